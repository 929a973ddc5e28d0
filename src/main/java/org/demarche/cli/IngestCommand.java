package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
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

    @Option(names = "--published", paramLabel = "DATE", description = "Publication date of the articles, 2014-03-15.")
    private Optional<LocalDate> published = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Messages messages = messages();
        return new IngestRun(settings(), messages).ingest(new Inputs(paths, published, messages));
    }
}
