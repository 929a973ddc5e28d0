package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.query.Answer;
import org.demarche.query.Answers;
import org.demarche.query.Parameter;
import org.demarche.query.Question;
import org.demarche.query.QuestionException;
import org.demarche.query.Questions;
import org.demarche.serve.data.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of queries/ put to the sample corpus, beside its golden answer. */
class QuestionAnswersTest {
    private static final Path QUERIES = Path.of("queries");
    private static final Questions QUESTIONS = Questions.of(Path.of("no-home"));
    private static final List<String> INJECTIONS =
            List.of("john-kerry> ?p ?o } UNION { ?s ?p <x", "\" } UNION { ?s ?p ?o } #");

    private final SampleStore sample = SampleStore.get();
    private final GoldenQuestions golden = new GoldenQuestions(sample.store());
    private final Answers answers = new Answers(sample.store(), Optional.empty());

    static List<String> questions() {
        return QUESTIONS.all().stream().map(Question::name).toList();
    }

    static Stream<Arguments> injections() {
        return QUESTIONS.all().stream().flatMap(question -> question.parameters().stream()
                .map(Parameter::name)
                .flatMap(parameter ->
                        INJECTIONS.stream().map(value -> Arguments.of(question.name(), parameter, value))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerIsTheGoldenOne(String name) throws IOException {
        Question question = QUESTIONS.find(name);
        Answer answer = ask(question, golden.arguments(question));
        assertTrue(answer.size() > 0, "no row for " + question.name() + " " + golden.arguments(question));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.write(Answer.Format.TSV, out);
        new GoldenFile(GoldenQuestions.answer(name)).assertSame(out.toString(StandardCharsets.UTF_8));
    }

    /** With the indexes that a server has. */
    private Answer ask(Question question, Map<String, String> arguments) {
        try (Snapshot snapshot = ServedSample.get().snapshots().open()) {
            return answers.searching(snapshot::search).ask(question, arguments);
        }
    }

    @Test
    void whatNeedsTheIndexesOfAServerSaysSo() {
        QuestionException refused =
                assertThrows(QuestionException.class, () -> answers.ask(QUESTIONS.find("search/quotes"), Map.of()));
        assertTrue(refused.getMessage().contains("demarche serve"), refused.getMessage());
    }

    @Test
    void everyFileOfQueriesIsAskedAndNoGoldenIsLeftOver() throws IOException {
        Set<String> names = Set.copyOf(questions());
        assertEquals(files(QUERIES, ".rq"), names);
        Set<String> golden = new HashSet<>(files(GoldenQuestions.FOLDER, ".tsv"));
        golden.remove("parameters");
        if (!GoldenFile.updating()) {
            assertEquals(names, golden);
        }
        assertTrue(
                names.containsAll(GoldenQuestions.parameters().keySet()),
                GoldenQuestions.PARAMETERS + " asks what nobody answers");
    }

    /** Paths of the files below a folder, from there, without their ending. */
    private static Set<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toSet());
        }
    }

    /** A value that tries to be SPARQL is a name that nobody has, a wrong day, or a value that matches nothing. */
    @ParameterizedTest
    @MethodSource("injections")
    void aValueIsBoundAndNeverReadAsSparql(String name, String parameterName, String value) {
        Question question = QUESTIONS.find(name);
        Parameter parameter = question.parameters().stream()
                .filter(p -> p.name().equals(parameterName))
                .findFirst()
                .orElseThrow();
        Map<String, String> arguments = golden.arguments(question);
        arguments.put(parameterName, value);
        switch (parameter.kind()) {
            case ACTOR, PLACE, EVENT, DATE, TYPE, STATUS, INTEGER ->
                assertThrows(QuestionException.class, () -> answers.ask(question, arguments));
            case ARTICLE, TEXT -> {
                if (question.needsServer()) {
                    assertThrows(QuestionException.class, () -> ask(question, arguments));
                } else {
                    assertEquals(0, answers.ask(question, arguments).size());
                }
            }
        }
    }

    @Test
    void theAnswersAreTheSameInEveryFormat() {
        Question question = QUESTIONS.find("meetings-of-person");
        Answer answer = answers.ask(question, golden.arguments(question));
        for (Answer.Format format : Answer.Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            answer.write(format, out);
            String text = out.toString(StandardCharsets.UTF_8);
            assertFalse(text.isBlank(), format.name());
            for (List<String> row : answer.rows()) {
                assertTrue(text.contains(row.get(answer.columns().indexOf("meeting"))), format.name());
            }
        }
    }
}
