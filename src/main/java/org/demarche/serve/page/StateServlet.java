package org.demarche.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Json;
import org.demarche.serve.http.Metrics;

/** {@code /health}: the process lives. {@code /ready}: it can answer. {@code /metrics}: what it did. None waits for its turn. */
public final class StateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Snapshots snapshots;
    private final transient Metrics metrics;
    private final transient BooleanSupplier stopping;

    /** @param stopping whether the server is about to stop, and so no more ready */
    public StateServlet(Snapshots snapshots, Metrics metrics, BooleanSupplier stopping) {
        this.snapshots = snapshots;
        this.metrics = metrics;
        this.stopping = stopping;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        switch (request.getRequestURI()) {
            case "/health" -> Json.write(response, Json.object().put("status", "alive"));
            case "/metrics" -> {
                response.setContentType("text/plain;version=0.0.4;charset=utf-8");
                response.getOutputStream().write(metrics.text().getBytes(StandardCharsets.UTF_8));
            }
            default -> ready(response);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        if (stopping.getAsBoolean()) {
            throw Fault.busy("stopping", "The server is about to stop.");
        }
        try (Snapshot snapshot = snapshots.open()) {
            Json.write(
                    response,
                    Json.object()
                            .put("status", "ready")
                            .put("commit", snapshot.commit().number())
                            .put("searchable", snapshot.isSearchable()));
        }
    }
}
