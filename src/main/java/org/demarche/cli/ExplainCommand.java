package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche explain}: why each sentence of an article gave what it gave. */
@CommandLine.Command(
        name = "explain",
        header = "Tell for each sentence which events were found and why, or why none was.",
        footer = "%nIn JSON, offsets (begin, end) count UTF-16 units of the file's text.")
final class ExplainCommand extends Command {
    /** How the explanation is printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "FILE", description = "An article; - is standard input.")
    private Path file = Path.of("");

    @Option(names = "--sentence", paramLabel = "N", description = "Only this sentence; the first is 1.")
    private Optional<Integer> sentence = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Output format: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws IOException {
        if (sentence.filter(n -> n < 1).isPresent()) {
            throw wrong("--sentence is a number from 1");
        }
        Inputs inputs = reading.inputs(List.of(file), messages());
        return new ExplainRun(settings(), inputs, sentence, messages()).write(format, out());
    }
}
