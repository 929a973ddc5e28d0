package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche extract}: the events of articles, without a store. */
@CommandLine.Command(
        name = "extract",
        header = "Print the events that articles report, one a line, without storing them.",
        footer = {
            "%nA line is a JSON object: doc, type, agents, targets, place, start, end, status, evidence",
            "(text, begin, end: UTF-16 units of the file's text), foundBy, confidence."
        })
final class ExtractCommand extends Command {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Articles, or folders of them; - is standard input.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "jsonl",
            defaultValue = "jsonl",
            description = "Output format: ${COMPLETION-CANDIDATES}.")
    private LineFormat format = LineFormat.JSONL;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            defaultValue = "0",
            description = "Leave out events below this confidence, 0 to 1.")
    private double leastConfidence;

    @Override
    public Integer call() throws IOException {
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw wrong("--min-confidence is a number from 0 to 1");
        }
        Inputs inputs = reading.inputs(paths, messages());
        return new ExtractRun(settings(), inputs, leastConfidence).write(out());
    }
}
