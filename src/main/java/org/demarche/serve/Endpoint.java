package org.demarche.serve;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.sys.JenaSystem;
import org.demarche.serve.api.ApiServlet;
import org.demarche.serve.api.ExportServlet;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.events.EventIndexes;
import org.demarche.serve.events.IndexAhead;
import org.demarche.serve.http.AccessLog;
import org.demarche.serve.http.Gate;
import org.demarche.serve.http.Guard;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Metrics;
import org.demarche.serve.http.Origins;
import org.demarche.serve.http.Slots;
import org.demarche.serve.intake.BackupServlet;
import org.demarche.serve.intake.IntakeServlet;
import org.demarche.serve.page.FrontPage;
import org.demarche.serve.page.Labels;
import org.demarche.serve.page.PageServlet;
import org.demarche.serve.page.PrefixServlet;
import org.demarche.serve.page.StateServlet;
import org.demarche.serve.sparql.AboutServlet;
import org.demarche.serve.sparql.GraphStoreServlet;
import org.demarche.serve.sparql.Running;
import org.demarche.serve.sparql.SparqlServlet;
import org.demarche.serve.thing.AddressServlet;
import org.demarche.serve.thing.Pages;
import org.demarche.serve.thing.PreviewServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server over one store: SPARQL queries, an API in JSON, an address for each thing, and a place to post articles. There
 * is no update, no administration, no SERVICE, no LOAD; pages of other origins read only what they were allowed to.
 */
public final class Endpoint implements AutoCloseable {
    /** Where queries are answered. */
    public static final String SPARQL = "/sparql";

    /** Where articles are posted. */
    public static final String INTAKE = "/api/articles";

    /** Where articles are looked at and not stored. */
    private static final String PREVIEW = "/api/preview";

    /** Where the owner of the server gets a backup. */
    public static final String BACKUP = "/backup";

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private final Server server;
    private final Web web;
    private final Running running;
    private final AtomicBoolean stopping;
    private final IndexAhead reading;

    private Endpoint(Server server, Web web, Running running, AtomicBoolean stopping, IndexAhead reading) {
        this.server = server;
        this.web = web;
        this.running = running;
        this.stopping = stopping;
        this.reading = reading;
    }

    /**
     * Starts to answer and returns when the port is open. Snapshots stay open when the server is closed.
     *
     * @throws IOException when the port is in use; the message says what to do
     */
    public static Endpoint start(Snapshots snapshots, Options options) throws IOException {
        JenaSystem.init();
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        Limits limits = options.limits();
        Web web = new Web(options);
        Running running = new Running(limits.heap());
        AtomicBoolean stopping = new AtomicBoolean();
        EventIndexes indexes = new EventIndexes(snapshots.store(), options.history());
        Server server = web.server(context(snapshots, indexes, options, running, stopping));
        try {
            server.start();
        } catch (Exception e) {
            running.close();
            throw failure(e, options.port());
        }
        return new Endpoint(server, web, running, stopping, IndexAhead.of(indexes, snapshots));
    }

    private static ServletContextHandler context(
            Snapshots snapshots, EventIndexes indexes, Options options, Running running, AtomicBoolean stopping) {
        Limits limits = options.limits();
        Slots slots = new Slots(limits);
        Metrics metrics = metrics(slots, running);
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.setMaxFormContentSize(limits.body());
        context.setMaxFormKeys(100);
        context.setErrorHandler(new Errors());
        Gate gate = new Gate(options.names(), Set.of(INTAKE, PREVIEW), limits);
        Guard guard =
                new Guard(gate, new Origins(options.origins()), metrics, new AccessLog(options.log(), options.clock()));
        context.addFilter(new FilterHolder(guard), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new SparqlServlet(snapshots, limits, slots, running), SPARQL);
        context.addServlet(new GraphStoreServlet(snapshots, limits, slots), "/data");
        AboutServlet about = new AboutServlet(snapshots, limits, slots);
        Stream.of("/void", "/.well-known/void").forEach(path -> context.addServlet(about, path));
        context.addServlet(new IntakeServlet(options.intake(), options.access()), INTAKE);
        context.addServlet(new BackupServlet(snapshots, options.access()), BACKUP);
        context.addServlet(new PreviewServlet(options.preview(), options.access(), slots), PREVIEW);
        ExportServlet export = new ExportServlet(snapshots, indexes, options.exports(), limits, slots);
        context.addServlet(export, "/api/export");
        context.addServlet(new ApiServlet(snapshots, indexes, limits, slots), "/api/*");
        Labels labels = Labels.of(snapshots.store().home());
        AddressServlet address = new AddressServlet(snapshots, limits, slots, new Pages(labels, options.preview()));
        Stream.of("event", "actor", "place", "article", "report", "mention")
                .forEach(kind -> context.addServlet(address, "/" + kind + "/*"));
        StateServlet state = new StateServlet(snapshots, metrics, stopping::get);
        Stream.of("/health", "/ready", "/metrics").forEach(path -> context.addServlet(state, path));
        context.addServlet(new PrefixServlet(), "/prefixes");
        context.addServlet(new FrontPage(snapshots, indexes, slots, labels, options.origins()), "");
        context.addServlet(new PageServlet(labels), "/*");
        return context;
    }

    private static Metrics metrics(Slots slots, Running running) {
        Metrics metrics = new Metrics();
        metrics.gauge("demarche_slots_taken", slots::taken);
        metrics.gauge("demarche_queries_running", running::count);
        metrics.counter("demarche_queries_ended_for_memory_total", running::ended);
        Runtime java = Runtime.getRuntime();
        metrics.gauge("demarche_heap_used_bytes", () -> java.totalMemory() - java.freeMemory());
        metrics.gauge("demarche_heap_max_bytes", java::maxMemory);
        return metrics;
    }

    private static IOException failure(Exception e, int port) {
        boolean inUse = Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                .anyMatch(BindException.class::isInstance);
        return new IOException(
                inUse
                        ? "port " + port + " is in use; choose another one with --port, or stop the program that has it"
                        : "the server does not start: " + e.getMessage(),
                e);
    }

    /** Address of the page, as this machine calls it. */
    public URI address() {
        return URI.create("http://localhost:" + web.port(server) + "/");
    }

    /** Address where queries are answered. */
    public URI sparql() {
        return address().resolve(SPARQL);
    }

    /** Waits until the server is closed. */
    public void join() {
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more requests, and waits a while for those in hand. What still runs then is cut off by {@link #close}. */
    public void drain() {
        stopping.set(true);
        web.drain(server);
    }

    /** Takes no more requests and lets those in hand end. */
    @Override
    public void close() {
        stopping.set(true);
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("stopped before all requests in hand had ended: {}", e.getMessage());
        } finally {
            running.close();
        }
        reading.close();
    }
}
