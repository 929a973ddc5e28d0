package org.demarche.cli;

import java.io.IOException;
import org.demarche.query.QuestionException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche merge}: two events are one. */
@CommandLine.Command(
        name = "merge",
        header = "Decide that two events are one.",
        footer = "%nThe decision holds when articles are read again; `demarche undo` takes it back.")
final class MergeCommand extends Command {
    @Parameters(index = "0", paramLabel = "EVENT", description = "Id of one.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "EVENT", description = "Id of the other.")
    private String other = "";

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Override
    public Integer call() throws IOException {
        try {
            return new DecisionRun(settings(), messages(), options).merge(one, other);
        } catch (QuestionException e) {
            throw wrong(e.getMessage());
        }
    }
}
