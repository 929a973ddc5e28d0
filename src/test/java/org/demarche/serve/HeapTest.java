package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.demarche.serve.http.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When little memory is left, the query that has run longest is ended, and the server goes on. */
class HeapTest {
    private static final String ALL = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r";
    private static final List<String> GREEDY = List.of(
            "SELECT * { " + ALL + " } ORDER BY ?a ?d ?g ?j ?m ?p",
            "SELECT DISTINCT * { " + ALL + " }",
            "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?x) { " + ALL + " }",
            "CONSTRUCT { ?a ?e ?i . ?d ?h ?l . ?x ?b ?o } { " + ALL + " BIND(BNODE() AS ?x) }");
    private static final int AT_ONCE = 4;
    private static final int QUESTIONS = 10;

    /** An answer that had begun, and whose connection ended before its end. */
    private static final int BROKEN = 0;

    @TempDir
    private Path home;

    @Test
    void aQueryThatFillsTheMemoryIsEndedAndTheServerGoesOn() throws Exception {
        Limits limits = Limits.standard().withQuery(Duration.ofMinutes(5)).withHeap(0);
        try (Served served = Served.start(home, Options.reading(0).with(limits))) {
            HttpResponse<String> answer = served.query(GREEDY.get(0), "text/csv");
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("out-of-memory"), answer.body());
            assertEquals(200, served.get("/health").statusCode());
            assertTrue(served.get("/metrics").body().contains("demarche_queries_ended_for_memory_total 1"));
        }
    }

    /** A process with 96 MB, greedy queries of every kind at once: each is told why it gets nothing, and others are served. */
    @Test
    @Timeout(120)
    void aServerWithLittleMemoryOutlivesManySuchQueries() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallServer.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            URI address = URI.create("http://localhost:"
                    + new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                            .readLine());
            HttpClient client = HttpClient.newHttpClient();
            List<CompletableFuture<Integer>> greedy = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                HttpRequest request = query(address, GREEDY.get(i % GREEDY.size()));
                greedy.add(client.sendAsync(request, BodyHandlers.discarding())
                        .handle((answer, broken) -> broken == null ? answer.statusCode() : BROKEN));
            }
            for (int i = 0; i < QUESTIONS; i++) {
                assertEquals(200, status(client, query(address, "SELECT * { ?s ?p ?o } LIMIT 10")));
            }
            Set<Integer> statuses = new TreeSet<>();
            for (CompletableFuture<Integer> one : greedy) {
                statuses.add(one.get(60, TimeUnit.SECONDS));
            }
            assertTrue(Set.of(422, 503, BROKEN).containsAll(statuses), statuses::toString);
            assertEquals(200, status(client, query(address, "ASK {}")));
            String metrics = client.send(
                            HttpRequest.newBuilder(address.resolve("/metrics")).build(), BodyHandlers.ofString())
                    .body();
            assertTrue(metrics.matches("(?s).*demarche_queries_ended_for_memory_total [1-9].*"), metrics);
            assertTrue(process.isAlive());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static int status(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest query(URI address, String query) {
        return HttpRequest.newBuilder(address.resolve("/sparql?query=" + Served.encode(query)))
                .header("Accept", "*/*")
                .build();
    }
}
