package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche annotate}: what is found in a text before events are. */
@CommandLine.Command(
        name = "annotate",
        header = "Print the time expressions or the names found in articles, one a line.",
        footer = "%nOffsets (start, end) count UTF-16 units of the file's text.")
final class AnnotateCommand extends Command {
    /** One kind of annotation. */
    enum Layer {
        TIMEX,
        MENTIONS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Articles, or folders of them; - is standard input.")
    private List<Path> paths = List.of();

    @Option(
            names = "--layer",
            required = true,
            paramLabel = "LAYER",
            description = "What to print: ${COMPLETION-CANDIDATES}.")
    private Layer layer = Layer.TIMEX;

    @Option(
            names = "--format",
            paramLabel = "jsonl",
            defaultValue = "jsonl",
            description = "Output format: ${COMPLETION-CANDIDATES}.")
    private LineFormat format = LineFormat.JSONL;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws IOException {
        return new AnnotateRun(settings(), reading.inputs(paths, messages()), layer).write(out());
    }
}
