package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code demarche backup}: the store in a file. */
@CommandLine.Command(
        name = "backup",
        header = "Write the whole store to one file, also while a server runs.",
        footer = {
            "%nN-Quads, compressed, as of one moment; FILE.sha256 beside it has the checksum. An existing file is",
            "not overwritten. Your own ontology/, queries/ and tokens.tsv are files: copy them as such."
        })
final class BackupCommand extends Command {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A new file, or a folder for it (default: demarche-TIME.nq.gz here).")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws IOException {
        return new KeepingRun(settings(), messages()).backup(file);
    }
}
