package org.demarche.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Ontology;
import org.demarche.serve.Endpoint;
import org.demarche.serve.Options;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.intake.Access;
import org.demarche.serve.intake.Document;
import org.demarche.serve.intake.TokenFile;
import org.demarche.store.Store;

/** A server that can do everything, over a few of the sample articles in a store of its own. */
public final class ServedArticles implements AutoCloseable {
    private static final Path SHIPPED = Path.of("src", "main", "resources", "articles");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Store store;
    private final Snapshots snapshots;
    private final Endpoint endpoint;
    private final String token;

    /** @param names of sample articles, without the ending */
    public ServedArticles(Path home, List<String> names) throws IOException {
        token = TokenFile.of(home).create("a newsroom", Instant.EPOCH);
        store = Store.open(SampleHome.bare(home));
        snapshots = Snapshots.of(store);
        LazyWiring wiring = new LazyWiring(home);
        ServedIntake intake = new ServedIntake(snapshots, wiring, said -> {});
        List<Document> documents = names.stream().map(ServedArticles::document).toList();
        intake.take(documents);
        Ontology ontology = wiring.get().ontology();
        endpoint = Endpoint.start(
                snapshots,
                Options.reading(0)
                        .with(intake, new Access(Optional.of(TokenFile.of(home)), Optional.empty()))
                        .with(s -> StoreWiring.history(s, ontology))
                        .with(new ServedPreview(store, wiring))
                        .with(new ServedExports(new TimelineRun(Settings.at(home), ontology))));
    }

    private static Document document(String name) {
        try {
            byte[] content = Files.readAllBytes(SHIPPED.resolve(name + ".txt"));
            return new Document(name, content, Optional.empty(), Optional.empty(), Document.About.NOTHING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Lets its holder post and preview articles. */
    public String token() {
        return token;
    }

    public URI at(String path) {
        return endpoint.address().resolve(path);
    }

    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(at(path)).header("Accept", accept).build();
        return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Posts JSON with a token. */
    public HttpResponse<String> post(String path, String json, String authorization)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + authorization)
                .POST(BodyPublishers.ofString(json))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        endpoint.close();
        snapshots.close();
        store.close();
    }
}
