package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests of W3C's SPARQL 1.1 Protocol that are about queries, under the names that they have there. Where those put
 * data.example graphs into the store, these name the graph of the one article.
 */
class ProtocolTest {
    private static final String ARTICLE = "https://w3id.org/demarche/graph/article/a1";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static final String JSON = "application/sparql-results+json";
    private static final String IN_ARTICLE = "ASK { ?m <https://w3id.org/demarche/ontology#article> ?a }";
    private static final String NAMED = "ASK { GRAPH ?g { ?m <https://w3id.org/demarche/ontology#article> ?a } }";
    private static final String BOTH = "SELECT (EXISTS { ?m <https://w3id.org/demarche/ontology#article> ?a } AS ?d)"
            + " (EXISTS { GRAPH ?g { ?m <https://w3id.org/demarche/ontology#article> ?a } } AS ?n) {}";

    @TempDir
    private static Path home;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(home, Options.reading(0));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String encode(String text) {
        return Served.encode(text);
    }

    private static HttpResponse<String> form(String body, String... headers) throws Exception {
        return served.post("/sparql", body, with("Content-Type", FORM, headers));
    }

    private static HttpResponse<String> direct(String parameters, String query) throws Exception {
        return served.post("/sparql" + parameters, query, "Content-Type", QUERY, "Accept", JSON);
    }

    private static String[] with(String name, String value, String... others) {
        String[] all = new String[others.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(others, 0, all, 2, others.length);
        return all;
    }

    private static void yes(boolean expected, HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().replace(" ", "").contains("\"boolean\":" + expected), answer.body());
    }

    @Test
    void queryGet() throws Exception {
        yes(true, served.get("/sparql?query=" + encode("ASK {}"), "Accept", JSON));
    }

    @Test
    void queryPostForm() throws Exception {
        yes(true, form("query=" + encode("ASK {}"), "Accept", JSON));
    }

    @Test
    void queryPostDirect() throws Exception {
        yes(true, direct("", "ASK {}"));
    }

    @Test
    void queryDatasetDefaultGraph() throws Exception {
        String graph = "default-graph-uri=" + encode(ARTICLE);
        yes(false, direct("", IN_ARTICLE));
        yes(true, direct("?" + graph, IN_ARTICLE));
        yes(true, served.get("/sparql?query=" + encode(IN_ARTICLE) + "&" + graph, "Accept", JSON));
        yes(true, form("query=" + encode(IN_ARTICLE) + "&" + graph, "Accept", JSON));
        yes(false, direct("?" + graph, NAMED));
    }

    @Test
    void queryDatasetDefaultGraphs() throws Exception {
        String graphs = "default-graph-uri=" + encode(ARTICLE) + "&default-graph-uri=urn:other";
        yes(true, served.get("/sparql?query=" + encode(IN_ARTICLE) + "&" + graphs, "Accept", JSON));
        yes(true, form("query=" + encode(IN_ARTICLE) + "&" + graphs, "Accept", JSON));
    }

    @Test
    void queryDatasetNamedGraphs() throws Exception {
        String graphs = "named-graph-uri=" + encode(ARTICLE) + "&named-graph-uri=urn:other";
        yes(true, served.get("/sparql?query=" + encode(NAMED) + "&" + graphs, "Accept", JSON));
        yes(true, form("query=" + encode(NAMED) + "&" + graphs, "Accept", JSON));
        yes(false, direct("?named-graph-uri=urn:other", NAMED));
        yes(false, direct("?" + graphs, IN_ARTICLE));
    }

    @Test
    void queryDatasetFull() throws Exception {
        String graphs = "default-graph-uri=" + encode(ARTICLE) + "&named-graph-uri=" + encode(ARTICLE);
        String answer = served.get("/sparql?query=" + encode(BOTH) + "&" + graphs, "Accept", "text/csv")
                .body();
        assertEquals("d,n\r\ntrue,true\r\n", answer);
    }

    @Test
    void queryMultipleDataset() throws Exception {
        String query =
                "ASK FROM <urn:other> FROM NAMED <urn:other> { ?m <https://w3id.org/demarche/ontology#article> ?a }";
        yes(true, direct("?default-graph-uri=" + encode(ARTICLE), query));
        yes(false, direct("", query));
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT (1 AS ?x) {}, application/sparql-results+json",
        "ASK {}, application/sparql-results+json",
        "DESCRIBE <https://w3id.org/demarche/event/m1>, text/turtle",
        "CONSTRUCT { <s:s> <p:p> 1 } WHERE {}, text/turtle"
    })
    void queryContentType(String query, String own) throws Exception {
        for (String accept : List.of(own, "*/*", own + ", */*;q=0.1")) {
            HttpResponse<String> answer = served.query(query, accept);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(own));
        }
        assertEquals(406, served.query(query, "image/png").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void badQueryMethod(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(served.at("/sparql?query=" + encode("ASK {}")))
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = served.client().send(request, BodyHandlers.ofString());
        assertEquals(405, answer.statusCode());
        assertTrue(answer.headers().firstValue("Allow").isPresent());
    }

    @Test
    void badMultipleQueries() throws Exception {
        String two = "query=" + encode("ASK {}") + "&query=" + encode("SELECT * {}");
        assertEquals(400, served.get("/sparql?" + two).statusCode());
        assertEquals(400, form(two).statusCode());
    }

    @Test
    void badQueryWrongMediaType() throws Exception {
        assertEquals(
                415,
                served.post("/sparql", "ASK {}", "Content-Type", "text/plain").statusCode());
    }

    @Test
    void badQueryMissingFormType() throws Exception {
        assertTrue(List.of(400, 415)
                .contains(served.post("/sparql", "query=" + encode("ASK {}")).statusCode()));
    }

    @Test
    void badQueryMissingDirectType() throws Exception {
        assertTrue(List.of(400, 415).contains(served.post("/sparql", "ASK {}").statusCode()));
    }

    @Test
    void badQueryNonUtf8() throws Exception {
        byte[] body = "ASK {} # é".getBytes(StandardCharsets.UTF_16);
        HttpRequest request = HttpRequest.newBuilder(served.at("/sparql"))
                .header("Content-Type", QUERY + "; charset=UTF-16")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        int status = served.client().send(request, BodyHandlers.ofString()).statusCode();
        assertTrue(status == 400 || status == 415, String.valueOf(status));
    }

    @Test
    void badQuerySyntax() throws Exception {
        assertEquals(400, served.get("/sparql?query=" + encode("ASK {")).statusCode());
        assertEquals(400, direct("", "ASK {").statusCode());
    }

    /** Section 2.1.4: what the protocol or the query names as dataset; 2.1.7: a failure has a body that says why. */
    @Test
    void aRefusalSaysWhy() throws Exception {
        HttpResponse<String> answer = direct("", "SELECT nonsense");
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertTrue(answer.body().contains("line 1"), answer.body());
    }

    /** Updates belong to the protocol too; this service has none, by any route. */
    @Test
    void thereIsNoUpdate() throws Exception {
        assertEquals(403, form("update=" + encode("CLEAR ALL")).statusCode());
        assertEquals(
                403,
                served.post("/sparql", "CLEAR ALL", "Content-Type", "application/sparql-update")
                        .statusCode());
        assertEquals(
                403, form("using-graph-uri=urn:x&update=" + encode("CLEAR ALL")).statusCode());
    }
}
