package org.demarche.annotate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Span;
import org.demarche.model.Timex;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of gold time expressions that are found with exactly their value, on corpora kept outside the project. */
class TimexCorpusTest {
    @ParameterizedTest
    @CsvSource({"aquaint,0.78,10000", "meantime,0.81,6"})
    void valuesAreRight(String name, double least, int lines) throws IOException {
        Path file = Path.of(System.getProperty("demarche.testdata", "../shared"), "data/timex", name + ".jsonl");
        Assumptions.assumeTrue(Files.exists(file), "no " + file + ": the corpus is not part of the project");
        TimexAnnotator annotator = new TimexAnnotator(TimeLexicon.load());
        PennTokens tokens = new PennTokens();
        int gold = 0;
        int right = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonObject doc = JsonParser.parseString(line).getAsJsonObject();
            Article article = TimexCorpus.article(doc);
            List<Timex> found = annotator
                    .annotate(AnnotatedArticle.of(article)
                            .withSentences(tokens.of(article.text(), article.blocks(), true)))
                    .timexes();
            for (JsonElement wanted : scored(doc, lines)) {
                gold++;
                right += found.stream().anyMatch(t -> matches(t, wanted.getAsJsonObject(), article.text())) ? 1 : 0;
            }
        }
        double recall = right / (double) gold;
        assertTrue(recall >= least, name + ": " + right + " of " + gold + " values");
    }

    /** The gold of the first lines only: the rest of a document may be unannotated. */
    private static JsonArray scored(JsonObject doc, int lines) {
        String text = doc.get("text").getAsString();
        int limit = text.lines().limit(lines).mapToInt(l -> l.length() + 1).sum();
        JsonArray scored = new JsonArray();
        for (JsonElement timex : doc.getAsJsonArray("timex")) {
            if (timex.getAsJsonObject().get("start").getAsInt() < limit) {
                scored.add(timex);
            }
        }
        return scored;
    }

    private static boolean matches(Timex timex, JsonObject gold, String text) {
        int begin = text.offsetByCodePoints(0, gold.get("start").getAsInt());
        int end = text.offsetByCodePoints(0, gold.get("end").getAsInt());
        boolean equal = timex.value().equals(gold.get("value").getAsString().replaceAll("(-XX)+$|X$", ""));
        return timex.span().overlaps(new Span(begin, end)) && equal;
    }
}
