package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.rdf.Iris;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.store.StoredArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job on the articles that are shipped: they are read, stored, asked. */
class SampleCorpusTest {
    private static final Set<String> UNDATED =
            Set.of("d03", "d05", "e03", "e05", "e10", "e14", "e22", "e27", "e29", "e35", "e39", "e41");

    private final SampleStore sample = SampleStore.get();

    static List<String> articles() {
        return SampleStore.articles();
    }

    @Test
    void theDemoShowsTheTimelineAndTwoAnswers() {
        String out = sample.demo().out();
        assertTrue(out.contains("query where-they-met --a john-kerry --b sergey-lavrov"), out);
        assertTrue(out.contains("query calls-between --a barack-obama --b vladimir-putin"), out);
        assertTrue(out.contains("42 articles read"), out);
        assertTrue(out.contains(" timeline --actor"), out);
        assertEquals("", sample.demo().err());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyArticleSaysThatItWasWrittenForThisProject(String article) {
        StoredArticle stored = sample.store().article(article).orElseThrow();
        String provenance = stored.provenance().orElse("");
        assertTrue(provenance.contains("ritten for this project"), provenance);
        assertTrue(provenance.contains("no press source"), provenance);
        assertTrue(sample.graph(article).contains("<https://w3id.org/demarche/ontology#provenanceNote> \""));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyArticleIsKeptAsItWasRead(String article) {
        String text = sample.store().text(article).orElseThrow();
        assertEquals(SampleStore.text(article), text);
        assertEquals(
                Iris.sha256(text), sample.store().article(article).orElseThrow().sha256());
    }

    @Test
    void articlesWithoutADateStayWithoutOne() throws IOException {
        assertEquals(
                UNDATED,
                articles().stream()
                        .filter(a -> sample.store()
                                .article(a)
                                .orElseThrow()
                                .published()
                                .isEmpty())
                        .collect(Collectors.toSet()));
        for (String article : UNDATED) {
            assertFalse(sample.graph(article).contains("ontology#published>"), article);
        }
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "articles"))) {
            assertEquals(
                    List.of(),
                    files.map(f -> f.getFileName().toString())
                            .filter(name -> !name.matches("[de]\\d\\d\\.txt"))
                            .toList(),
                    "no sidecars, and no dates in the files' names");
        }
    }

    /** Read from bytes under a name that says nothing, an article has the same date, and its words stand in the text. */
    @ParameterizedTest
    @MethodSource("articles")
    void aDateOfPublicationStandsInTheText(String article) {
        String text = SampleStore.text(article);
        Outcome<Article> outcome = Readers.standard()
                .read("nameless", text.getBytes(StandardCharsets.UTF_8), ReadOptions.standard())
                .findFirst()
                .orElseThrow();
        Article read = ((Outcome.Done<Article>) outcome).value();
        assertEquals(sample.store().article(article).orElseThrow().published(), read.published());
        read.published().ifPresent(day -> assertTrue(says(text, day), day.toString()));
    }

    private static boolean says(String text, LocalDate day) {
        String name = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return text.contains(day.toString())
                || text.contains(Integer.toString(day.getYear()))
                        && text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                        && text.matches("(?s).*\\b0?" + day.getDayOfMonth() + "(st|nd|rd|th)?\\b.*");
    }

    @Test
    void aClientGetsTheSameFromTheReifierAndFromTheEventNodes() throws Exception {
        SparqlClient client = new SparqlClient(ServedSample.get().sparql());
        List<List<String>> rows = client.rows(SparqlClient.ISSUED);
        assertTrue(rows.contains(List.of("https://w3id.org/demarche/place/the-hague", "2014-03-24")), rows.toString());
        assertEquals(
                new HashSet<>(rows), new HashSet<>(client.rows(SparqlClient.plain("john-kerry", "sergey-lavrov"))));
        List<List<String>> named = client.rows(SparqlClient.named("john-kerry", "sergey-lavrov"));
        assertTrue(named.contains(List.of("John Kerry", "Sergey Lavrov", "The Hague", "2014-03-24")), named.toString());
    }

    @Test
    void everybodyAndEverywhereHasAnEnglishName() throws Exception {
        assertEquals(List.of(), new SparqlClient(ServedSample.get().sparql()).rows("""
                PREFIX dip: <https://w3id.org/demarche/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT DISTINCT ?who { ?e a dip:Event ; dip:agent|dip:target|dip:place ?who
                  FILTER NOT EXISTS { ?who rdfs:label ?name FILTER(LANG(?name) = "en") } }"""));
    }

    @Test
    void theDemoTwiceLeavesTheSameBytes() {
        String one = sample.afterOneRun();
        String two = sample.afterTwoRuns();
        assertEquals(
                "",
                one.equals(two)
                        ? ""
                        : GoldenFile.difference(
                                one.lines().toList(), two.lines().toList()));
    }
}
