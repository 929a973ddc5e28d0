package org.demarche.serve.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/**
 * A list of RSS and Atom feeds, an address a line, {@code #} before a remark. Each round takes the items that are new since
 * the last; links of items are not followed. A feed that cannot be read is told of and left for the next round.
 */
public final class Feeds {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 8 << 20;
    private static final int OK = 200;
    private static final int UNCHANGED = 304;

    private final Path list;
    private final Intake intake;
    private final Consumer<String> said;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<URI, String> tags = new HashMap<>();
    private final Map<URI, Set<String>> known = new HashMap<>();

    /** @param said is told what came and what failed */
    public Feeds(Path list, Intake intake, Consumer<String> said) {
        this.list = list;
        this.intake = intake;
        this.said = said;
    }

    /** Asks every feed once; the list is read anew each time. */
    public void round() {
        try {
            for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
                String text = line.replaceFirst("(^|\\s)#.*", "").strip();
                if (!text.isEmpty()) {
                    feed(URI.create(text));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            said.accept("the list of feeds " + list + " cannot be read: " + e.getMessage());
        }
    }

    private void feed(URI address) {
        try {
            List<Document> fresh = fetch(address);
            if (!fresh.isEmpty()) {
                Intake.Receipt receipt = intake.take(fresh);
                fresh.forEach(d ->
                        known.computeIfAbsent(address, a -> new HashSet<>()).add(d.name()));
                said.accept(address.getHost() + ": " + receipt.articles().size() + " articles, " + receipt.refused()
                        + " refused");
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            said.accept("the feed at " + address.getHost() + " cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Document> fetch(URI address) throws IOException, InterruptedException, XMLStreamException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8");
        String tag = tags.get(address);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            if (answer.statusCode() == UNCHANGED) {
                return List.of();
            }
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (answer.statusCode() != OK || body.length > MOST_BYTES) {
                throw new IOException(
                        answer.statusCode() != OK ? "status " + answer.statusCode() : "above " + MOST_BYTES + " bytes");
            }
            answer.headers().firstValue("ETag").ifPresent(t -> tags.put(address, t));
            List<Document> documents = new ArrayList<>(FeedReader.read(name(address), body));
            documents.removeIf(d -> known.getOrDefault(address, Set.of()).contains(d.name()));
            return documents;
        }
    }

    private static String name(URI address) {
        return String.valueOf(address.getHost()).replaceAll("[^A-Za-z0-9.-]", "-");
    }
}
