package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Problem;
import org.demarche.read.ReadOptions;
import org.demarche.store.Store;
import org.demarche.store.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code demarche verify}: the evidence is what it was. */
@CommandLine.Command(
        name = "verify",
        header = "Check every text, hash, quote and offset, and the order of events.",
        footer = {
            "%nWith PATHs, the articles there are read again and compared with the store character by character.",
            "Exit status 1 where something does not hold."
        })
final class VerifyCommand extends Command {
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files or folders that the articles came from.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException {
        Messages messages = messages();
        try (Store store = StoreWiring.existing(settings(), messages)) {
            List<Problem> problems = new ArrayList<>(Verification.of(store));
            if (!paths.isEmpty()) {
                new Inputs(paths, ReadOptions.standard(), messages)
                        .articles()
                        .forEach(article -> problems.addAll(Verification.source(store, article)));
            }
            problems.forEach(p -> out().println(p));
            messages.say(
                    problems.isEmpty()
                            ? IngestRun.count(store.articles().size(), "article") + " verified: all holds"
                            : IngestRun.count(problems.size(), "fault") + " found");
            return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }
}
