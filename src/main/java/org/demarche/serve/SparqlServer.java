package org.demarche.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;

/**
 * A SPARQL 1.1 Protocol endpoint for queries on the loopback interface, and a page that tells what is here. There is no
 * update, no graph store, no administration, no SERVICE, and no other origin may call it.
 */
public final class SparqlServer implements AutoCloseable {
    /** Where queries are answered. */
    public static final String PATH = "/sparql";

    /** As many requests as can be answered at once, and the threads that Jetty itself needs. */
    private static final int THREADS = 16;

    /**
     * How far a query may go.
     *
     * @param timeout after which a query is stopped with status 503
     * @param bufferedRows rows of a SELECT that are worked out before the answer begins, so that a query that fails
     *     within them gets an error and no broken answer
     * @param longestQuery bytes of a query's body
     */
    public record Options(Duration timeout, int bufferedRows, int longestQuery) {
        public static Options standard() {
            return new Options(Duration.ofSeconds(30), 20_000, 1 << 20);
        }
    }

    private final FusekiServer server;

    private SparqlServer(FusekiServer server) {
        this.server = server;
    }

    /**
     * Starts to answer queries over a dataset and returns when the port is open.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port is in use; the message says what to do
     */
    public static SparqlServer start(DatasetGraph dataset, int port, Options options) throws IOException {
        JenaSystem.init();
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        FusekiServer server = FusekiServer.create()
                .registerOperation(Operation.Query, "application/sparql-query", new QueryProcessor(options))
                .fusekiModules(FusekiModules.empty())
                .loopback(true)
                .port(port)
                .enableCors(false)
                .numServerThreads(4, THREADS)
                .addFilter("/*", new Gate(options.longestQuery()))
                .add(PATH, DataService.newBuilder(dataset).addEndpoint(Operation.Query))
                .addServlet("/*", new PageServlet())
                .build();
        try {
            server.start();
        } catch (FusekiException e) {
            server.stop();
            throw failure(e, port);
        }
        return new SparqlServer(server);
    }

    private static IOException failure(FusekiException e, int port) {
        boolean inUse = Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                .anyMatch(BindException.class::isInstance);
        return new IOException(
                inUse
                        ? "port " + port + " is in use; choose another one with --port, or stop the program that has it"
                        : "the server does not start: " + e.getMessage(),
                e);
    }

    /** Address of the page. */
    public URI address() {
        return URI.create("http://localhost:" + server.getPort() + "/");
    }

    /** Address where queries are answered. */
    public URI endpoint() {
        return address().resolve(PATH);
    }

    /** Waits until the server is closed. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
    }
}
