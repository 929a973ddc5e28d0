package org.demarche.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code demarche serve}: the SPARQL endpoint. */
@CommandLine.Command(
        name = "serve",
        header = "Answer SPARQL queries at http://localhost:3030/sparql until Ctrl-C.",
        footer = "%nFor reading only, and for this machine only. http://localhost:3030/ tells what is there.")
final class ServeCommand extends Command {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "3030",
            description = "Default: 3030; 0 takes any free one.")
    private int port;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop a query after this long (default: 30).")
    private int timeout;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65_535 || timeout < 1) {
            throw wrong("--port is 0 to 65535, --timeout at least 1");
        }
        return new ServeRun(settings(), messages()).serve(port, timeout);
    }
}
