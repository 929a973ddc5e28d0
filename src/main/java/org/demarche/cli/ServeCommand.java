package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code demarche serve}: the server. */
@CommandLine.Command(
        name = "serve",
        header = "Answer at http://localhost:3030/ until Ctrl-C: SPARQL, an API, pages; take articles.",
        footer = {
            "%nFor this machine only, unless --host says otherwise. Whoever posts articles needs a token:",
            "`demarche token create NAME`. http://localhost:3030/ tells what is there. With --store it serves",
            "a copy in the home folder that follows that store."
        })
final class ServeCommand extends Command {
    private static final int PORTS = 65_535;
    private static final String ORIGIN = "https?://[A-Za-z0-9.:\\[\\]_-]+";

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

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "16",
            description = "Work on so many requests at once (default: 16).")
    private int queries;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description = "Listen here; 0.0.0.0 lets other machines in.")
    private String host;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "A name by which clients call the server, behind a proxy say; repeat it.")
    private List<String> hosts = List.of();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "Web pages from there may read answers and frame the page, https://example.org; repeat it.")
    private List<String> origins = List.of();

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Note each request there, without what it asked.")
    private Optional<Path> log = Optional.empty();

    @Option(names = "--watch", paramLabel = "FOLDER", description = "Take in articles that appear there.")
    private Optional<Path> watch = Optional.empty();

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "Take in items of these RSS or Atom feeds, an address a line.")
    private Optional<Path> feeds = Optional.empty();

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "15",
            description = "Look at folder, feeds and the store of --store so often (default: 15).")
    private int every;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > PORTS || timeout < 1 || every < 1 || queries < 1) {
            throw wrong("--port is 0 to 65535; --timeout, --queries and --every are at least 1");
        }
        origins.stream().filter(o -> !o.matches(ORIGIN)).findFirst().ifPresent(o -> {
            throw wrong("--allow-origin takes an origin, https://example.org, without a path, not " + o);
        });
        ServeRun.Wish wish = new ServeRun.Wish(
                host, port, hosts, origins, timeout, queries, log, new ServeRun.Sources(watch, feeds, every));
        return new ServeRun(settings(), messages()).serve(wish);
    }
}
