package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code demarche extract} prints for each sample article. */
class ExtractedLinesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "articles");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SampleStore sample = SampleStore.get();

    static List<String> articles() {
        return SampleStore.articles();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void anArticlesEventsAreAsBefore(String article) throws IOException {
        new GoldenFile(FOLDER.resolve(article + ".jsonl")).assertSame(sample.extracted(article));
    }

    @Test
    void everyArticleHasItsFileAndNoOther() throws IOException {
        GoldenFile.forgetAllBut(Set.copyOf(articles()), FOLDER, ".jsonl");
        if (!GoldenFile.updating()) {
            assertEquals(Set.copyOf(articles()), GoldenFile.names(FOLDER, ".jsonl"));
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyQuoteStandsInTheFileAtItsOffsets(String article) throws IOException {
        String text = SampleStore.text(article);
        for (JsonNode event : events(article)) {
            JsonNode evidence = event.get("evidence");
            assertEquals(
                    evidence.get("text").asText(),
                    text.substring(
                            evidence.get("begin").asInt(), evidence.get("end").asInt()));
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyLineHasTheFieldsOfTheFormat(String article) throws IOException {
        for (JsonNode event : events(article)) {
            List<String> fields = new ArrayList<>();
            event.fieldNames().forEachRemaining(fields::add);
            assertTrue(
                    fields.containsAll(List.of(
                            "doc",
                            "type",
                            "agents",
                            "targets",
                            "place",
                            "start",
                            "end",
                            "status",
                            "evidence",
                            "foundBy")),
                    fields.toString());
            assertTrue(event.get("agents").size() > 0, event.toString());
            for (JsonNode actor : event.get("agents")) {
                assertTrue(actor.get("id").asText().startsWith("https://w3id.org/demarche/actor/"), event.toString());
                assertFalse(actor.get("label").asText().isBlank(), event.toString());
            }
            assertEquals(event.get("start").isNull(), event.get("end").isNull(), event.toString());
            assertFalse(event.get("foundBy").asText().isBlank(), event.toString());
        }
    }

    private List<JsonNode> events(String article) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : sample.extracted(article).lines().toList()) {
            events.add(MAPPER.readTree(line));
        }
        return events;
    }
}
