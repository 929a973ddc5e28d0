package org.demarche.serve;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.demarche.serve.http.Limits;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server below the servlets: threads, connections, sizes, compression. */
record Web(Options options) {
    private static final Logger LOG = LoggerFactory.getLogger(Web.class);

    /** Threads that Jetty itself needs, and those that wait for a slot. */
    private static final int THREADS = 96;

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int BUFFER = 32 << 10;
    private static final int FRAMING = 16;

    Server server(ServletContextHandler context) {
        Limits limits = options.limits();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("http");
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.header());
        http.setOutputBufferSize(BUFFER);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setErrorHandler(new Errors());
        @SuppressWarnings("removal") // its successor is a module of its own, of a few weeks
        GzipHandler gzip = new GzipHandler(context);
        gzip.setMinGzipSize(1024);
        gzip.addIncludedMethods("GET", "POST");
        RetainedContentLoaderFactory whole = new RetainedContentLoaderFactory(limits.body(), FRAMING, false);
        EagerContentHandler eager = new EagerContentHandler(new GracefulHandler(gzip), whole);
        eager.include(request -> isShort(request, limits.body()));
        server.setHandler(eager);
        server.setStopTimeout(GRACE.toMillis());
        return server;
    }

    /** Whether a request has a body that may be waited for; any other is refused, or taken from whoever may send it. */
    private static boolean isShort(Request request, int longest) {
        return request.getLength() > 0 && request.getLength() <= longest;
    }

    /** Refuses new requests and waits until those in hand have ended, or the time of grace. */
    void drain(Server server) {
        GracefulHandler graceful = server.getDescendant(GracefulHandler.class);
        try {
            graceful.shutdown().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("requests are still running after {} s", GRACE.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The port that was opened. */
    int port(Server server) {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }
}
