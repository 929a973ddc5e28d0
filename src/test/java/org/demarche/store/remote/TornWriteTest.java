package org.demarche.store.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.model.Status;
import org.demarche.store.Crisis;
import org.demarche.store.EventFilter;
import org.demarche.store.Extraction;
import org.demarche.store.Store;
import org.demarche.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that breaks while articles are stored on another server, at many points; and the same command once more. */
class TornWriteTest {
    private static final int POINTS = 4;

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void home() {
        Crisis.home(folder);
    }

    /** In one request; in many, with and without the graph store protocol, with and without triple terms. */
    @ParameterizedTest
    @ValueSource(strings = {"torn 900000", "torn-small 20000", "eleven-torn 20000"})
    void theSameCommandMendsWhatABrokenConnectionLeaves(String where) throws IOException {
        String[] words = where.split(" ", -1);
        Store whole = store(Fuseki.get().port(), words[0], words[1]);
        List<List<Extraction>> versions = List.of(Crisis.articles(), others());
        List<String> dumps = new ArrayList<>();
        long length = 0;
        for (List<Extraction> version : List.of(versions.get(0), versions.get(1), versions.get(0))) {
            try (TearingLine line = new TearingLine(Fuseki.get().port(), Long.MAX_VALUE)) {
                Crisis.ingest(store(line.port(), words[0], words[1])).add(version);
                length = line.passed();
            }
            dumps.add(dump(whole));
        }
        assertEquals(dumps.get(0), dumps.get(2));
        Set<String> ends = new TreeSet<>();
        for (int point = 1; point <= POINTS; point++) {
            int version = point % 2;
            try (TearingLine line = new TearingLine(Fuseki.get().port(), length * point / (POINTS + 1))) {
                Crisis.ingest(store(line.port(), words[0], words[1])).add(versions.get(version));
                ends.add("stored");
            } catch (StoreException e) {
                assertTrue(e.getMessage().contains("cannot be reached"), e.getMessage());
                ends.add(dump(whole).equals(dumps.get(1 - version)) ? "as before" : "torn");
            }
            assertFalse(whole.events(EventFilter.ALL).isEmpty(), "readers see what no article has changed");
            Crisis.ingest(whole).add(versions.get(version));
            assertEquals(dumps.get(version), dump(whole), "after the break at " + point + " of " + POINTS);
        }
        assertTrue(ends.contains("as before") && (words[1].equals("900000") || ends.contains("torn")), ends.toString());
    }

    /** Two of the articles say something else, one is as it was, one has nothing any more. */
    private static List<Extraction> others() {
        return List.of(
                new Crisis.Story("wire-1", "2014-03-14")
                        .says("Mr. Kerry met Mr. Putin in Moscow on Friday.", "met")
                        .mention("Meeting", "moscow", "2014-03-14", Status.OCCURRED, "John Kerry", "Vladimir Putin")
                        .says("The two will meet again in London on April 30.", "meet")
                        .mention("Meeting", "london", "2014-04-30", Status.PLANNED, "John Kerry", "Vladimir Putin")
                        .done(),
                new Crisis.Story("blog-1", "2014-03-31")
                        .says("Nothing.", "Nothing")
                        .done(),
                Crisis.articles().get(1),
                new Crisis.Story("note-1", "2014-03-20")
                        .says("Kerry sat down with Jean Sans Terre in Paris.", "sat down")
                        .mention("Meeting", "paris", "", Status.OCCURRED, "John Kerry", "?Jean Sans Terre")
                        .done());
    }

    private Store store(int port, String dataset, String bytes) throws IOException {
        Path file = folder.resolve(port + dataset + ".properties");
        String url = "http://localhost:" + port + "/" + dataset;
        Files.writeString(
                file,
                "query=" + url + "/query\nupdate=" + url + "/update\n"
                        + (dataset.startsWith("eleven") ? "" : "data=" + url + "/data\n") + "request-bytes=" + bytes);
        RemoteAddress address = RemoteAddress.of(file.toString(), name -> Optional.empty());
        return Store.of(folder, SparqlDataset.open(address, told::add));
    }

    private static String dump(Store store) {
        StringBuilder out = new StringBuilder();
        store.dump(out);
        return out.toString();
    }
}
