package org.demarche.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.cli.Main;

/** Runs the command line and writes the process's peak resident memory, as Linux counts it: {@code FILE ARGUMENTS}. */
final class PeakMemory {
    private PeakMemory() {}

    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
        Main.main(List.of(args).subList(1, args.length).toArray(String[]::new));
    }

    private static void write(Path file) {
        try {
            Files.write(
                    file,
                    Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith("VmHWM"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
