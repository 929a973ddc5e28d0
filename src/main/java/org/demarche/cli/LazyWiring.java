package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The parts that make events of a text, loaded when they are first asked for: it takes seconds. */
final class LazyWiring implements Supplier<Wiring> {
    private final Path home;
    private Wiring wiring;

    LazyWiring(Path home) {
        this.home = home;
    }

    @Override
    public synchronized Wiring get() {
        if (wiring == null) {
            try {
                wiring = Wiring.of(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return wiring;
    }
}
