package org.demarche.cli;

import java.io.IOException;
import org.demarche.query.QuestionException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche undo}: a decision holds no longer. */
@CommandLine.Command(
        name = "undo",
        header = "Take a decision back; it stays on record.",
        footer = "%nThe events are then what they would be without it.")
final class UndoCommand extends Command {
    @Parameters(paramLabel = "NUMBER", description = "Of the decision; `demarche decisions` lists them.")
    private int number;

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Override
    public Integer call() throws IOException {
        try {
            return new DecisionRun(settings(), messages(), options).undo(number);
        } catch (QuestionException e) {
            throw wrong(e.getMessage());
        }
    }
}
