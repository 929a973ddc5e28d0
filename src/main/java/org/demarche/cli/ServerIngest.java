package org.demarche.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Problem;
import org.demarche.serve.intake.RunFile;

/** Brings articles into a store that a running server of the same person has open: their texts are posted to it. */
final class ServerIngest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ARTICLES = 50;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RunFile server;
    private final Messages messages;
    private final HttpClient client = HttpClient.newHttpClient();

    ServerIngest(RunFile server, Messages messages) {
        this.server = server;
        this.messages = messages;
    }

    /** Posts articles batch by batch; when it returns, the server has them on disk. */
    IngestRun.Counts post(Stream<Article> articles, Ending ending) throws IOException {
        messages.say("The store is open in a server; going through " + server.address());
        IngestRun.Counts counts = new IngestRun.Counts(0, 0, 0);
        ArrayNode batch = JSON.createArrayNode();
        int characters = 0;
        for (Iterator<Article> all = articles.iterator(); !ending.isWished() && all.hasNext(); ) {
            Article article = all.next();
            batch.add(json(article));
            characters += article.text().length();
            if (batch.size() == MOST_ARTICLES || characters > MOST_CHARACTERS) {
                counts = counts.plus(send(batch));
                batch.removeAll();
                characters = 0;
            }
        }
        return batch.isEmpty() ? counts : counts.plus(send(batch));
    }

    /** The text of its file, which article of it is meant, and what is not to be read from it. */
    private static ObjectNode json(Article article) {
        Set<Article.Given> given = article.given();
        ObjectNode json = JSON.createObjectNode()
                .put("name", article.id())
                .put("id", article.id())
                .put("text", article.text())
                .put("charset", article.charset())
                .put("part", StoredText.place(article.id(), Integer.MAX_VALUE) + 1);
        if (given.contains(Article.Given.TITLE)) {
            json.put("title", article.title());
        }
        article.publisher()
                .filter(p -> given.contains(Article.Given.PUBLISHER))
                .ifPresent(p -> json.put("publisher", p));
        article.source()
                .filter(s -> given.contains(Article.Given.SOURCE))
                .ifPresent(s -> json.put("source", s.toString()));
        article.published()
                .filter(d -> given.contains(Article.Given.PUBLISHED))
                .ifPresent(d -> json.put("published", d.toString()));
        return json;
    }

    private IngestRun.Counts send(ArrayNode batch) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/api/articles"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + server.secret())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(batch)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode json = JSON.readTree(answer.body());
            if (!json.has("articles")) {
                throw new IOException("the server at " + server.address() + " refused the articles: status "
                        + answer.statusCode() + ", " + json.path("detail").asText());
            }
            int refused = 0;
            for (JsonNode problem : json.path("problems")) {
                Problem.Severity severity = Problem.Severity.valueOf(
                        problem.path("severity").asText().toUpperCase(Locale.ROOT));
                refused += severity == Problem.Severity.REFUSED ? 1 : 0;
                messages.problem(new Problem(
                        severity,
                        problem.path("article").asText(),
                        problem.path("position").asText(),
                        problem.path("message").asText()));
            }
            return new IngestRun.Counts(
                    json.path("articles").size(), json.path("events").asInt(), refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
