package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.model.Reading;
import org.demarche.model.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Formats, dates and places in the source for the articles of the development corpus, where it is at hand. */
class DevCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("demarche.testdata", "../shared"), "corpus", "dev");

    private static List<Article> articles() {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no development corpus at " + CORPUS);
        List<Article> articles = new ArrayList<>();
        Readers.standard().read(CORPUS.resolve("docs"), ReadOptions.standard()).forEach(outcome -> {
            assertTrue(outcome instanceof Outcome.Done, () -> outcome.problems().toString());
            assertEquals(List.of(), outcome.problems());
            if (outcome instanceof Outcome.Done<Article> done) {
                articles.add(done.value());
            }
        });
        return articles;
    }

    @Test
    void formatsAndDatesAreTheGoldOnes() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Article article : articles()) {
            JsonNode gold = new ObjectMapper()
                    .readTree(CORPUS.resolve("gold")
                            .resolve(article.id() + ".json")
                            .toFile());
            Optional<LocalDate> date = gold.path("published_given").asBoolean()
                    ? Optional.of(LocalDate.parse(gold.path("published").asText()))
                    : Optional.empty();
            if (!article.format().equals(gold.path("format").asText())
                    || !article.published().equals(date)) {
                wrong.add(article.id() + ": " + article.format() + " " + article.published() + ", gold "
                        + gold.path("format").asText() + " " + date);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyGoldEvidenceIsInTheReading() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Article article : articles()) {
            JsonNode gold = new ObjectMapper()
                    .readTree(CORPUS.resolve("gold")
                            .resolve(article.id() + ".json")
                            .toFile());
            for (JsonNode event : gold.path("events")) {
                int at = article.text().indexOf(event.path("evidence").asText());
                if (at >= 0
                        && !covered(
                                article, at + event.path("evidence").asText().length() / 2)) {
                    lost.add(article.id() + ": " + event.path("evidence").asText());
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    private static boolean covered(Article article, int place) {
        return article.blocks().stream()
                .filter(block -> block.reports())
                .map(block -> article.reading().toSource(block.span()))
                .anyMatch(span -> span.begin() <= place && place < span.end());
    }

    @Test
    void everyLetterKnowsItsPlaceInTheSource() {
        for (Article article : articles()) {
            Reading reading = article.reading();
            for (int i = 0; i < reading.length(); i++) {
                char c = reading.text().charAt(i);
                Span origin = reading.toSource(new Span(i, i + 1));
                if (Character.isLetter(c)) {
                    char raw = article.text().charAt(origin.begin());
                    assertTrue(raw == c || raw == '&', article.id() + " at " + origin);
                }
            }
        }
    }
}
