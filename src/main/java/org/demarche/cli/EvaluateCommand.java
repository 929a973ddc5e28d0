package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche evaluate}: how many events of articles are found right. */
@CommandLine.Command(
        name = "evaluate",
        header = "Compare the events found in articles with gold events: precision, recall, F1.",
        footer = {
            "%nAn event is right if its type and participants are (Jaccard index 0.5 or more, in one-way",
            "types an agent in common); strictly right if its date, place and status are right too."
        })
final class EvaluateCommand extends Command {
    /** How the figures are printed. */
    enum Format {
        TABLE,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "GOLD", description = "Folder of gold files, one JSON file a document.")
    private Path gold = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "DOCS",
            description = "Folder of the articles, or a .jsonl file of events that `extract` printed.")
    private Path docs = Path.of("");

    @Option(names = "--errors", description = "List what was missed, made up, or has a wrong attribute.")
    private boolean errors;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "Output format: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TABLE;

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
        if (!Files.isDirectory(gold)) {
            throw wrong("GOLD is a folder of gold files: " + gold + " is none");
        }
        if (!Files.exists(docs)) {
            throw wrong("DOCS is a folder of articles or a .jsonl file: " + docs + " is not there");
        }
        return new EvaluateRun(settings(), messages(), leastConfidence).write(gold, docs, errors, format, out());
    }
}
