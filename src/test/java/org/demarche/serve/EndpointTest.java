package org.demarche.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.demarche.rdf.Statements;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Limits;
import org.demarche.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private static final String DATA = """
            PREFIX dip: <https://w3id.org/demarche/ontology#>
            PREFIX actor: <https://w3id.org/demarche/actor/>
            PREFIX place: <https://w3id.org/demarche/place/>
            PREFIX event: <https://w3id.org/demarche/event/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            actor:john-kerry dip:metWith actor:sergey-lavrov ~ event:m1 .
            event:m1 a dip:Meeting ; dip:place place:london ; rdfs:label "a, \\"b\\"\\r\\n \\tc < &amp; 🕊 "@en .
            GRAPH <https://w3id.org/demarche/graph/article/a1> { event:m1 rdfs:label "in an article" }
            """;
    private static final String LABEL = "a, \"b\"\r\n \tc < &amp; 🕊 ";
    private static final String SELECT = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o";
    private static final String CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";
    private static final String QUADS =
            "CONSTRUCT { ?s ?p ?o . GRAPH ?g { ?a ?b ?c } } WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?a ?b ?c } } }";
    private static final String DESCRIBE = "DESCRIBE <https://w3id.org/demarche/event/m1>";
    private static final List<String> ROWS = List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "application/sparql-results+thrift",
            "application/sparql-results+protobuf",
            "application/json",
            "application/xml");
    private static final List<String> GRAPHS = List.of(
            "text/turtle",
            "application/n-triples",
            "application/rdf+xml",
            "application/ld+json",
            "application/trig",
            "application/n-quads",
            "application/rdf+json",
            "application/rdf+thrift",
            "application/rdf+protobuf",
            "*/*");
    private static final List<String> TRIPLES_ONLY =
            List.of("text/turtle", "application/n-triples", "application/rdf+xml", "application/rdf+json");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path home;

    private static Store store;
    private static Snapshots snapshots;
    private static Endpoint server;
    private static DatasetGraph data;

    @BeforeAll
    static void start() throws IOException {
        store = Store.open(home);
        data = store.dataset();
        Txn.executeWrite(data, () -> RDFParser.fromString(DATA, Lang.TRIG).parse(data));
        snapshots = Snapshots.of(store);
        Limits limits = Limits.standard().withQuery(Duration.ofSeconds(1)).withBodies(100_000, 100_000);
        server = Endpoint.start(snapshots, Options.reading(0).with(limits));
    }

    @AfterAll
    static void stop() {
        server.close();
        snapshots.close();
        store.close();
    }

    static Stream<Arguments> rows() {
        return ROWS.stream().flatMap(type -> Stream.of("GET", "FORM", "BODY").map(way -> Arguments.of(way, type)));
    }

    static Stream<Arguments> graphs() {
        return GRAPHS.stream().flatMap(type -> Stream.of("GET", "FORM", "BODY")
                .flatMap(way -> Stream.of(CONSTRUCT, DESCRIBE, QUADS).map(query -> Arguments.of(way, type, query))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowsComeBackInEveryFormat(String way, String type) throws Exception {
        HttpResponse<byte[]> answer = ask(way, SELECT, type);
        assertEquals(200, answer.statusCode(), text(answer));
        String sent = contentType(answer);
        Lang lang = RDFLanguages.contentTypeToLang(
                sent.equals("application/xml")
                        ? "application/sparql-results+xml"
                        : sent.equals("application/json") ? "application/sparql-results+json" : sent);
        byte[] body = lang.equals(ResultSetLang.RS_TSV)
                ? text(answer)
                        .replaceAll("<<.*>>", "1")
                        .getBytes(StandardCharsets.UTF_8) // Jena writes and does not read it
                : answer.body();
        ResultSet result = ResultSetMgr.read(new ByteArrayInputStream(body), lang);
        int count = 0;
        boolean label = false;
        while (result.hasNext()) {
            RDFNode value = result.next().get("o");
            label |= value.isLiteral() && value.asLiteral().getLexicalForm().equals(LABEL);
            count++;
        }
        assertTrue(label, text(answer));
        assertEquals(5, count, text(answer));
        assertFalse(text(answer).contains("\n?"), text(answer));
        assertTrue(text(answer).contains("metWith"), text(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-results+json", "application/sparql-results+xml"})
    void yesOrNoComesBack(String type) throws Exception {
        HttpResponse<byte[]> answer = ask("GET", "ASK { ?s ?p ?o }", type);
        assertEquals(200, answer.statusCode());
        assertTrue(ResultSetMgr.readBoolean(
                new ByteArrayInputStream(answer.body()), RDFLanguages.contentTypeToLang(contentType(answer))));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void graphsComeBackInEveryFormat(String way, String type, String query) throws Exception {
        HttpResponse<byte[]> answer = ask(way, query, type);
        if (query.equals(QUADS) && TRIPLES_ONLY.contains(type)) {
            assertEquals(406, answer.statusCode(), "no format without graphs carries them");
            return;
        }
        assertEquals(200, answer.statusCode(), text(answer));
        Lang lang = RDFLanguages.contentTypeToLang(contentType(answer));
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new ByteArrayInputStream(answer.body()))
                .lang(lang)
                .parse(read);
        boolean older = List.of(Lang.RDFXML, Lang.JSONLD, Lang.RDFJSON).contains(lang);
        assertEquals(older, read.stream().anyMatch(q -> Statements.isStatement(q.getObject())), text(answer));
        Graph whole = GraphFactory.createDefaultGraph();
        Txn.executeRead(data, () -> data.getDefaultGraph().find().forEach(whole::add));
        Graph back = GraphFactory.createDefaultGraph();
        read.getDefaultGraph()
                .find()
                .filterDrop(t -> Statements.isStatement(t.getSubject()))
                .forEach(t ->
                        back.add(Triple.create(t.getSubject(), t.getPredicate(), Statements.decode(t.getObject()))));
        if (query.equals(DESCRIBE)) {
            whole.find()
                    .filterDrop(t -> t.getSubject().getURI().contains("/event/"))
                    .toList()
                    .forEach(whole::delete);
            Txn.executeRead(
                    data, () -> data.findNG(null, null, null, null).forEachRemaining(q -> whole.add(q.asTriple())));
        }
        assertTrue(whole.isIsomorphicWith(back), type + " " + query + "\n" + back);
        assertFalse(text(answer).contains("rdf-star"), text(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/rdf+xml", "application/ld+json", "application/rdf+json"})
    void whatAFormatCannotCarryIsRefusedAndNotCutShort(String type) throws Exception {
        String query = "CONSTRUCT { <urn:x> <urn:p> <<( ?s ?p ?o )>> } WHERE { ?s ?p ?o }";
        assertEquals(406, ask("GET", query, type).statusCode());
        assertEquals(200, ask("GET", query, "text/turtle").statusCode());
    }

    @Test
    void tabSeparatedRowsHoldTripleTermsAsSparql12WritesThem() throws Exception {
        String rows = text(ask(
                "GET",
                "SELECT ?t { ?e <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t }",
                "text/tab-separated-values"));
        String term = rows.split("\n")[1];
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString("<urn:x> <urn:p> " + term + " .", Lang.TURTLE).parse(read);
        assertTrue(read.stream().allMatch(q -> q.getObject().isTripleTerm()), rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "xml"})
    void aFormChoosesTheFormat(String format) throws Exception {
        HttpResponse<byte[]> answer = get("/sparql?format=" + format + "&query=" + encode(SELECT), "text/html");
        assertEquals(200, answer.statusCode());
        assertTrue(contentType(answer).contains(format.equals("tsv") ? "tab-separated" : format), contentType(answer));
    }

    @Test
    void theReifierFormWorks() throws Exception {
        String query =
                "PREFIX dip: <https://w3id.org/demarche/ontology#> PREFIX actor: <https://w3id.org/demarche/actor/>"
                        + " SELECT ?place { actor:john-kerry dip:metWith actor:sergey-lavrov ~ ?e {| dip:place ?place |} }";
        assertEquals("place\r\nhttps://w3id.org/demarche/place/london\r\n", text(ask("GET", query, "text/csv")));
    }

    @Test
    void aRunawayQueryIsStopped() throws Exception {
        String counts = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r ."
                + " ?s ?t ?u . ?v ?w ?x . ?y ?z ?aa . ?ab ?ac ?ad . ?ae ?af ?ag . ?ah ?ai ?aj }";
        long begin = System.nanoTime();
        assertEquals(503, ask("GET", counts, "text/csv").statusCode());
        assertTrue(System.nanoTime() - begin < 20_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { SERVICE ?s { ?s ?p ?o } } } }",
                "PREFIX j: <java:org.apache.jena.sparql.function.library.> SELECT (j:now() AS ?x) {}"
            })
    void nothingIsCalledOutside(String query) throws Exception {
        assertEquals(403, ask("BODY", query, "text/csv").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1:9/x"})
    void fromReadsNothingFromOutside(String source) throws Exception {
        HttpResponse<byte[]> answer = ask("GET", "SELECT * FROM <" + source + "> { ?s ?p ?o }", "text/csv");
        assertEquals(200, answer.statusCode());
        assertEquals("s,p,o\r\n", text(answer));
    }

    @Test
    void nobodyCanWrite() throws Exception {
        long before = Txn.calculateRead(data, () -> data.stream().count());
        String update = "DELETE WHERE { ?s ?p ?o }";
        String load = "LOAD <file:///etc/passwd>";
        for (String path : List.of("/sparql", "/update", "/sparql/update", "/sparql/data", "/", "/$/datasets", "/ds")) {
            for (String body : List.of(update, load)) {
                refused(post(path, "application/sparql-update", body));
                refused(post(path, "application/x-www-form-urlencoded", "update=" + encode(body)));
                refused(post(path, "application/sparql-query", body));
                refused(post(path, "text/turtle", "<s> <p> <o> ."));
            }
            for (String method : List.of("PUT", "DELETE", "PATCH")) {
                HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                        .method(method, BodyPublishers.ofString(""))
                        .build();
                assertEquals(
                        405, CLIENT.send(request, BodyHandlers.ofByteArray()).statusCode(), method + " " + path);
            }
        }
        assertEquals(before, Txn.calculateRead(data, () -> data.stream().count()));
    }

    /** A body that comes after its headers is read, though nobody wants it: the next request uses the same connection. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /update", "POST /sparql", "POST /nothing", "PUT /sparql", "DELETE /", "GET /"})
    void aConnectionOutlivesARefusal(String line) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 20; i++) {
                out.write((line
                                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/turtle\r\nContent-Length: 6\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                out.write("<s> <p".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertTrue(finalStatus(in) > 0, "request " + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sparql HTTP/1.1\r\nContent-Length: 200000\r\n",
                "POST /sparql HTTP/1.1\r\nTransfer-Encoding: chunked\r\n",
                "PUT /sparql HTTP/1.1\r\nContent-Length: 200000\r\n"
            })
    void aConnectionWithALongBodyIsSaidToEnd(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.getOutputStream().write((request + "Host: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("Connection: close"), answer);
        }
    }

    /** Reads one answer to its end. */
    private static int finalStatus(BufferedReader in) throws IOException {
        int status = Integer.parseInt(in.readLine().split(" ", 3)[1]);
        int length = 0;
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        assertEquals(length, in.skip(length));
        return status;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/$/datasets", "/$/server", "/$/ping", "/$/stats", "/$/metrics", "/../etc/passwd", "/sparql/data"
            })
    void thereIsNothingElse(String path) throws Exception {
        int status = get(path, "*/*").statusCode();
        assertTrue(status >= 400 && status < 500, path + " " + status);
    }

    @Test
    void badQueriesGetAPlainMessage() throws Exception {
        HttpResponse<byte[]> answer = ask("GET", "SELECT nonsense", "text/csv");
        assertEquals(400, answer.statusCode());
        assertTrue(text(answer).contains("line 1"), text(answer));
        assertTrue(get("/sparql", "*/*").statusCode() < 500);
    }

    @Test
    void otherOriginsAreKeptOut() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.sparql().resolve("?query=" + encode(SELECT)))
                .header("Origin", "https://evil.example")
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                421, raw("GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void longQueriesAreRefused() throws Exception {
        assertEquals(
                413,
                ask("BODY", "# " + "x".repeat(200_000) + "\n" + SELECT, "text/csv")
                        .statusCode());
    }

    @Test
    void thePageTellsWhatIsHere() throws Exception {
        HttpResponse<byte[]> page = get("/", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(text(page).contains("/sparql"));
        assertTrue(page.headers().firstValue("Content-Security-Policy").isPresent());
        assertEquals("text/css", contentType(get("/style.css", "*/*")));
    }

    @Test
    void theSampleQueryOfThePageIsRight() throws Exception {
        String page = text(get("/sparql.html", "text/html"));
        String query = page.substring(page.indexOf('>', page.indexOf("<textarea")) + 1, page.indexOf("</textarea>"))
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        assertEquals(200, ask("FORM", query, "text/csv").statusCode());
    }

    @Test
    void aPortInUseIsSaid() {
        int port = server.address().getPort();
        IOException failure = assertThrows(IOException.class, () -> Endpoint.start(snapshots, Options.reading(port)));
        assertTrue(failure.getMessage().contains("port " + port + " is in use"), failure.getMessage());
    }

    private static void refused(HttpResponse<byte[]> answer) {
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer + " " + text(answer));
    }

    private static HttpResponse<byte[]> ask(String way, String query, String accept) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.sparql()).header("Accept", accept);
        switch (way) {
            case "GET" -> request.uri(URI.create(server.sparql() + "?query=" + encode(query)));
            case "FORM" ->
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("query=" + encode(query)));
            default ->
                request.header("Content-Type", "application/sparql-query").POST(BodyPublishers.ofString(query));
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> post(String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.address().toString().replaceAll("/$", "") + path))
                .header("Accept", accept)
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    /** The status of a request written by hand. */
    private static int raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private static String contentType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
