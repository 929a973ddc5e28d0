package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.demarche.model.Event;
import org.demarche.model.Problem;
import org.demarche.model.Status;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Crisis.inMemory(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String dump(Store store) {
        StringBuilder out = new StringBuilder();
        store.dump(out);
        return out.toString();
    }

    private String consolidation() {
        StringBuilder out = new StringBuilder();
        store.dump(Terms.CONSOLIDATION_GRAPH, out);
        return out.toString();
    }

    @Test
    void ingestingTwiceChangesNoByte(@TempDir Path disk) {
        String once;
        try (Store first = Store.open(Crisis.home(disk))) {
            assertEquals(List.of(), Crisis.ingest(first).add(Crisis.articles()));
            once = dump(first);
            Crisis.ingest(first).add(Crisis.articles());
            assertEquals(once, dump(first));
        }
        try (Store again = Store.open(disk)) {
            assertEquals(once, dump(again));
            Crisis.ingest(again).consolidateAll();
            assertEquals(once, dump(again));
        }
        assertFalse(once.contains("_:"), "no blank nodes");
    }

    @Test
    void theOrderOfArticlesDoesNotMatter(@TempDir Path other) {
        Crisis.ingest(store).add(Crisis.articles());
        for (int seed = 0; seed < 3; seed++) {
            List<Extraction> shuffled = new ArrayList<>(Crisis.articles());
            Collections.shuffle(shuffled, new Random(seed));
            try (Store second = Crisis.inMemory(other.resolve("s" + seed))) {
                Ingest ingest = Crisis.ingest(second);
                shuffled.forEach(a -> ingest.add(List.of(a)));
                assertEquals(dump(store), dump(second));
            }
        }
    }

    @Test
    void reportsOfOneMeetingAreOneEvent() {
        Crisis.ingest(store).add(Crisis.articles());
        List<Event> march14 = events("2014-03-14").stream()
                .filter(e -> e.type().equals("Meeting"))
                .toList();
        assertEquals(1, march14.size());
        assertEquals(2, march14.get(0).mentions().size());
        assertEquals("Winfield House", march14.get(0).place().orElseThrow().label());
        Event paris = events("2014-03-30").get(0);
        assertEquals(Status.OCCURRED, paris.status(), "announced by one article, held by another");
    }

    private List<Event> events(String day) {
        LocalDate date = LocalDate.parse(day);
        return store.events(
                new EventFilter(Optional.of(date), Optional.of(date), Optional.empty(), Set.of(), Set.of(), Set.of()));
    }

    @Test
    void anEventIsStillFoundByTheNameItHadWithFewerReports() {
        Crisis.ingest(store).add(List.of(Crisis.articles().get(0)));
        String before = events("2014-03-14").stream()
                .filter(e -> e.type().equals("Meeting"))
                .findFirst()
                .orElseThrow()
                .id();
        assertTrue(before.matches("meeting-john-kerry-sergey-lavrov-2014-03-14-london-[0-9a-f]{8}"), before);
        Crisis.ingest(store).add(Crisis.articles());
        Event now = store.event(before).orElseThrow();
        assertEquals(2, now.mentions().size());
        assertTrue(now.aliases().contains(before));
    }

    @Test
    void onlyWhatOccurredIsADirectTriple() {
        Crisis.ingest(store).add(Crisis.articles());
        String graph = consolidation();
        assertTrue(graph.contains(direct("john-kerry", "metWith", "actor/sergey-lavrov")));
        assertTrue(graph.contains(direct("sergey-lavrov", "metWith", "actor/john-kerry")));
        assertTrue(graph.contains(direct("john-kerry", "visited", "place/london")));
        assertTrue(graph.contains(direct("united-states", "sanctioned", "actor/russia")));
        assertFalse(graph.contains(direct("russia", "sanctioned", "actor/united-states")));
        assertFalse(graph.contains(direct("vladimir-putin", "visited", "place/london")), "planned");
        assertFalse(graph.contains(direct("francois-hollande", "metWith", "actor/vladimir-putin")), "denied");
        assertFalse(graph.contains(direct("john-kerry", "metWith", "actor/barack-obama")), "possible");
    }

    private static String direct(String agent, String relation, String object) {
        String base = "https://w3id.org/demarche/";
        return "\n<" + base + "actor/" + agent + "> <" + base + "ontology#" + relation + "> <" + base + object + "> ";
    }

    @Test
    void anArticleThatIsReplacedTakesItsOldEventsAway() {
        Crisis.ingest(store).add(Crisis.articles());
        Extraction other = new Crisis.Story("blog-1", "2014-03-31")
                .says("Obama and Putin spoke by phone on March 29.", "spoke")
                .mention("PhoneCall", "", "2014-03-29", Status.OCCURRED, "Barack Obama", "Vladimir Putin")
                .done();
        Crisis.ingest(store).add(List.of(other));
        assertTrue(events("2014-03-28").isEmpty());
        assertEquals(1, events("2014-03-29").size());
        assertEquals(Status.PLANNED, events("2014-03-30").get(0).status(), "the announcement is left");
        assertFalse(consolidation().contains(direct("sergey-lavrov", "metWith", "actor/vladimir-putin")));
        assertTrue(consolidation().contains(direct("sergey-lavrov", "metWith", "actor/john-kerry")), "on March 14");
    }

    @Test
    void forgettingAnArticleLeavesTheStoreAsIfItHadNeverBeenThere(@TempDir Path other) {
        Crisis.ingest(store).add(Crisis.articles());
        assertTrue(Crisis.ingest(store).forget("note-1"));
        assertFalse(Crisis.ingest(store).forget("note-1"));
        try (Store second = Crisis.inMemory(other)) {
            Crisis.ingest(second).add(Crisis.articles().subList(0, 3));
            assertEquals(dump(second), dump(store));
        }
        assertEquals(3, store.articles().size());
    }

    @Test
    void articlesAreKeptAsTheyWereRead() {
        Crisis.ingest(store).add(Crisis.articles());
        Extraction first = Crisis.articles().get(0);
        assertEquals(first.article().text(), store.text("wire-1").orElseThrow());
        assertEquals(
                "Written for the tests.",
                store.article("wire-1").orElseThrow().provenance().orElseThrow());
        assertEquals(List.of(), Verification.of(store));
    }

    @Test
    void oneChangedCharacterOfAStoredTextIsFoundAndNamed() {
        Crisis.ingest(store).add(Crisis.articles());
        Node graph = Iris.articleGraph("wire-1");
        Node article = Iris.article("wire-1");
        String text = store.text("wire-1").orElseThrow();
        Txn.executeWrite(store.dataset(), () -> {
            store.dataset().deleteAny(graph, article, Terms.TEXT, Node.ANY);
            store.dataset()
                    .add(graph, article, Terms.TEXT, NodeFactory.createLiteralString(text.replace("Friday", "Fridax")));
        });
        List<Problem> problems = Verification.of(store);
        assertEquals(2, problems.size(), problems::toString);
        assertTrue(problems.stream().allMatch(p -> p.file().equals("wire-1")), problems::toString);
        assertTrue(problems.get(1).message().contains("mention/wire-1-meeting-"), problems::toString);
    }

    @Test
    void aQuoteThatDoesNotStandInItsTextIsRefusedAndTheOthersGoIn() {
        Extraction good = Crisis.articles().get(0);
        Extraction bad = new Extraction(Crisis.articles().get(1).article(), good.mentions(), Optional.empty());
        List<Problem> problems = Crisis.ingest(store).add(List.of(good, bad));
        assertEquals(1, problems.size());
        assertEquals("wire-2", problems.get(0).file());
        assertTrue(
                problems.get(0).message().contains("mention/wire-1-meeting-"),
                problems.get(0).message());
        assertEquals(1, store.articles().size());
    }

    @Test
    void unlinkedActorsHaveTheirNameInTheDefaultGraph() {
        Crisis.ingest(store).add(Crisis.articles());
        assertTrue(consolidation().contains("\"Zoë “Zed” O'Hara-Østergård <zoe>\"@en"), consolidation());
    }

    @Test
    void unlinkedPlacesHaveTheirNameAndWhatHoldsThemInTheDefaultGraph() {
        Crisis.ingest(store)
                .add(List.of(new Crisis.Story("wire-9", "2014-03-15")
                        .says("They met at Argyle in Britain.", "met")
                        .mention(
                                "Meeting",
                                "?argyle@united-kingdom",
                                "2014-03-14",
                                Status.OCCURRED,
                                "John Kerry",
                                "Sergey Lavrov")
                        .done()));
        String graph = consolidation();
        assertTrue(graph.contains("place/argyle> <http://www.w3.org/2000/01/rdf-schema#label> \"Argyle\"@en"), graph);
        assertTrue(graph.contains("ontology#partOf> <https://w3id.org/demarche/place/united-kingdom>"), graph);
        assertTrue(graph.contains("ontology#UnlinkedPlace>"), graph);
        Crisis.ingest(store).add(List.of(new Crisis.Story("wire-9", "2014-03-15").done()));
        assertFalse(consolidation().contains("argyle"), consolidation());
    }
}
