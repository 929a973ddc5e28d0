package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.rdf.Statements;
import org.demarche.serve.http.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does besides answering queries: describe itself, spare the network, keep its limits, be observed. */
class HttpTest {
    private static final String ALL = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o";
    private static final String ORIGIN = "https://research.example";
    private static final StringBuffer LOG = new StringBuffer();

    @TempDir
    private static Path home;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        Limits limits = Limits.standard()
                .withQuery(Duration.ofSeconds(2))
                .withAnswer(20_000, 400_000, 4_096)
                .withQueries(4, Duration.ofMillis(200));
        served = Served.start(
                home,
                Options.reading(0).with(limits).withOrigins(Set.of(ORIGIN)).withLog(LOG));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data?default", "/data?graph=https://w3id.org/demarche/graph/article/a1", "/data"})
    void graphsAreReadInEveryFormat(String path) throws Exception {
        boolean all = path.equals("/data");
        for (String type : all
                ? Set.of("application/trig", "application/n-quads", "application/ld+json", "application/rdf+thrift")
                : Set.of(
                        "text/turtle",
                        "application/n-triples",
                        "application/rdf+xml",
                        "application/ld+json",
                        "application/trig",
                        "application/n-quads",
                        "application/rdf+json",
                        "application/rdf+thrift",
                        "application/rdf+protobuf")) {
            HttpResponse<byte[]> answer = served.client()
                    .send(
                            HttpRequest.newBuilder(served.at(path))
                                    .header("Accept", type)
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), path + " " + type);
            DatasetGraph read = DatasetGraphFactory.create();
            RDFParser.create()
                    .source(new ByteArrayInputStream(answer.body()))
                    .lang(RDFLanguages.contentTypeToLang(contentType(answer)))
                    .parse(read);
            long found = read.stream()
                    .filter(q -> !Statements.isStatement(q.getSubject()))
                    .count();
            assertEquals(all ? QUADS : path.endsWith("a1") ? OF_ARTICLE : QUADS - OF_ARTICLE, found, type);
        }
    }

    private static final int QUADS = 42;
    private static final int OF_ARTICLE = 15;

    @ParameterizedTest
    @CsvSource({"51.5 -0.1 50, london", "48.9 2.3 50, paris", "50.2 1.1 250, london paris", "0 0 100, ''"})
    void placesAreFoundByDistance(String circle, String found) throws Exception {
        String places = served.query(
                        "PREFIX spatial: <http://jena.apache.org/spatial#> SELECT ?place { ?place spatial:nearby ( "
                                + circle + " <http://www.opengis.net/def/uom/OGC/1.0/kilometre> ) } ORDER BY ?place",
                        "text/csv")
                .body();
        assertEquals(
                "place " + found,
                places.replace("https://w3id.org/demarche/place/", "")
                                .replace("\r\n", " ")
                                .strip()
                        + (found.isEmpty() ? " " : ""));
    }

    @Test
    void graphsAreForReading() throws Exception {
        assertEquals(404, served.get("/data?graph=https://example.org/none").statusCode());
        assertEquals(400, served.get("/data?graph=file:///etc/passwd%20x").statusCode());
        assertEquals(404, served.get("/data?graph=file:///etc/passwd").statusCode());
        assertEquals(
                403,
                served.post("/data?default", "<s:s> <p:p> <o:o> .", "Content-Type", "text/turtle")
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/sparql, http://www.w3.org/ns/sparql-service-description#Service",
        "/void, http://www.w3.org/ns/dcat#Dataset",
        "/.well-known/void, http://rdfs.org/ns/void#Dataset"
    })
    void theServiceAndItsDataAreDescribed(String path, String type) throws Exception {
        HttpResponse<String> answer = served.get(path, "Accept", "text/turtle");
        assertEquals(200, answer.statusCode(), answer.body());
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(read);
        assertTrue(read.stream().anyMatch(q -> q.getObject().toString().equals(type)), answer.body());
        assertTrue(answer.body()
                .contains("localhost:" + served.endpoint().address().getPort() + "/sparql"));
        assertEquals(303, noRedirect("/sparql", "text/html"));
    }

    private static int noRedirect(String path, String accept) throws Exception {
        return served.get(path, "Accept", accept).statusCode();
    }

    @Test
    void voidCountsWhatIsThere() throws Exception {
        HttpResponse<String> answer = served.query(
                "PREFIX dip: <https://w3id.org/demarche/ontology#> SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv");
        String triples = answer.body().split("\r\n")[1];
        assertTrue(served.get("/void", "Accept", "application/n-triples")
                .body()
                .contains("#triples> \"" + triples + "\""));
    }

    @Test
    void prefixesAreShown() throws Exception {
        assertTrue(served.get("/prefixes", "Accept", "application/json").body().contains("\"dip\""));
        String text = served.get("/prefixes", "Accept", "text/plain").body();
        assertEquals(200, served.query(text + ALL, "text/csv").statusCode());
    }

    @Test
    void longAnswersAreCompressedForWhoeverTakesIt() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(served.at("/sparql?query=" + Served.encode(ALL)))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = served.client().send(request, BodyHandlers.ofByteArray());
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        String plain = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(served.query(ALL, "*/*").body(), plain);
        assertTrue(answer.body().length < plain.length() / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql?query=ASK%7B%7D", "/data?default", "/api/events", "/event/m1", "/void"})
    void whatHasNotChangedIsNotSentAgain(String path) throws Exception {
        HttpResponse<String> first = served.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertTrue(first.headers().firstValue("Last-Modified").isPresent());
        HttpResponse<String> again = served.get(path, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, served.get(path, "If-None-Match", "W/\"other\"").statusCode());
        assertEquals(
                200,
                served.get(
                                path.equals("/api/events")
                                        ? "/api/actors"
                                        : path + (path.contains("?") ? "&" : "?") + "x=1",
                                "If-None-Match",
                                tag)
                        .statusCode());
    }

    @Test
    void anAnswerThatIsNewEachTimeHasNoTag() throws Exception {
        assertTrue(served.query("SELECT (RAND() AS ?x) {}", "text/csv")
                .headers()
                .firstValue("ETag")
                .isEmpty());
    }

    @Test
    void aHeadTellsTheSameWithoutABody() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(served.at("/sparql?query=ASK%7B%7D"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = served.client().send(head, BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        assertTrue(answer.headers().firstValue("ETag").isPresent());
    }

    @Test
    void onlyTheOriginThatWasNamedMayRead() throws Exception {
        HttpResponse<String> friend = served.get("/api/events", "Origin", ORIGIN);
        assertEquals(
                ORIGIN,
                friend.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(
                friend.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
        HttpResponse<String> other = served.get("/api/events", "Origin", ORIGIN + ".evil.example");
        assertTrue(other.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        HttpRequest preflight = HttpRequest.newBuilder(served.at("/sparql"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .build();
        HttpResponse<String> answer = served.client().send(preflight, BodyHandlers.ofString());
        assertEquals(204, answer.statusCode());
        assertFalse(answer.headers()
                .firstValue("Access-Control-Allow-Headers")
                .orElse("")
                .contains("Authorization"));
    }

    @Test
    void onlyItsOwnPagesAndThoseOfTheNamedOriginShowItInAFrame() throws Exception {
        HttpResponse<String> plain = served.get("/");
        assertTrue(policy(plain).endsWith("frame-ancestors 'none'"), policy(plain));
        assertEquals("DENY", plain.headers().firstValue("X-Frame-Options").orElse(""));
        HttpResponse<String> framed = served.get("/?embed=");
        assertTrue(policy(framed).endsWith("frame-ancestors 'self' " + ORIGIN), policy(framed));
        assertTrue(framed.headers().firstValue("X-Frame-Options").isEmpty());
        assertTrue(policy(served.get("/event/m1?embed=", "Accept", "text/html")).endsWith("frame-ancestors 'none'"));
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void longResultsComePageByPage() throws Exception {
        String path = "/sparql?page-size=7&query=" + Served.encode("SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o");
        StringBuilder all = new StringBuilder();
        int pages = 0;
        while (!path.isEmpty()) {
            HttpResponse<String> page = served.get(path, "Accept", "text/tab-separated-values");
            assertEquals(200, page.statusCode(), page.body());
            all.append(page.body().substring(page.body().indexOf('\n') + 1));
            path = page.headers()
                    .firstValue("Link")
                    .map(l -> l.substring(1, l.indexOf('>')))
                    .orElse("");
            pages++;
        }
        String whole = served.query("SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o", "text/tab-separated-values")
                .body();
        assertEquals(whole.substring(whole.indexOf('\n') + 1), all.toString());
        assertEquals(4, pages);
        assertEquals(
                400,
                served.get("/sparql?page-size=7&query=" + Served.encode("SELECT * { ?s ?p ?o }"))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "CONSTRUCT { ?a ?d ?h } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
            })
    void anAnswerThatIsTooLongIsBrokenOffAndNeverLooksWhole(String query) {
        IOException broken = assertThrows(IOException.class, () -> {
            HttpResponse<String> answer = served.query(query, "application/n-triples, text/csv;q=0.9");
            throw new AssertionError(
                    answer.statusCode() + " with " + answer.body().length() + " characters");
        });
        assertFalse(String.valueOf(broken.getMessage()).isBlank());
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedBeforeItBegins() throws Exception {
        HttpResponse<String> answer =
                served.query("CONSTRUCT { ?a ?d ?h } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "text/turtle");
        assertTrue(answer.statusCode() == 422 || answer.statusCode() == 503, answer.body());
        assertTrue(answer.body().contains("\"detail\""));
    }

    @Test
    void theLogNamesNoQueryNoTokenAndNoText() throws Exception {
        served.get(
                "/sparql?query=" + Served.encode("ASK { <urn:hidden-thing> ?p ?o }"),
                "Authorization",
                "Bearer hidden-thing");
        served.post("/api/articles?id=hidden-thing", "hidden-thing", "Content-Type", "text/plain");
        noted("POST /api/articles 401");
        String log = LOG.toString();
        assertTrue(log.contains("GET /sparql 200"), log);
        assertFalse(log.contains("hidden-thing"), log);
    }

    /** Waits for a line of the log, which is written when the client has its answer already. */
    private static void noted(String line) throws Exception {
        for (int i = 0; i < 1000 && !LOG.toString().contains(line); i++) {
            served.get("/health");
        }
        assertTrue(LOG.toString().contains(line), line);
    }

    @Test
    void itsStateIsObserved() throws Exception {
        assertEquals(200, served.get("/health").statusCode());
        assertTrue(served.get("/ready").body().contains("\"ready\""));
        served.get("/nothing-of-that-name");
        noted("GET /nothing-of-that-name 404");
        String metrics = served.get("/metrics").body();
        assertTrue(metrics.contains("demarche_requests_total{route=\"other\",code=\"404\"}"), metrics);
        for (String line : metrics.lines().toList()) {
            assertTrue(line.startsWith("# TYPE ") || line.matches("[a-z_]+(\\{[^}]*})? [0-9.E+-]+"), line);
        }
    }

    @Test
    void aGraphThatAQueryOrTheProtocolNamesIsTheOneThatIsAsked() throws Exception {
        String graph = "https://w3id.org/demarche/graph/article/a1";
        String count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        assertEquals(
                "n\r\n15\r\n",
                served.query(count.replace("{ ?s", "FROM <" + graph + "> { ?s"), "text/csv")
                        .body());
        String path = "/sparql?query=" + Served.encode(count) + "&default-graph-uri=";
        assertEquals(
                "n\r\n15\r\n",
                served.get(path + Served.encode(graph), "Accept", "text/csv").body());
        assertEquals(
                "n\r\n0\r\n",
                served.get(path + "urn:none", "Accept", "text/csv").body());
    }

    @Test
    void whateverIsNotPlainHttpIsAPlainRefusal() throws Exception {
        assertTrue(served.raw("NONSENSE\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 400"));
    }

    private static String contentType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    }
}
