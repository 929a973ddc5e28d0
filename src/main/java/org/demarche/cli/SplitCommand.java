package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import org.demarche.query.QuestionException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche split}: a report is of another event. */
@CommandLine.Command(
        name = "split",
        header = "Decide that a report is not of this event, but of another.",
        footer = "%nThe decision holds when articles are read again; `demarche undo` takes it back.")
final class SplitCommand extends Command {
    @Parameters(index = "0", paramLabel = "EVENT", description = "Its id.")
    private String event = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "REPORT",
            description = "Id of the article, or of the mention.")
    private List<String> reports = List.of();

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Override
    public Integer call() throws IOException {
        try {
            return new DecisionRun(settings(), messages(), options).split(event, reports);
        } catch (QuestionException e) {
            throw wrong(e.getMessage());
        }
    }
}
