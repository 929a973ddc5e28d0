package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.demarche.serve.http.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When little memory is left, the query that has run longest is ended, and the server goes on. */
class HeapTest {
    private static final String SORTED = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"
            + " ORDER BY ?a ?d ?g ?j ?m ?p";

    @TempDir
    private Path home;

    @Test
    void aQueryThatFillsTheMemoryIsEndedAndTheServerGoesOn() throws Exception {
        Limits limits = Limits.standard().withQuery(Duration.ofMinutes(5)).withHeap(0);
        try (Served served = Served.start(home, Options.reading(0).with(limits))) {
            HttpResponse<String> answer = served.query(SORTED, "text/csv");
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("out-of-memory"), answer.body());
            assertEquals(200, served.get("/health").statusCode());
            assertTrue(served.get("/metrics").body().contains("demarche_queries_ended_for_memory_total 1"));
        }
    }
}
