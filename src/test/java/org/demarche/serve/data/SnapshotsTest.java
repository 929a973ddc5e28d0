package org.demarche.serve.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.demarche.rdf.Terms;
import org.demarche.serve.http.Fault;
import org.demarche.store.Compaction;
import org.demarche.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is searched and what is stored are of one commit, whatever happens. */
class SnapshotsTest {
    private static final int COMMITS = 30;
    private static final Node GRAPH = NodeFactory.createURI("https://w3id.org/demarche/graph/article/x");

    @TempDir
    private Path home;

    @Test
    void everyReaderSeesStoreAndIndexOfOneCommit() throws Exception {
        try (Store store = Store.open(home);
                Snapshots snapshots = Snapshots.of(store)) {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
                int looks = 0;
                while (!over.get() || looks == 0) {
                    try (Snapshot snapshot = snapshots.open()) {
                        assertEquals(stored(snapshot), found(snapshot));
                        looks++;
                    }
                }
                return looks;
            });
            for (int i = 0; i < COMMITS; i++) {
                int n = i;
                snapshots.write(() -> {
                    DatasetGraph dataset = snapshots.writable().dataset();
                    dataset.add(
                            GRAPH, report(n), Terms.QUOTE, NodeFactory.createLiteralString("they met, number " + n));
                    if (n % 3 == 0) {
                        dataset.deleteAny(GRAPH, report(n / 2), Terms.QUOTE, Node.ANY);
                    }
                    return n;
                });
            }
            over.set(true);
            assertTrue(reader.get() > 0);
            try (Snapshot snapshot = snapshots.open()) {
                assertEquals(stored(snapshot), found(snapshot));
                assertTrue(found(snapshot) > COMMITS / 2);
            }
        }
    }

    @Test
    void whatFailsLeavesNothing() throws Exception {
        try (Store store = Store.open(home);
                Snapshots snapshots = Snapshots.of(store)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> snapshots.write(() -> {
                        snapshots
                                .writable()
                                .dataset()
                                .add(GRAPH, report(1), Terms.QUOTE, NodeFactory.createLiteralString("met"));
                        throw new IllegalStateException("a fault");
                    }));
            add(snapshots, 2);
            try (Snapshot snapshot = snapshots.open()) {
                assertEquals(1, stored(snapshot));
                assertEquals(1, found(snapshot));
            }
        }
    }

    @Test
    void anIndexThatIsMissingOrBrokenIsMadeAnew() throws Exception {
        try (Store store = Store.open(home)) {
            try (Snapshots snapshots = Snapshots.of(store)) {
                add(snapshots, 1);
            }
            try (Snapshots again = Snapshots.of(store)) {
                assertFalse(again.rebuilt(), "it is of the last commit");
            }
            for (String ending : new String[] {"", ".si", "segments_"}) {
                damage(ending);
                try (Snapshots again = Snapshots.of(store);
                        Snapshot snapshot = again.open()) {
                    assertTrue(again.rebuilt(), ending);
                    assertEquals(1, found(snapshot), ending);
                }
            }
        }
    }

    @Test
    @Timeout(60)
    void aStoreIsPackedAmongReadersAndWriters() throws Exception {
        try (Store store = Store.open(home);
                Snapshots snapshots = Snapshots.of(store)) {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
                int looks = 0;
                while (!over.get() || looks == 0) {
                    try (Snapshot snapshot = snapshots.open()) {
                        assertEquals(stored(snapshot), found(snapshot));
                        looks++;
                    }
                }
                return looks;
            });
            Compaction always = new Compaction(1);
            int packed = 0;
            for (int n = 0; n < 10; n++) {
                add(snapshots, n);
                Files.deleteIfExists(home.resolve("compacted"));
                packed += n % 5 == 0 && snapshots.compactIfGrown(always) ? 1 : 0;
            }
            over.set(true);
            assertTrue(reader.get() > 0);
            assertEquals(2, packed);
            try (Snapshot snapshot = snapshots.open()) {
                assertEquals(10, stored(snapshot));
                assertEquals(10, found(snapshot));
            }
        }
    }

    @Test
    void anIndexThatCannotFollowRefusesUntilItIsMadeAnew() throws Exception {
        try (Store store = Store.open(home);
                Snapshots snapshots = Snapshots.of(store)) {
            add(snapshots, 1);
            Path folder = home.resolve("text-index");
            Files.move(folder, home.resolve("gone"));
            Files.writeString(folder, "no folder any more");
            add(snapshots, 2);
            try (Snapshot snapshot = snapshots.open()) {
                assertEquals(2, stored(snapshot), "the commit holds");
                assertFalse(snapshot.isSearchable());
                Fault refusal = assertThrows(Fault.class, () -> found(snapshot));
                assertEquals("index-behind", refusal.kind());
            }
            Files.delete(folder);
            add(snapshots, 3);
            try (Snapshot snapshot = snapshots.open()) {
                assertTrue(snapshot.isSearchable());
                assertEquals(3, stored(snapshot));
                assertEquals(3, found(snapshot));
            }
        }
    }

    /** Empties the files of the index whose names have this in them; all of them are taken away for "". */
    private void damage(String part) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("text-index"))) {
            for (Path file : files.toList()) {
                if (part.isEmpty()) {
                    Files.delete(file);
                } else if (file.getFileName().toString().contains(part)) {
                    Files.write(file, new byte[0]);
                }
            }
        }
    }

    private static void add(Snapshots snapshots, int n) {
        snapshots.write(() -> {
            snapshots
                    .writable()
                    .dataset()
                    .add(GRAPH, report(n), Terms.QUOTE, NodeFactory.createLiteralString("they met"));
            return n;
        });
    }

    private static Node report(int n) {
        return NodeFactory.createURI("https://w3id.org/demarche/report/" + n);
    }

    private static int stored(Snapshot snapshot) {
        return Iter.toList(snapshot.dataset().find(GRAPH, Node.ANY, Terms.QUOTE, Node.ANY))
                .size();
    }

    private static int found(Snapshot snapshot) {
        QueryExecDatasetBuilder builder = QueryExecDatasetBuilder.create()
                .dataset(snapshot.dataset())
                .query("PREFIX text: <http://jena.apache.org/text#> PREFIX dip: <https://w3id.org/demarche/ontology#>"
                        + " SELECT * { ?r text:query (dip:quote \"met\") }");
        snapshot.search(builder::set);
        try (QueryExec query = builder.build()) {
            return Iter.toList(query.select()).size();
        }
    }
}
