package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.serve.Endpoint;
import org.demarche.serve.Options;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Limits;
import org.demarche.serve.intake.Access;
import org.demarche.serve.intake.Feeds;
import org.demarche.serve.intake.RunFile;
import org.demarche.serve.intake.TokenFile;
import org.demarche.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that come in while the server runs. */
class IntakeTest {
    private static final String TALKS = "John Kerry met Sergey Lavrov in London on March 14, 2014.\n";
    private static final String CALL = "Angela Merkel spoke by phone with Vladimir Putin on March 16, 2014.\n";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path home;

    private static Store store;
    private static Snapshots snapshots;
    private static ServedIntake intake;
    private static Endpoint server;
    private static String token;
    private static RunFile run;

    @BeforeAll
    static void start() throws IOException {
        token = TokenFile.of(home).create("a newsroom", Instant.EPOCH);
        store = Store.open(SampleHome.bare(home));
        snapshots = Snapshots.of(store);
        intake = new ServedIntake(snapshots);
        RunFile secret = RunFile.here(URI.create("http://localhost/"));
        Options options = Options.reading(0)
                .with(Limits.standard())
                .with(intake, new Access(Optional.of(TokenFile.of(home)), Optional.of(secret.secret())));
        server = Endpoint.start(snapshots, options);
        run = new RunFile(server.address(), secret.secret(), secret.process(), secret.started());
        run.write(home);
    }

    @AfterAll
    static void stop() {
        server.close();
        snapshots.close();
        store.close();
    }

    @Test
    void whoHasATokenPostsTextAndItIsThereWhenTheAnswerComes() throws Exception {
        JsonNode receipt = json(post("/api/articles?id=posted&published=2014-03-15", TALKS, "text/plain", token));
        assertEquals("[\"posted\"]", receipt.get("articles").toString());
        assertTrue(receipt.get("events").asInt() > 0, receipt.toString());
        JsonNode found = get("/api/events?actor=John%20Kerry&text=Lavrov");
        assertEquals(receipt.get("commit"), found.get("commit"), "the answer is of that commit or a later one");
        assertEquals("Meeting", found.at("/items/0/type").asText());
        assertEquals(1, quotes("kerry AND lavrov AND london"), "the index has it too");
    }

    @Test
    void aPlaceThatNoGazetteerKnowsIsNamedBelowTheMap() throws Exception {
        String talks = "Angela Merkel met David Cameron in the Greek village of Psarani on March 13, 2014.\n";
        post("/api/articles?id=village&published=2014-03-15", talks, "text/plain", token);
        JsonNode map = get("/api/map?place=psarani");
        assertEquals("Psarani", map.at("/unmapped/0/label").asText(), map.toString());
        assertEquals(0, map.get("unplaced").asInt());
        assertTrue(map.get("places").isEmpty());
        JsonNode within = get("/api/events?place=Greece");
        assertTrue(within.toString().contains("place/psarani"), within.toString());
    }

    @Test
    void aBatchIsTakenAndWhatIsBadInItIsNamed() throws Exception {
        String batch = JSON.createArrayNode()
                .add(JSON.createObjectNode().put("id", "call").put("text", CALL).put("published", "2014-03-16"))
                .add(JSON.createObjectNode().put("id", "empty").put("text", "- - -"))
                .add(JSON.createObjectNode()
                        .put("id", "page")
                        .put("html", "<html><body><p>" + TALKS + "</p></body></html>"))
                .toString();
        HttpResponse<String> answer = post("/api/articles", batch, "application/json", token);
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode receipt = JSON.readTree(answer.body());
        assertEquals("[\"call\",\"page\"]", receipt.get("articles").toString());
        assertEquals("empty", receipt.at("/problems/0/article").asText());
        assertEquals("refused", receipt.at("/problems/0/severity").asText());
        assertEquals(
                422, post("/api/articles?id=x", "- - -", "text/plain", token).statusCode());
    }

    @Test
    void nobodyElsePosts() throws Exception {
        String revoked = TokenFile.of(home).create("somebody", Instant.EPOCH);
        TokenFile tokens = TokenFile.of(home);
        tokens.revoke(tokens.entries().get(tokens.entries().size() - 1).id());
        for (String bad : List.of(
                "",
                "x",
                token + "x",
                token.substring(1),
                revoked,
                tokens.entries().get(0).hash())) {
            HttpResponse<String> answer = post("/api/articles?id=stranger", TALKS, "text/plain", bad);
            assertEquals(401, answer.statusCode(), bad);
            assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
        }
        assertTrue(store.article("stranger").isEmpty());
    }

    @Test
    void whatIsKeptOfATokenIsNotTheToken() throws Exception {
        String kept = Files.readString(home.resolve("tokens.tsv"));
        assertFalse(kept.contains(token) || kept.contains(token.substring(9)), kept);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("tokens.tsv"))));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("serving.json"))));
    }

    @Test
    void theCommandLineGoesThroughTheServerByItself() throws Exception {
        Path news = Files.createDirectories(home.resolve("news"));
        Files.writeString(
                news.resolve("brussels.txt"),
                "Catherine Ashton met Arseniy Yatsenyuk in Brussels on March 21, 2014.\n");
        Files.writeString(
                news.resolve("brussels.json"), "{\"title\": \"Talks in Brussels\", \"published\": \"2014-03-22\"}");
        Files.writeString(news.resolve("nothing.txt"), "");
        CommandRun done = CommandRun.in(home, "ingest", news);
        assertEquals(ExitStatus.SOME_REFUSED, done.status(), done.err());
        assertTrue(done.err().contains("1 article with 1 event stored"), done.err());
        assertTrue(done.err().contains("nothing.txt"), done.err());
        assertFalse(done.err().contains(run.secret()));
        assertEquals(
                "Talks in Brussels", store.article("brussels").orElseThrow().title());
        assertEquals(
                "2014-03-22",
                store.article("brussels")
                        .orElseThrow()
                        .published()
                        .orElseThrow()
                        .toString());
    }

    @Test
    void aStoreThatIsServedIsKeptThroughItsServer(@TempDir Path folder) {
        Path file = folder.resolve("served.nq.gz");
        CommandRun backup = CommandRun.in(home, "backup", file).done();
        assertTrue(backup.err().contains("going through " + server.address()), backup.err());
        assertTrue(Files.exists(file));
        CommandRun doctor = CommandRun.in(home, "doctor").done();
        assertTrue(doctor.out().matches("(?s).*ok    server .* answers, commit \\d+.*"), doctor.out());
        for (String command : List.of("compact", "restore")) {
            CommandRun refused = command.equals("compact")
                    ? CommandRun.in(home, command)
                    : CommandRun.in(home, command, "--replace", file);
            assertEquals(ExitStatus.FAILED, refused.status());
            assertTrue(refused.err().contains("is open in a"), refused.err());
        }
    }

    @Test
    void aFileThatAKilledServerLeftIsRecognised(@TempDir Path other) throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        new RunFile(URI.create("http://localhost:1/"), "secret", gone.pid(), "2020-01-01T00:00:00Z").write(other);
        assertTrue(RunFile.live(other).isEmpty());
        new RunFile(
                        URI.create("http://localhost:1/"),
                        "secret",
                        ProcessHandle.current().pid(),
                        "2020-01-01T00:00:00Z")
                .write(other);
        assertTrue(RunFile.live(other).isEmpty(), "another process has that number now");
        Files.writeString(other.resolve("serving.json"), "{half");
        assertTrue(RunFile.live(other).isEmpty());
        assertTrue(RunFile.live(home).isPresent());
    }

    @Test
    void aWatchedFolderComesInOnceEachFileIsWhole() throws Exception {
        Path folder = Files.createDirectories(home.resolve("inbox"));
        WatchedFolder watched = new WatchedFolder(folder, home, intake, quiet());
        watched.round();
        Path file = Files.writeString(folder.resolve("watched.txt"), TALKS);
        watched.round();
        assertTrue(store.article("watched").isEmpty(), "it may still be written");
        watched.round();
        assertTrue(store.article("watched").isPresent());
        long commit = get("/api/events").get("commit").asLong();
        watched.round();
        new WatchedFolder(folder, home, intake, quiet()).round();
        assertEquals(commit, get("/api/events").get("commit").asLong(), "nothing is taken twice");
        Files.writeString(file, CALL);
        watched.round();
        watched.round();
        assertTrue(store.text("watched").orElseThrow().contains("Merkel"));
    }

    @Test
    void feedsComeInAndHostileOnesDoNot() throws Exception {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(web, "/rss", """
                <?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
                <item><title>Talks</title><guid>a-1</guid><pubDate>Sat, 15 Mar 2014 08:00:00 GMT</pubDate>
                <link>https://news.example/talks</link>
                <description>&lt;p&gt;John Kerry met Sergey Lavrov in London on Friday.&lt;/p&gt;</description></item>
                </channel></rss>""");
        serve(web, "/atom", """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:b</id><title>Call</title>
                <published>2014-03-16T10:00:00Z</published><content type="text">%s</content></entry></feed>""".formatted(CALL));
        serve(web, "/bomb", """
                <?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <rss><channel><item><guid>c</guid><description>John Kerry met &b; in London.</description></item></channel></rss>""");
        serve(web, "/xxe", """
                <?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <rss><channel><item><guid>d</guid><description>John Kerry &x;</description></item></channel></rss>""");
        web.start();
        try {
            String at = "http://localhost:" + web.getAddress().getPort();
            Path list = Files.writeString(
                    home.resolve("feeds.txt"),
                    "# what we read\n" + at + "/rss\n" + at + "/atom  # calls\n" + at + "/bomb\n" + at + "/xxe\n" + at
                            + "/gone\n");
            List<String> said = new ArrayList<>();
            Feeds feeds = new Feeds(list, intake, said::add);
            int before = store.articles().size();
            feeds.round();
            assertEquals(before + 2, store.articles().size(), said.toString());
            assertEquals(5, said.size(), said.toString());
            assertEquals(
                    3, said.stream().filter(s -> s.contains("cannot be read")).count(), said.toString());
            long commit = get("/api/events").get("commit").asLong();
            feeds.round();
            assertEquals(commit, get("/api/events").get("commit").asLong(), "an item is taken once");
        } finally {
            web.stop(0);
        }
    }

    private static void serve(HttpServer web, String path, String body) {
        web.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static Messages quiet() {
        return new Messages(new PrintWriter(new StringWriter()), new Settings());
    }

    private static int quotes(String words) throws Exception {
        String query = "PREFIX text: <http://jena.apache.org/text#> PREFIX dip: <https://w3id.org/demarche/ontology#>"
                + " SELECT ?r { ?r text:query ( dip:quote \"" + words + "\" ) . GRAPH ?g { ?m dip:article"
                + " <https://w3id.org/demarche/article/posted> ; dip:report ?r } }";
        return new SparqlClient(server.sparql()).rows(query).size();
    }

    private static HttpResponse<String> post(String path, String body, String type, String bearer) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static JsonNode get(String path) throws Exception {
        return json(CLIENT.send(
                HttpRequest.newBuilder(server.address().resolve(path)).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }
}
