package org.demarche.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has. */
final class Settings {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "Folder of the store and of your additions in its ontology/ (default: $$DEMARCHE_HOME, else ./.demarche).")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No messages but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "More messages; where a failure comes from.")
    private boolean verbose;

    Path home() {
        return home.or(() -> Optional.ofNullable(System.getenv("DEMARCHE_HOME"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .orElse(Path.of(".demarche"));
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }
}
