package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code demarche forget}: articles out of the store. */
@CommandLine.Command(name = "forget", header = "Take articles and their reports out of the store.")
final class ForgetCommand extends Command {
    @Parameters(
            arity = "1..*",
            paramLabel = "ARTICLE",
            description = "Ids of articles: their file names without ending.")
    private List<String> articles = List.of();

    @Override
    public Integer call() throws IOException {
        return new IngestRun(settings(), messages()).forget(articles);
    }
}
