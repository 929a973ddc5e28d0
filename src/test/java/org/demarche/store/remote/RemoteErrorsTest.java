package org.demarche.store.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.ReadWrite;
import org.demarche.rdf.Terms;
import org.demarche.store.Crisis;
import org.demarche.store.EventFilter;
import org.demarche.store.Store;
import org.demarche.store.StoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody is told whose other store does not do as it should; and who is let in. */
class RemoteErrorsTest {
    private static final String SECRET = "geheim";
    private static HttpServer odd;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        odd = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/page", 200, "text/html", "<html>welcome</html>");
        answer("/json", 200, "application/json", "{\"hello\": [1, 2]}");
        answer("/wrong", 500, "text/plain", "\n  Out of disk\nat com.example.Trace(1)\n");
        answer("/long", 400, "text/plain", "x".repeat(5000));
        answer("/away", 302, "text/plain", "");
        answer("/secret", 403, "text/plain", "no");
        odd.start();
    }

    private static void answer(String path, int status, String type, String body) {
        odd.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Location", "http://elsewhere.example/");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterAll
    static void stop() {
        odd.stop(0);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("/page", List.of("200", "a web page", "is this the address of its SPARQL queries?")),
                Arguments.of("/json", List.of("200", "no SPARQL result")),
                Arguments.of("/wrong", List.of("500", "(Out of disk)")),
                Arguments.of("/long", List.of("400", "xxx…)")),
                Arguments.of("/away", List.of("302", "give the address that it sends to")),
                Arguments.of("/secret", List.of("403", "may not do it")),
                Arguments.of("/nothing", List.of("404", "is this the address?")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theMessageSaysWhatTheServerSaidAndWhatToDo(String path, List<String> said) throws IOException {
        String message = fault("query=http://localhost:" + odd.getAddress().getPort() + path);
        said.forEach(part -> assertTrue(message.contains(part), message));
        assertTrue(message.length() < 500 && message.lines().count() == 1, message);
    }

    @Test
    void whereNothingListensTheStoreCannotBeReached() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String message = fault("url=http://localhost:" + free + "/ds");
        assertTrue(message.contains("cannot be reached") && message.contains("does the server run"), message);
    }

    @Test
    void whereNoServiceIsFoundThoseThatWereTriedAreNamed() throws IOException {
        String url = Fuseki.get().dataset("no-such-dataset");
        String message = fault("url=" + url);
        assertTrue(message.contains(url + "/query answers 404"), message);
        assertTrue(message.contains("docs/another-store.md"), message);
    }

    private String fault(String properties) throws IOException {
        Store store = store(properties);
        return assertThrows(StoreException.class, () -> store.events(EventFilter.ALL))
                .getMessage();
    }

    private Store store(String properties) throws IOException {
        return store(properties, Map.of());
    }

    private Store store(String properties, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("store.properties"), properties);
        RemoteAddress where = RemoteAddress.of(file.toString(), name -> Optional.ofNullable(environment.get(name)));
        assertFalse(where.toString().contains(SECRET), "no secret is shown");
        return Store.of(Crisis.home(folder), SparqlDataset.open(where, message -> {}));
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                Arguments.of("query = http://a.example/q\ncolour = blue", "unknown colour"),
                Arguments.of("update = http://a.example/u", "give url"),
                Arguments.of("url = http://user:geheim@a.example/", "no user or password in the address"),
                Arguments.of("url = ftp://a.example/", "no http or https address"),
                Arguments.of("url = http://a.example/\nuser = me", "needs a password"),
                Arguments.of("url = http://a.example/\nrequest-bytes = many", "request-bytes takes a whole number"));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void wrongSettingsAreNamed(String properties, String said) {
        String message =
                assertThrows(StoreException.class, () -> store(properties)).getMessage();
        assertTrue(message.contains(said), message);
        assertFalse(message.contains(SECRET), "the secret is not repeated");
    }

    static Stream<Arguments> logins() throws IOException {
        return Stream.of(
                Arguments.of("basic", "user=user\npassword-file=%s", "geheim\n"),
                Arguments.of("bearer", "token-file=%s", "t0ken\n"));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void onlyWhoSaysWhoTheyAreReadsAndWrites(String dataset, String login, String secret) throws IOException {
        String url = "url=" + Fuseki.get().dataset(dataset) + "\n";
        Path file = Files.writeString(folder.resolve("secret"), secret);
        Store store = store(url + login.formatted(file));
        Crisis.ingest(store).add(Crisis.articles());
        assertEquals(12, store.events(EventFilter.ALL).size());
        for (String wrong : List.of("", login.formatted(Files.writeString(folder.resolve("other"), "geheim2")))) {
            String message = fault(url + wrong);
            assertTrue(message.contains("401") && message.contains("a token"), message);
            assertFalse(message.contains(SECRET), message);
        }
    }

    @Test
    void thePasswordMayComeFromTheEnvironment() throws IOException {
        Store store = store(
                "url=" + Fuseki.get().dataset("basic"),
                Map.of("DEMARCHE_STORE_USER", "user", "DEMARCHE_STORE_PASSWORD", SECRET));
        Crisis.ingest(store).add(Crisis.articles());
        assertEquals(4, store.articles().size());
    }

    /** The other has signed a moment ago, on a machine of another name. */
    @Test
    void whileAnotherProgramWritesNothingIsWritten() throws IOException {
        String url = Fuseki.get().dataset("small");
        Store store = store("url=" + url);
        Crisis.ingest(store).add(Crisis.articles());
        Wire wire = new Wire(Optional.empty());
        String sign = "DATA { GRAPH <%1$s> { <%1$s> <https://w3id.org/demarche/ontology#writing> \"%2$s\" } }"
                .formatted("https://w3id.org/demarche/graph/service", Instant.now() + " elsewhere 1 run");
        wire.update(URI.create(url + "/update"), "INSERT " + sign);
        String message = assertThrows(
                        StoreException.class, () -> Crisis.ingest(store).forget("wire-1"))
                .getMessage();
        assertTrue(message.contains("somebody else is writing") && message.contains("try again"), message);
        wire.update(URI.create(url + "/update"), "DELETE " + sign);
        assertTrue(Crisis.ingest(store).forget("wire-1"));
    }

    /** Both have read; the second to write would not know what the first wrote. */
    @Test
    void whoReadBeforeAnotherWroteHasToReadAgain() throws IOException {
        String url = "url=" + Fuseki.get().dataset("small");
        Store one = store(url);
        Store other = store(url);
        Crisis.ingest(one).add(Crisis.articles());
        one.dataset().begin(ReadWrite.WRITE);
        Crisis.ingest(other).forget("note-1");
        one.dataset().add(Terms.DECISIONS_GRAPH, Terms.ARTICLE, Terms.WHO, Terms.ARTICLE);
        String message =
                assertThrows(StoreException.class, () -> one.dataset().commit()).getMessage();
        assertTrue(message.contains("has written to the store since") && message.contains("again"), message);
        one.dataset().abort();
        assertEquals(List.of(), one.decisions(), "nothing was changed");
        assertTrue(one.article("note-1").isEmpty(), "what the other wrote is seen");
    }
}
