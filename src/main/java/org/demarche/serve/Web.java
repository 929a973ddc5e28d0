package org.demarche.serve;

import java.time.Duration;
import org.demarche.serve.http.Limits;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server below the servlets: threads, connections, sizes, compression. */
record Web(Options options) {
    /** Threads that Jetty itself needs, and those that wait for a slot. */
    private static final int THREADS = 96;

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(30);
    /** A client that sends a body more slowly than this, in bytes a second, is cut off. */
    private static final int SLOWEST = 256;

    private static final int BUFFER = 32 << 10;

    Server server(ServletContextHandler context) {
        Limits limits = options.limits();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("http");
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.header());
        http.setMinRequestDataRate(SLOWEST);
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
        server.setHandler(new GracefulHandler(gzip));
        server.setStopTimeout(GRACE.toMillis());
        return server;
    }

    /** The port that was opened. */
    int port(Server server) {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }
}
