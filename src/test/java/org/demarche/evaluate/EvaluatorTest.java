package org.demarche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small pairs of gold and system events, with figures worked out by hand. */
class EvaluatorTest {
    private static final ComparedNames NAMES = new ComparedNames(
            List.of(List.of("actor", "united states", "us, washington"), List.of("place", "kyiv", "kiev")));
    private static final Evaluator EVALUATOR = new Evaluator(
            List.of(type("Meeting", true, false), type("Sanction", false, false), type("Threat", false, true)), NAMES);

    @Test
    void countsWhatIsRightForEachTypeAndTogether() {
        Evaluation evaluation = evaluate(
                List.of(
                        "Meeting|John Kerry,Sergey Lavrov||London|2014-03-14|2014-03-14|occurred",
                        "Meeting|Angela Merkel,Vladimir Putin||||",
                        "Sanction|United States|Russia||2014-03-17|2014-03-17|occurred",
                        "Threat|NATO|Russia"),
                List.of(
                        "Meeting|Sergey Lavrov,John Kerry||London|2014-03-14||occurred",
                        "Sanction|US|Russia|Washington|2014-03-18|2014-03-18|occurred",
                        "Sanction|Russia|Canada"));
        assertEquals(new Tally(2, 1, 1, 1), evaluation.types().get("Meeting"));
        assertEquals(new Tally(1, 2, 1, 0), evaluation.types().get("Sanction"));
        assertEquals(new Tally(3, 3, 2, 1), evaluation.core());
        assertEquals(new Tally(1, 0, 0, 0), evaluation.speech());
        assertEquals(new Tally(4, 3, 2, 1), evaluation.all());
        assertEquals(2.0 / 3, evaluation.all().precision(), 1e-9);
        assertEquals(0.5, evaluation.all().recall(), 1e-9);
        assertEquals(4.0 / 7, evaluation.all().f1(), 1e-9);
        assertEquals(2.0 / 7, evaluation.all().strictF1(), 1e-9);
        assertEquals(2, evaluation.missed().size());
        assertEquals("Canada", evaluation.spurious().get(0).targets().get(0));
    }

    @Test
    void attributesAreCountedWhereGoldHasThem() {
        Attributes of = evaluate(
                        List.of(
                                "Meeting|John Kerry,Sergey Lavrov||Kyiv|2014-03-14|2014-03-14|planned|They will meet there",
                                "Sanction|United States|Russia||||occurred|Washington acted"),
                        List.of(
                                "Meeting|John Kerry,Sergey Lavrov,Ban Ki-moon||Kiev|2014-03-15||occurred|meet there",
                                "Sanction|US|Russia|Washington|2014-03-17||occurred|nothing of this"))
                .attributes();
        assertEquals(new Share(0, 1), of.date());
        assertEquals(new Share(1, 1), of.place());
        assertEquals(new Share(1, 2), of.status());
        assertEquals(new Share(1, 1), of.dateFilled());
        assertEquals(new Share(1, 1), of.placeFilled());
        assertEquals(new Share(1, 2), of.evidence());
        assertEquals(new Share(3, 4), of.names(), "US is no exact name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Meeting|A,B; Meeting|A,B; 1",
                "Meeting|A,B; Meeting|A,B,C,D; 1",
                "Meeting|A,B; Meeting|A,B,C,D,E; 0",
                "Meeting|A,B; Meeting|A,C; 0",
                "Meeting|A,B; Sanction|A,B; 0",
                "Sanction|A|B; Sanction|B|A; 0",
                "Sanction|A|B; Sanction|A; 1",
                "Sanction|A|B; Sanction|B; 0",
                "Sanction||B; Sanction|A|B; 1",
                "Sanction; Sanction; 1",
                "Sanction; Sanction|A; 0",
                "Sanction|the US; Sanction|Washington; 1",
                "Meeting|José,B; Meeting|JOSE,b; 1"
            })
    void pairsByTypeAndParticipants(String gold, String system, int matched) {
        assertEquals(matched, evaluate(List.of(gold), List.of(system)).all().matched());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Meeting|A,B||Kiev|2014-03-14|2014-03-15; Meeting|A,B||Kyiv|2014-03-14|2014-03-15; 1",
                "Meeting|A,B||Kiev|2014-03-14|2014-03-15; Meeting|A,B||Kyiv|2014-03-14; 0",
                "Meeting|A,B||Kiev|2014-03-14; Meeting|A,B||Kyiv|2014-03-14T10:00; 1",
                "Meeting|A,B||Kiev; Meeting|A,B; 0",
                "Meeting|A,B; Meeting|A,B||Kyiv|2014-03-14; 1",
                "Meeting|A,B|||||planned; Meeting|A,B; 0"
            })
    void strictlyRightIsWithDatePlaceAndStatus(String gold, String system, int strict) {
        assertEquals(strict, evaluate(List.of(gold), List.of(system)).all().strict());
    }

    @Test
    void theBestPairGoesFirst() {
        Evaluation evaluation = evaluate(
                List.of("Meeting|A,B|||2014-03-14", "Meeting|A,B|||2014-03-15"),
                List.of("Meeting|A,B|||2014-03-15", "Meeting|A,B|||2014-03-14", "Meeting|A,B|||2014-03-16"));
        assertEquals(new Tally(2, 3, 2, 2), evaluation.all());
        assertEquals(Optional.of("2014-03-16"), evaluation.spurious().get(0).start());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "They met in London.; Kerry and Lavrov met in London; true",
                "They met in London.; Kerry phoned Lavrov; false",
                "'Russia&#8217;s act'; Russia’s act; true",
                "''; met; false"
            })
    void evidenceOverlapsByWords(String gold, String system, boolean overlap) {
        assertEquals(overlap, Quotes.overlap(gold, system));
    }

    private static Evaluation evaluate(List<String> gold, List<String> system) {
        List<Claim> events = gold.stream().map(EvaluatorTest::claim).toList();
        return EVALUATOR.evaluate(
                List.of(new GoldDocument("d", Optional.empty(), events)),
                system.stream().map(EvaluatorTest::claim).toList());
    }

    /** An event from "type|agents|targets|place|start|end|status|evidence", shortened at will. */
    private static Claim claim(String line) {
        String[] f = Arrays.copyOf(line.strip().split("\\|", -1), 8);
        return new Claim(
                "d",
                f[0],
                names(f[1]),
                names(f[2]),
                Optional.ofNullable(f[3]),
                Optional.ofNullable(f[4]),
                Optional.ofNullable(f[5]),
                f[6] == null ? "occurred" : f[6],
                f[7] == null ? "" : f[7],
                1);
    }

    private static List<String> names(String list) {
        return list == null || list.isEmpty() ? List.of() : List.of(list.split(","));
    }

    private static EventType type(String id, boolean symmetric, boolean speech) {
        return new EventType(id, id, symmetric, speech, "did", "did", List.of(), List.of(), Set.of(), List.of(), List.of());
    }
}
