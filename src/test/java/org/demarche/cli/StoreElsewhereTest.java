package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.model.Event;
import org.demarche.model.Ontology;
import org.demarche.query.Answer;
import org.demarche.query.Answers;
import org.demarche.query.Question;
import org.demarche.query.Questions;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.store.Coverage;
import org.demarche.store.EventFilter;
import org.demarche.store.Progress;
import org.demarche.store.Store;
import org.demarche.store.Verification;
import org.demarche.store.remote.Fuseki;
import org.demarche.store.remote.RemoteAddress;
import org.demarche.store.remote.SparqlDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The sample corpus on another server: the same graph, the same answers. */
class StoreElsewhereTest {
    private static final Questions QUESTIONS = Questions.of(Path.of("no-home"));
    private static final Map<String, Store> STORES = new TreeMap<>();

    /** Servers with and without triple terms; and the one that a developer names. */
    static Stream<String> servers() {
        return Stream.concat(
                Stream.of("plain", "eleven").map(Fuseki.get()::dataset),
                Optional.ofNullable(System.getProperty("demarche.another")).stream());
    }

    /** What the store in the home folder says, asked once for all servers. */
    private static final class Here {
        static final Store STORE = SampleStore.get().store();
        static final List<String> GRAPH =
                SampleStore.get().afterOneRun().lines().toList();
        static final Map<String, String> ANSWERS = answers(STORE);
        static final List<Event> KNOWN = known(STORE);
    }

    private static Store store(String address) {
        return STORES.computeIfAbsent(address, StoreElsewhereTest::copied);
    }

    private static Store copied(String address) {
        try {
            Store store = Store.of(
                    Path.of("no-home"),
                    SparqlDataset.open(RemoteAddress.of(address, name -> Optional.empty()), message -> {
                        throw new AssertionError(message);
                    }));
            StoreWiring.ingest(store, HomeOntology.of(Path.of("no-home")), Progress.SILENT)
                    .copy(SampleStore.get().store(), 25);
            return store;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void itsGraphIsTheSame(String server) {
        assertEquals(Here.GRAPH, dump(store(server)));
    }

    private static List<String> dump(Store store) {
        StringBuilder all = new StringBuilder();
        store.dump(all);
        return all.toString().lines().toList();
    }

    /** Those of the store in the home folder, which are golden. */
    @ParameterizedTest
    @MethodSource("servers")
    void allQuestionsHaveTheSameAnswers(String server) {
        assertTrue(Here.ANSWERS.size() > 30, "only " + Here.ANSWERS.size() + " questions were asked");
        assertEquals(Here.ANSWERS, answers(store(server)));
    }

    private static Map<String, String> answers(Store store) {
        GoldenQuestions golden = new GoldenQuestions(SampleStore.get().store());
        Map<String, String> found = new TreeMap<>();
        for (Question question : QUESTIONS.all()) {
            if (!question.needsServer()) {
                found.put(question.name(), rows(store, question, golden.arguments(question)));
            }
        }
        return found;
    }

    private static String rows(Store store, Question question, Map<String, String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Answers(store, Optional.empty()).ask(question, arguments).write(Answer.Format.TSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsReadOfItIsTheSame(String server) {
        Store here = SampleStore.get().store();
        Store there = store(server);
        assertEquals(here.events(EventFilter.ALL), there.events(EventFilter.ALL));
        assertEquals(Set.copyOf(here.orders()), Set.copyOf(there.orders()));
        assertEquals(Coverage.of(here), Coverage.of(there));
        assertEquals(Verification.of(here), Verification.of(there));
        assertEquals(here.text("d05"), there.text("d05"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatWasKnownOnADayIsTheSame(String server) {
        assertTrue(Here.KNOWN.size() > 10, "only " + Here.KNOWN.size() + " events were known");
        assertEquals(Here.KNOWN, known(store(server)));
    }

    private static List<Event> known(Store store) {
        try {
            Ontology ontology = HomeOntology.of(Path.of("no-home"));
            return StoreWiring.knownOn(store, ontology, Optional.of(LocalDate.of(2014, 3, 6)))
                    .events(EventFilter.ALL);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An article comes and goes, an event is rejected and is there again: the graph is what it was. */
    @Test
    void commandsReadAndWriteIt(@TempDir Path home) throws IOException {
        String server = Fuseki.get().dataset("plain");
        Store store = store(server);
        int events = store.events(EventFilter.ALL).size();
        Path article = Files.writeString(
                home.resolve("geneva.txt"),
                "GENEVA, April 17, 2014 (Example Wire) -- Chinese Foreign Minister Wang Yi met Canadian Foreign Minister"
                        + " John Baird in Geneva on Thursday.\n");
        CommandRun stored =
                CommandRun.in(home, "--store", server, "ingest", article).done();
        assertTrue(stored.err().contains("1 article with 1 event stored in " + server), stored.err());
        CommandRun read = CommandRun.in(home, "--store", server, "timeline", "--actor", "Wang Yi")
                .done();
        assertTrue(read.out().contains("17 Apr 2014") && read.out().contains("Geneva"), read.out());
        Path folder = home.resolve("served");
        Settings settings =
                CommandLine.populateCommand(new Settings(), "--home", folder.toString(), "--store", server, "--quiet");
        try (Store copy = FollowedStore.copyIn(settings);
                Snapshots snapshots = Snapshots.of(copy)) {
            FollowedStore followed = new FollowedStore(
                    settings, new Messages(new PrintWriter(Writer.nullWriter()), settings), snapshots);
            followed.begin();
            assertEquals(dump(store(server)), dump(copy), "a server's copy of it");
            CommandRun.in(home, "--store", server, "forget", "geneva").done();
            followed.round();
            assertEquals(Here.GRAPH, dump(copy), "the copy follows");
            try (Snapshot snapshot = snapshots.open()) {
                assertTrue(snapshot.isSearchable());
            }
        }
        assertEquals(events, store.events(EventFilter.ALL).size());
        CommandRun asked = CommandRun.in(home, "--store", server, "query", "where-they-met")
                .done();
        assertTrue(asked.out().contains("The Hague"), asked.out());
        CommandRun watching = CommandRun.in(folder, "--store", server, "serve", "--watch", home);
        assertTrue(watching.status() == ExitStatus.FAILED && watching.err().contains("--watch"), watching.err());
        CommandRun refused = CommandRun.in(folder, "--store", Fuseki.get().dataset("empty"), "serve");
        assertTrue(refused.status() == ExitStatus.FAILED && refused.err().contains("no copy of"), refused.err());
        CommandRun empty = CommandRun.in(home, "--store", Fuseki.get().dataset("empty"), "timeline");
        assertTrue(empty.status() == ExitStatus.FAILED && empty.err().contains("there is no store in"), empty.err());
        assertFalse(Files.exists(home.resolve("store")), "nothing is kept here");
        itsGraphIsTheSame(server);
    }
}
