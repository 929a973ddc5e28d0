package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.rdf.OntologyGraphs;
import org.demarche.rdf.Terms;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.store.Extraction;
import org.demarche.store.Ingest;
import org.demarche.store.Progress;
import org.demarche.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that states no day gets one from what other articles in the store report, and loses it with them. */
class UndatedArticlesTest {
    private static final Map<String, String> TEXTS = Map.of(
            "vienna",
            "VIENNA, July 3, 2014 - John Kerry met Mohammad Javad Zarif in Vienna on Wednesday.",
            "berlin",
            "BERLIN, July 4, 2014 - Angela Merkel spoke by telephone with Vladimir Putin on Thursday.",
            "paris",
            "PARIS, July 4, 2014 - Laurent Fabius met Pavlo Klimkin in Paris on Thursday.",
            "undated",
            "Angela Merkel spoke by telephone with Vladimir Putin yesterday. Laurent Fabius met Pavlo Klimkin yesterday"
                    + " in Paris. John Kerry met Mohammad Javad Zarif in Vienna two days ago.",
            "second",
            "Angela Merkel spoke by telephone with Vladimir Putin yesterday. Laurent Fabius met Pavlo Klimkin yesterday"
                    + " in Paris. John Kerry met Mohammad Javad Zarif in Vienna two days ago. John Kerry phoned"
                    + " Philip Hammond today.");

    private static final Map<String, Extraction> ARTICLES = new HashMap<>();

    private static Wiring wiring;

    @TempDir
    Path folder;

    @BeforeAll
    static void wire(@TempDir Path home) throws IOException {
        wiring = Wiring.of(home);
    }

    @Test
    void theDayFollowsFromThreeReportsInWhateverOrderTheyCome() throws IOException {
        String forth = dump(List.of("vienna", "berlin", "paris", "undated"));
        String back = dump(List.of("undated", "paris", "berlin", "vienna"));
        assertEquals(forth, back);
        assertTrue(forth.contains("dating/undated> <https://w3id.org/demarche/ontology#begin> \"2014-07-04\""), forth);
        assertEquals(3, forth.lines().filter(line -> line.contains("#fallsOn>")).count());
        assertEquals(
                3, forth.lines().filter(line -> line.contains("#ofMention>")).count());
    }

    @Test
    void withoutTheEvidenceTheDayIsWithdrawn() throws IOException {
        try (Store store = empty()) {
            Ingest ingest = ingest(store);
            ingest.add(List.of(article("vienna"), article("berlin"), article("paris"), article("undated")));
            assertTrue(consolidated(store).contains("inferredDate"));
            assertTrue(ingest.forget("paris"));
            assertFalse(consolidated(store).contains("inferredDate"));
        }
        assertEquals(
                dump(List.of("vienna", "berlin", "undated")),
                dump(List.of("vienna", "berlin", "paris", "undated"), "paris"));
    }

    @Test
    void whoeverIsForgottenInWhateverOrderLeavesNothingBehind() throws IOException {
        List<String> all = List.of("vienna", "berlin", "paris", "undated");
        assertEquals(dump(List.of("berlin", "undated")), dump(all, "vienna", "paris"));
        assertEquals(dump(List.of("undated")), dump(all, "berlin", "vienna", "paris"));
        assertEquals(dump(List.of("vienna", "berlin", "paris")), dump(all, "undated"));
    }

    @Test
    void itsEventsNameReportsThatAreThere() throws IOException {
        try (Store store = empty()) {
            ingest(store).add(List.of(article("vienna"), article("berlin"), article("paris"), article("undated")));
            StringBuilder quads = new StringBuilder();
            store.dump(quads);
            List<String> lines = quads.toString().lines().toList();
            List<String> named = consolidated(store)
                    .lines()
                    .filter(line -> line.contains("#hasMention> <"))
                    .map(line -> line.split(" ", -1)[2])
                    .distinct()
                    .toList();
            assertEquals(6, named.size(), named.toString());
            named.forEach(name ->
                    assertTrue(lines.stream().anyMatch(line -> line.startsWith(name + " ")), name + " is nowhere"));
        }
    }

    @Test
    void anUndatedArticleIsNoEvidenceForAnother() throws IOException {
        String two = dump(List.of("vienna", "berlin", "undated", "second"));
        assertFalse(two.contains("inferredDate"), two);
        String both = dump(List.of("vienna", "berlin", "paris", "undated", "second"));
        assertEquals(6, both.lines().filter(line -> line.contains("#fallsOn>")).count(), both);
        assertFalse(both.contains("#fallsOn> <https://w3id.org/demarche/mention/second"), both);
    }

    @Test
    void itsEventsJoinThoseOfTheOthers() throws IOException {
        try (Store store = empty()) {
            ingest(store).add(List.of(article("vienna"), article("berlin"), article("paris"), article("undated")));
            assertEquals(3, store.events(org.demarche.store.EventFilter.ALL).size());
        }
    }

    private String dump(List<String> names, String... forgotten) throws IOException {
        try (Store store = empty()) {
            Ingest ingest = ingest(store);
            for (String name : names) {
                assertEquals(List.of(), ingest.add(List.of(article(name))));
            }
            for (String name : forgotten) {
                ingest.forget(name);
            }
            return consolidated(store);
        }
    }

    private Store empty() {
        return Store.of(folder, DatasetGraphFactory.createTxnMem());
    }

    private static String consolidated(Store store) {
        StringBuilder quads = new StringBuilder();
        store.dump(Terms.CONSOLIDATION_GRAPH, quads);
        return quads.toString();
    }

    private static Ingest ingest(Store store) throws IOException {
        return new Ingest(
                store,
                wiring.ontology().types(),
                OntologyGraphs.withoutGazetteer(store.home().resolve("ontology")),
                StoreWiring.consolidation(wiring.ontology(), Optional.of(StoreWiring.dating(wiring))),
                "test",
                Progress.SILENT);
    }

    private static Extraction article(String name) {
        return ARTICLES.computeIfAbsent(name, UndatedArticlesTest::read);
    }

    private static Extraction read(String name) {
        byte[] text = TEXTS.get(name).getBytes(StandardCharsets.UTF_8);
        Article article = Readers.standard()
                .read(name + ".txt", text, ReadOptions.standard())
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done<Article>) outcome).value())
                .findFirst()
                .orElseThrow();
        AnnotatedArticle annotated = wiring.annotate(article);
        return new Extraction(article, wiring.extract(annotated), annotated.inferred(), Optional.empty());
    }
}
