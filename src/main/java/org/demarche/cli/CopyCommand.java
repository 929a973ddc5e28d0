package org.demarche.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code demarche copy}: all articles and decisions into another store. */
@CommandLine.Command(
        name = "copy",
        header = "Copy all articles and decisions to another store.",
        footer = {
            "%nThe events are made there of what was found in the articles; no text is read again. Articles that are",
            "there already are replaced, others stay."
        })
final class CopyCommand extends Command {
    @Option(names = "--to", required = true, paramLabel = "URL|FILE", description = "The other store, as for --store.")
    private String to = "";

    @Override
    public Integer call() throws IOException {
        return new CopyRun(settings(), messages()).copy(to);
    }
}
