package org.demarche.cli;

import java.io.IOException;
import picocli.CommandLine;

/** {@code demarche compact}: a smaller store of the same contents. */
@CommandLine.Command(
        name = "compact",
        header = "Free the room that replaced parts of the store take.",
        footer = {
            "%nAn ingest and a server do this by themselves when the store has doubled since the last time and has",
            "512 MB or more. It needs room for a second store meanwhile."
        })
final class CompactCommand extends Command {
    @Override
    public Integer call() throws IOException {
        return new KeepingRun(settings(), messages()).compact();
    }
}
