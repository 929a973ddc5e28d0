package org.demarche.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.demarche.model.Ontology;
import org.demarche.serve.Endpoint;
import org.demarche.serve.Options;
import org.demarche.serve.data.Snapshots;
import org.demarche.store.Store;

/** A server over the sample corpus, started when first asked for, once for all tests. */
public final class ServedSample {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Snapshots snapshots;
    private final Endpoint endpoint;

    private ServedSample() {
        try {
            Store store = SampleStore.get().store();
            snapshots = Snapshots.of(store);
            Ontology ontology = HomeOntology.of(store.home());
            Options options = Options.reading(0)
                    .with(s -> StoreWiring.history(s, ontology))
                    .with(new ServedPreview(store, new LazyWiring(store.home())))
                    .with(new ServedExports(new TimelineRun(Settings.at(store.home()), ontology)));
            endpoint = Endpoint.start(snapshots, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it when the first test asks. */
    private static final class Holder {
        static final ServedSample ONE = new ServedSample();
    }

    public static ServedSample get() {
        return Holder.ONE;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    public URI address() {
        return endpoint.address();
    }

    URI sparql() {
        return endpoint.sparql();
    }

    HttpResponse<String> ask(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint.address().resolve(path))
                .header("Accept", accept)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(path, "application/json");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
