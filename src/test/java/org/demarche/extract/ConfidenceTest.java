package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader is surer of: names before pronouns, what is dated, told twice and plain before what is not. */
class ConfidenceTest {
    private static final Ontology ONTOLOGY = CompiledOntology.load();
    private static final AnnotationPipeline PIPELINE = AnnotationPipeline.of(Gazetteer.of(ONTOLOGY), ONTOLOGY);
    private static final EventExtractor EXTRACTOR = EventExtractor.ofAll(ONTOLOGY);
    private static final Confidence CONFIDENCE = Confidence.load();
    private static final String HOLIDAY =
            "Russia has sent its soldiers and its tanks across the frontier of a sovereign neighbour"
                    + " and has told the world that they are on holiday.";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # what makes the difference | type | surer | less sure
            names, not a pronoun across sentences | Meeting | John Kerry met Sergey Lavrov in Geneva on Friday. | John Kerry flew to Geneva. After a night of little sleep he met Sergey Lavrov there on Friday.
            nobody named between | Visit | Angela Merkel had warned of war. On Monday Merkel visited Kiev. | Angela Merkel warned Francois Hollande and David Cameron of war. On Monday she visited Kiev.
            told twice | Meeting | John Kerry might meet Sergey Lavrov. Kerry might meet Lavrov, an aide said. | John Kerry might meet Sergey Lavrov.
            a day is stated | Meeting | Barack Obama met Xi Jinping in Beijing on Tuesday. | Barack Obama has met Xi Jinping.
            who is meant by a demand | Demand | Barack Obama urged Russia on Monday to withdraw its troops. | Barack Obama urged the mysterious strangers on Monday to withdraw.
            what happened, not what might | Visit | David Cameron travelled to Warsaw on Monday. | David Cameron might travel to Warsaw.
            in office, though in no gazetteer | Demand | Icelandic Foreign Minister Einar Agustsson urged Britain on Monday to withdraw its frigates. | Icelandic captain Einar Agustsson urged Britain on Monday to withdraw its frigates.
            a verb, not a noun that may mean much | Meeting | Angela Merkel met Vladimir Putin in Brisbane on Saturday. | A session of Angela Merkel with Vladimir Putin was expected to be short.
            """)
    void surerOf(String why, String type, String surer, String less) {
        double most = confidence(type, surer);
        double least = confidence(type, less);
        assertTrue(most > least, () -> why + ": " + most + " is not above " + least);
    }

    @Property(tries = 200)
    void anotherReportNeverMakesAnEventLessSure(
            @ForAll @IntRange(min = 0, max = 3) int first, @ForAll @IntRange(min = 0, max = 3) int second) {
        List<List<String>> ways = List.of(
                List.of("acting by person", "cue past tense"),
                List.of("acting by pronoun", "target nobody known"),
                List.of("acting by description", "clause behind that"),
                List.of("a sign that nobody knows"));
        double alone = CONFIDENCE.of(new Signs(List.of(ways.get(first)), List.of("base", "told once")));
        double both =
                CONFIDENCE.of(new Signs(List.of(ways.get(first), ways.get(second)), List.of("base", "told again")));
        assertTrue(
                both >= alone, () -> ways.get(first) + " alone " + alone + ", with " + ways.get(second) + " " + both);
    }

    @ParameterizedTest
    @CsvSource({"100, 0.99", "0, 0.5", "-100, 0.0"})
    void aProbabilityIsNeverCertainty(double weight, double confidence) {
        Confidence model = new Confidence(new Weights(Map.of("it", weight)));
        assertEquals(confidence, model.of(new Signs(List.of(List.of("it", "a sign without a weight")), List.of())));
    }

    /** "Russia ... has told the world that they are on holiday" fills a pattern of Pledge, and is none. */
    @Test
    void whatIsLikelierFalseThanRightIsNotToldAndExplainSaysSo() {
        AnnotatedArticle article =
                PIPELINE.annotate(new ExampleSpec(LocalDate.of(2014, 9, 10), HOLIDAY, Optional.empty()).article());
        List<String> all = types(EXTRACTOR.extract(article));
        EventExtractor shipped = new EventExtractor(ONTOLOGY);
        assertTrue(all.contains("Pledge"), all::toString);
        assertFalse(types(shipped.extract(article)).contains("Pledge"));
        List<EventTrace> traces = shipped.explain(article).sentences().stream()
                .flatMap(s -> s.matches().stream())
                .filter(m -> m.type().equals("Pledge"))
                .toList();
        assertEquals(
                List.of(Optional.of(EventTrace.Refusal.TOO_UNSURE)),
                traces.stream().map(EventTrace::refusal).toList());
    }

    private static List<String> types(List<EventMention> events) {
        return events.stream().map(EventMention::type).toList();
    }

    private static double confidence(String type, String text) {
        ExampleSpec spec = new ExampleSpec(LocalDate.of(2014, 11, 18), text, Optional.empty());
        List<EventMention> found = new ArrayList<>(EXTRACTOR.extract(PIPELINE.annotate(spec.article())));
        found.removeIf(m -> !m.type().equals(type));
        assertEquals(1, found.size(), () -> text + " gives " + ExampleSpec.show(found));
        return found.get(0).confidence();
    }
}
