package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche ingest}: articles into the store. */
@CommandLine.Command(
        name = "ingest",
        header = "Read articles into the store; safe to repeat.",
        footer = {
            "%nReads SGML, HTML, transcripts, wire and blog text, and folders of them. What an article does not say",
            "of itself can stand beside it in NAME.json. Exit status 3 when some were refused; the others are in."
        })
final class IngestCommand extends Command {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Articles, or folders of them; - is standard input.")
    private List<Path> paths = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws IOException {
        Messages messages = messages();
        return new IngestRun(settings(), messages).ingest(reading.inputs(paths, messages));
    }
}
