package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche restore}: a backup becomes the store. */
@CommandLine.Command(
        name = "restore",
        header = "Make the store of a backup.",
        footer = {
            "%nFILE.sha256 must lie beside the file. A file that is damaged or no backup is refused, and the store",
            "stays as it is; it is replaced only when the new one is whole. The index of texts is made anew."
        })
final class RestoreCommand extends Command {
    @Parameters(paramLabel = "FILE", description = "What `demarche backup` wrote.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "The store that is there may go.")
    private boolean replace;

    @Override
    public Integer call() throws IOException {
        return new KeepingRun(settings(), messages()).restore(file, replace);
    }
}
