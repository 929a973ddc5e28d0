package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.query.Answer;
import org.demarche.query.Answers;
import org.demarche.query.Question;
import org.demarche.query.Questions;
import org.demarche.store.Progress;
import org.demarche.store.Store;
import org.demarche.store.remote.Fuseki;
import org.demarche.store.remote.RemoteAddress;
import org.demarche.store.remote.SparqlDataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample corpus on another server: the same graph, the same answers. */
class AnotherStoreTest {
    private static final Questions QUESTIONS = Questions.of(Path.of("no-home"));
    private static final Map<String, Store> STORES = new TreeMap<>();

    /** Servers with and without triple terms; and the one that a developer names. */
    static Stream<String> servers() {
        return Stream.concat(
                Stream.of("plain", "eleven").map(Fuseki.get()::dataset),
                Optional.ofNullable(System.getProperty("demarche.another")).stream());
    }

    private static Store store(String address) {
        return STORES.computeIfAbsent(address, AnotherStoreTest::copied);
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
        StringBuilder there = new StringBuilder();
        store(server).dump(there);
        assertEquals(
                SampleStore.get().afterOneRun().lines().toList(),
                there.toString().lines().toList());
    }

    /** Those of the store in the home folder, which are golden. */
    @ParameterizedTest
    @MethodSource("servers")
    void allQuestionsHaveTheSameAnswers(String server) {
        Store here = SampleStore.get().store();
        GoldenQuestions golden = new GoldenQuestions(here);
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Question question : QUESTIONS.all()) {
            if (!question.needsServer()) {
                Map<String, String> arguments = golden.arguments(question);
                expected.put(question.name(), rows(here, question, arguments));
                found.put(question.name(), rows(store(server), question, arguments));
            }
        }
        assertTrue(expected.size() > 30, "only " + expected.size() + " questions were asked");
        assertEquals(expected, found);
    }

    private static String rows(Store store, Question question, Map<String, String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Answers(store, Optional.empty()).ask(question, arguments).write(Answer.Format.TSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
