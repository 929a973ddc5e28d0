package org.demarche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Span;
import org.demarche.model.Timex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables golden/timex.tsv and golden/timex-not.tsv. */
class TimexGoldenTest {
    private static final TimexAnnotator ANNOTATOR = new TimexAnnotator(TimeLexicon.load());
    private static final PennTokens TOKENS = new PennTokens();

    @ParameterizedTest
    @MethodSource("phrases")
    void phraseMeansItsDays(String row) {
        String[] fields = row.split("\t", -1);
        Timex timex = over(fields[0], fields[1]).orElseThrow(() -> new AssertionError("nothing found"));
        assertEquals(fields[2] + " " + fields[3], timex.type() + " " + timex.value());
        if (!fields[4].isEmpty()) {
            assertEquals(
                    fields[4] + ".." + fields[5],
                    timex.interval().map(i -> i.begin() + ".." + i.end()).orElse("open"));
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherWordsAreNoTimes(String sentence) {
        assertEquals(
                Optional.empty(),
                over("2014-03-14", sentence).map(Timex::toString));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void everyFindIsInsideTheTextAndNamesItsRule(String row) {
        String[] fields = row.split("\t", -1);
        String text = fields[1].replace("[", "").replace("]", "");
        int last = 0;
        for (Timex timex : annotate(fields[0], text)) {
            assertTrue(timex.span().begin() >= last && timex.span().end() <= text.length());
            assertTrue(timex.foundBy().startsWith("timex/"));
            last = timex.span().end();
        }
    }

    static Stream<String> phrases() {
        return lines("/golden/timex.tsv");
    }

    static Stream<String> others() {
        return lines("/golden/timex-not.tsv");
    }

    /** The expression that overlaps the part in square brackets. */
    private static Optional<Timex> over(String published, String marked) {
        int begin = marked.indexOf('[');
        Span wanted = new Span(begin, marked.indexOf(']') - 1);
        String text = marked.replace("[", "").replace("]", "");
        return annotate(published, text).stream()
                .filter(t -> t.span().overlaps(wanted))
                .findFirst();
    }

    private static List<Timex> annotate(String published, String text) {
        JsonObject doc = new JsonObject();
        doc.addProperty("doc", "golden");
        doc.addProperty("text", text);
        if (!published.isEmpty()) {
            doc.addProperty("dct", published);
        }
        Article article = TimexCorpus.article(doc);
        AnnotatedArticle split =
                AnnotatedArticle.of(article).withSentences(TOKENS.of(text, article.blocks(), true));
        return ANNOTATOR.annotate(split).timexes();
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(TimexGoldenTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
