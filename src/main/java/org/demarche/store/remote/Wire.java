package org.demarche.store.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultSetException;

/**
 * Requests of the SPARQL 1.1 Protocol and the Graph Store Protocol. All of them may be sent twice without harm, so that
 * one that breaks off is sent again, three times in all.
 */
final class Wire {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration CONNECTING = Duration.ofSeconds(15);
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final int TRIES = 3;
    private static final long PAUSE = 400;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Optional<Login> login;
    private int requests;

    Wire(Optional<Login> login) {
        this.login = login;
    }

    /** How many requests have been made. */
    int requests() {
        return requests;
    }

    /** The rows of a SELECT query. */
    RowSet select(URI at, String query, Optional<Duration> limit) {
        QueryExecResult result = query(at, query, limit);
        if (!result.isRowSet()) {
            throw RemoteFault.answered(at, 200, "no rows", "");
        }
        return result.rowSet();
    }

    /** The answer of an ASK query. */
    boolean ask(URI at, String query) {
        QueryExecResult result = query(at, query, Optional.empty());
        if (!result.isBoolean()) {
            throw RemoteFault.answered(at, 200, "neither true nor false", "");
        }
        return result.booleanResult();
    }

    private QueryExecResult query(URI at, String query, Optional<Duration> limit) {
        String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .timeout(limit.orElse(PATIENCE))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString(form));
        HttpResponse<byte[]> answer = send(request, at);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json")) {
            throw RemoteFault.answered(at, 200, type, "");
        }
        try {
            return RowSetReader.createReader(ResultSetLang.RS_JSON)
                    .readAny(new ByteArrayInputStream(answer.body()), ARQ.getContext());
        } catch (ResultSetException | JsonParseException | RuntimeIOException e) {
            throw RemoteFault.answered(at, 200, "JSON of another kind", "");
        }
    }

    void update(URI at, String update) {
        send(
                HttpRequest.newBuilder(at)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/sparql-update")
                        .POST(BodyPublishers.ofString(update)),
                at);
    }

    /** Replaces a graph. */
    void put(URI at, Node graph, String triples) {
        send(triples(at, graph).PUT(BodyPublishers.ofString(triples)), at);
    }

    /** Adds to a graph. */
    void post(URI at, Node graph, String triples) {
        send(triples(at, graph).POST(BodyPublishers.ofString(triples)), at);
    }

    /** Takes a graph away; it may be gone already. */
    void delete(URI at, Node graph) {
        try {
            send(graph(at, graph).DELETE(), at);
        } catch (RemoteFault e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }

    private static HttpRequest.Builder triples(URI at, Node graph) {
        return graph(at, graph).header("Content-Type", "application/n-triples; charset=utf-8");
    }

    private static HttpRequest.Builder graph(URI at, Node graph) {
        String name = URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(at + "?graph=" + name)).timeout(PATIENCE);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder, URI at) {
        login.ifPresent(l -> builder.header("Authorization", l.header()));
        HttpRequest request = builder.build();
        for (int tries = 1; ; tries++) {
            try {
                requests++;
                HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() >= 200 && answer.statusCode() < 300) {
                    return answer;
                }
                if (!BUSY.contains(answer.statusCode()) || tries == TRIES) {
                    throw RemoteFault.answered(
                            at,
                            answer.statusCode(),
                            answer.headers().firstValue("Content-Type").orElse(""),
                            new String(answer.body(), StandardCharsets.UTF_8));
                }
            } catch (HttpConnectTimeoutException e) {
                throw RemoteFault.unreachable(at, e);
            } catch (HttpTimeoutException e) {
                throw RemoteFault.slow(at, request.timeout().orElse(PATIENCE).toSeconds(), e);
            } catch (IOException e) {
                if (tries == TRIES || e instanceof ConnectException) {
                    throw RemoteFault.unreachable(at, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw RemoteFault.said("interrupted while waiting for the store at " + at);
            }
            pause(tries);
        }
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(PAUSE * tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
