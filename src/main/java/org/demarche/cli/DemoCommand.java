package org.demarche.cli;

import java.io.IOException;
import picocli.CommandLine;

/** {@code demarche demo}: the whole way on the sample corpus. */
@CommandLine.Command(
        name = "demo",
        header = "Read the sample articles and show what came of them.",
        footer = "%nThe sample articles were written for this project; they are no press sources.")
final class DemoCommand extends Command {
    @Override
    public Integer call() throws IOException {
        return new DemoRun(settings(), messages(), out()).show();
    }
}
