package org.demarche.cli;

import java.io.IOException;
import picocli.CommandLine;

/** {@code demarche reprocess}: the stored articles once more. */
@CommandLine.Command(
        name = "reprocess",
        header = "Read all stored articles again, after a change of the program or of ontology/.")
final class ReprocessCommand extends Command {
    @Override
    public Integer call() throws IOException {
        return new IngestRun(settings(), messages()).reprocess();
    }
}
