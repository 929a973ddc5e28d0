package org.demarche.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.demarche.model.Event;
import org.demarche.store.Crisis;
import org.demarche.store.EventFilter;
import org.demarche.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {
    @TempDir
    static Path folder;

    private static Store store;
    private static Answers answers;

    @BeforeAll
    static void open() {
        store = Store.open(Crisis.home(folder));
        Crisis.ingest(store).add(Crisis.articles());
        answers = new Answers(store, Optional.empty());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    /** All but those that need the indexes of a server; their answers are held by golden files. */
    static Stream<Question> questions() {
        return Questions.of(folder).all().stream().filter(q -> !q.name().startsWith("search/"));
    }

    private static Answer ask(String name, String... arguments) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            map.put(arguments[i], arguments[i + 1]);
        }
        return answers.ask(Questions.of(folder).find(name), map);
    }

    private static String event(String type, String day) {
        return store.events(EventFilter.ALL).stream()
                .filter(e -> e.type().equals(type))
                .filter(e ->
                        e.date().filter(d -> d.begin().toString().equals(day)).isPresent())
                .map(Event::id)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionHasRowsOnAStoreThatHasTheMatter(Question question) {
        assertFalse(question.title().isEmpty());
        assertFalse(question.description().isEmpty());
        Map<String, String> arguments = new HashMap<>();
        for (Parameter p : question.parameters()) {
            assertFalse(p.description().isEmpty(), p.name());
            if (p.required()) {
                arguments.put(p.name(), event("Meeting", p.name().equals("second") ? "2014-03-31" : "2014-03-14"));
            }
        }
        assertTrue(answers.ask(question, arguments).size() > 0, question.name());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsPlainSparqlThatRunsAsItStandsInTheFile(Question question) {
        boolean extra = question.name().startsWith("extra/");
        QueryFactory.create(question.sparql(), extra ? Syntax.syntaxSPARQL_12 : Syntax.syntaxSPARQL_11);
        if (question.parameters().stream().noneMatch(Parameter::required)) {
            assertEquals(
                    answers.ask(question, Map.of()).rows(),
                    answers.sparql(question.sparql()).rows());
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theDefaultsInTheHeaderAreThoseOfTheQuery(Question question) {
        Map<String, String> defaults = new HashMap<>();
        question.parameters()
                .forEach(p -> p.fallback().filter(f -> !f.isEmpty()).ifPresent(f -> defaults.put(p.name(), f)));
        if (question.parameters().stream().noneMatch(Parameter::required)) {
            assertEquals(
                    answers.ask(question, Map.of()).rows(),
                    answers.ask(question, defaults).rows());
        }
        question.parameters()
                .forEach(p -> assertTrue(
                        question.sparql().matches("(?s).*VALUES \\?" + p.name() + "\\s+\\{ \\S+ }.*"), p.name()));
    }

    @Test
    void theReifierFormAndThePlainFormGiveTheSameRows() {
        Answer plain = ask("where-they-met");
        assertEquals(List.of(List.of("Winfield House", "2014-03-14"), List.of("Paris", "2014-03-30")), plain.rows());
        assertEquals(plain.rows(), ask("extra/met-where-when").rows());
        assertEquals(
                plain.rows(),
                ask("where-they-met", "a", "sergey-lavrov", "b", "john-kerry").rows());
    }

    @Test
    void theReifierIsReachedFromTheTripleItself() {
        Answer answer = answers.sparql("""
                PREFIX dip: <https://w3id.org/demarche/ontology#> PREFIX actor: <https://w3id.org/demarche/actor/>
                SELECT ?place ?date { actor:john-kerry dip:metWith actor:sergey-lavrov ~ ?e {| dip:place ?place ; dip:begin ?date |} }
                ORDER BY ?date""");
        assertEquals(
                List.of("place:winfield-house", "2014-03-14"), answer.rows().get(0));
    }

    @Test
    void whatWasPlannedAndHeldIsNotMissed() {
        List<List<String>> rows = ask("planned-not-held").rows();
        assertEquals(1, rows.size());
        assertEquals("Vladimir Putin visited London (planned)", rows.get(0).get(2));
    }

    @Test
    void weeksBeginOnMonday() {
        assertEquals(
                List.of(List.of("2014-03-24", "2"), List.of("2014-03-10", "2")).stream()
                        .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                        .toList(),
                ask("busiest-weeks").rows().stream()
                        .filter(r -> r.get(1).equals("2"))
                        .filter(r -> !r.get(0).equals("2014-03-17"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Sergey Lavrov, 3",
        "Sergei Lavrov, 3",
        "sergey-lavrov, 3",
        "SERGEY LAVROV, 3",
        "actor:sergey-lavrov, 3",
        "https://w3id.org/demarche/actor/sergey-lavrov, 3",
        "Lavrov, 3",
        "Kerry, 4",
        "Francois Hollande, 1"
    })
    void peopleAreFoundByAnyOfTheirNames(String name, int meetings) {
        assertEquals(meetings, ask("meetings-of-person", "person", name).size());
    }

    @Test
    void aWrongNameIsAnsweredWithTheNearest() {
        QuestionException e =
                assertThrows(QuestionException.class, () -> ask("meetings-of-person", "person", "Sergei Lawrow"));
        assertTrue(e.getMessage().contains("did you mean sergey-lavrov"), e.getMessage());
        assertTrue(assertThrows(QuestionException.class, () -> ask("metings-of-person"))
                .getMessage()
                .contains("meetings-of-person"));
        assertTrue(assertThrows(QuestionException.class, () -> ask("meetings-of-person", "who", "x"))
                .getMessage()
                .contains("--person"));
        assertTrue(assertThrows(QuestionException.class, () -> ask("timeline-between", "from", "March"))
                .getMessage()
                .contains("2014-03-14"));
        assertTrue(assertThrows(QuestionException.class, () -> ask("evidence-for-event"))
                .getMessage()
                .contains("--event"));
    }

    @Test
    void aValueIsNeverReadAsSparql() throws IOException {
        Files.createDirectories(folder.resolve("queries"));
        Files.writeString(folder.resolve("queries/own.rq"), """
                # title: Echo
                # description: Gives back a text.
                # param: text text [x] any text
                SELECT ?text { VALUES ?text { "x" } }
                """, StandardCharsets.UTF_8);
        String nasty = "\" } SELECT * { ?s ?p ?o } # \\u0022";
        assertEquals(List.of(List.of(nasty)), ask("own", "text", nasty).rows());
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThrows(
                QuestionException.class,
                () -> answers.sparql("SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }"));
    }

    @Test
    void eventsBetweenAnEventAndALandmark() {
        List<List<String>> rows = ask(
                        "events-between-events", "first", "test-referendum", "second", event("Meeting", "2014-03-31"))
                .rows();
        assertEquals(
                List.of("2014-03-17", "2014-03-21", "2014-03-28", "2014-03-30"),
                rows.stream().map(r -> r.get(0)).toList());
    }

    @Test
    void answersAreTablesAndTheFormatsOfTheW3c() {
        Answer answer = ask("where-they-met");
        assertEquals(List.of("place", "date"), answer.columns());
        assertEquals(List.of(List.of("Winfield House", "2014-03-14"), List.of("Paris", "2014-03-30")), answer.rows());
        assertEquals(
                "place,date\r\nWinfield House,2014-03-14\r\nParis,2014-03-30\r\n", written(answer, Answer.Format.CSV));
        assertTrue(written(answer, Answer.Format.TSV).startsWith("?place\t?date\n\"Winfield House\"@en\t"));
        assertTrue(written(answer, Answer.Format.JSON).contains("\"vars\": [ \"place\" , \"date\" ]"));
    }

    private static String written(Answer answer, Answer.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.write(format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
