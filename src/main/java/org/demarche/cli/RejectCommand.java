package org.demarche.cli;

import java.io.IOException;
import org.demarche.query.QuestionException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche reject}: what was taken for an event is none. */
@CommandLine.Command(
        name = "reject",
        header = "Decide that an event was found by mistake: its reports report none.",
        footer = "%nA later article that reports it counts again. `demarche undo` takes the decision back.")
final class RejectCommand extends Command {
    @Parameters(paramLabel = "EVENT", description = "Its id.")
    private String event = "";

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Override
    public Integer call() throws IOException {
        try {
            return new DecisionRun(settings(), messages(), options).reject(event);
        } catch (QuestionException e) {
            throw wrong(e.getMessage());
        }
    }
}
