package org.demarche.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.read.ReadOptions;
import picocli.CommandLine.Option;

/** The options of every command that reads articles. */
final class ReadingOptions {
    @Option(names = "--published", paramLabel = "DATE", description = "Publication date of the articles, 2014-03-15.")
    private Optional<LocalDate> published = Optional.empty();

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "5000000",
            description = "Refuse files above this many bytes; 5000000 unless given.")
    private long maxBytes = 5_000_000;

    /** The articles at these paths; a limit below 1 counts as 1. */
    Inputs inputs(List<Path> paths, Messages messages) {
        ReadOptions options = ReadOptions.standard().withMaxBytes(Math.max(1, maxBytes));
        return new Inputs(paths, published.map(options::withPublished).orElse(options), messages);
    }
}
