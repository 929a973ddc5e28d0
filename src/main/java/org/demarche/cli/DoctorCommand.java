package org.demarche.cli;

import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code demarche doctor}: what is well and what is not. */
@CommandLine.Command(
        name = "doctor",
        header = "Look after everything the program needs, and say what to do.",
        footer = {
            "%nA line for each thing: ok, warn (it works, and something is worth doing) or bad. Nothing is changed.",
            "Exit status 1 where something is bad. `demarche verify` looks into the store itself."
        })
final class DoctorCommand extends Command {
    /** How to print. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        return new DoctorRun(settings(), out()).examine(format == Format.JSON);
    }
}
