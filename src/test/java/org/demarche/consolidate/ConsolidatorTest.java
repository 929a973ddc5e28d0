package org.demarche.consolidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.Claim;
import org.demarche.model.Claim.Aspect;
import org.demarche.model.Event;
import org.demarche.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolidatorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov | b/2014-03-14 Meeting 2014-03-14 winfield-house OCCURRED lavrov kerry",
                "a/2014-03-15 Meeting 2014-03-14 uk OCCURRED kerry lavrov | b/2014-03-14 Meeting 2014-03-14* london OCCURRED kerry lavrov",
                "a/2014-03-14 Meeting 2014-03-13 london OCCURRED kerry lavrov | b/2014-03-14 Meeting 2014-03-14* - OCCURRED kerry lavrov",
                "a/2014-03-12 Meeting 2014-03-14 london PLANNED kerry lavrov | b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a/2014-03-20 Meeting 2014-03-10..2014-03-16 london OCCURRED kerry lavrov | b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a/2014-03-20 Meeting - london OCCURRED kerry lavrov | b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a/2014-03-12 Meeting - london PLANNED kerry lavrov | b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a/2014-03-14 Meeting 2014-03-14 london OCCURRED us russia | b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a/2014-03-14 Meeting 2014-03-14 london OCCURRED eu | b/2014-03-14 Meeting 2014-03-14 london OCCURRED eu us",
                "a/2014-03-14 Meeting 2014-03-14 paris OCCURRED eu lavrov | b/2014-03-14 Meeting 2014-03-14 paris OCCURRED steinmeier fabius lavrov",
                "a/2014-03-14 Meeting 2014-03-14 paris OCCURRED kerry lavrov fabius | b/2014-03-14 Meeting 2014-03-14 paris OCCURRED kerry lavrov",
                "a/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry | b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a/2014-03-14 Meeting 2014-03-14 ?argyle OCCURRED kerry lavrov | b/2014-03-14 Meeting 2014-03-14 ?argyle@uk OCCURRED kerry lavrov",
                "a/2014-03-14 Meeting 2014-03-14 uk OCCURRED kerry lavrov | b/2014-03-14 Meeting 2014-03-14 ?argyle@uk OCCURRED kerry lavrov",
                "a/2014-03-14 Meeting 2014-03-14 uk OCCURRED kerry lavrov | b/2014-03-14 Meeting 2014-03-14 ?argyle OCCURRED kerry lavrov",
                "a/2014-03-14 PhoneCall 2014-03-14 london OCCURRED kerry lavrov | b/2014-03-14 PhoneCall 2014-03-14 paris OCCURRED kerry lavrov",
                "a/2014-03-14 Visit 2014-03-13 london OCCURRED kerry | b/2014-03-14 Visit 2014-03-14 london OCCURRED kerry",
                "a/2014-03-14 Demand 2014-03-14 london OCCURRED kerry >russia | b/2014-03-14 Demand 2014-03-14 - OCCURRED kerry >lavrov",
                "a/2014-03-14 Sanction 2014-03-14 - OCCURRED us >russia | b/2014-03-16 Sanction 2014-03-14 - PLANNED us >russia"
            })
    void oneEvent(String two) {
        List<Event> events = Reports.events(two.split(" \\| "));
        assertEquals(1, events.size(), () -> why(two));
        assertEquals(1, events.get(0).dossier().links().size());
        assertTrue(events.get(0).dossier().links().get(0).score() >= 0.75);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov | b/2014-03-15 Meeting 2014-03-15 london OCCURRED kerry lavrov",
                "a/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov | b/2014-03-15 Meeting 2014-03-14 paris OCCURRED kerry lavrov",
                "a/2014-03-15 Meeting 2014-03-14 ?argyle OCCURRED kerry lavrov | b/2014-03-15 Meeting 2014-03-14 paris OCCURRED kerry lavrov",
                "a/2014-03-15 Meeting 2014-03-14 ?argyle OCCURRED kerry lavrov | b/2014-03-15 Meeting 2014-03-14 ?naivani OCCURRED kerry lavrov",
                "a/2014-03-15 Meeting 2014-03-14 ?argyle@london OCCURRED kerry lavrov | b/2014-03-15 Meeting 2014-03-14 paris OCCURRED kerry lavrov",
                "a/2014-03-15 Meeting 2014-03-14 - OCCURRED kerry lavrov | b/2014-03-15 PhoneCall 2014-03-14 - OCCURRED kerry lavrov",
                "a/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov | b/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry fabius",
                "a/2014-03-15 Meeting 2014-03-14 - OCCURRED kerry | b/2014-03-15 Meeting 2014-03-14 - OCCURRED kerry lavrov",
                "a/2014-05-15 Meeting - london OCCURRED kerry lavrov | b/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a Meeting - london OCCURRED kerry lavrov | b/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a/2014-03-15 Meeting - - OCCURRED kerry lavrov | b/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a/2014-03-15 Meeting - london DENIED kerry lavrov | b/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov",
                "a/2014-03-15 Demand 2014-03-15 - OCCURRED kerry >russia | b/2014-03-15 Demand 2014-03-14 - OCCURRED kerry >russia",
                "a/2014-03-15 Demand 2014-03-15 - OCCURRED kerry >russia | b/2014-03-15 Demand 2014-03-15 - OCCURRED kerry >eu",
                "a/2014-03-15 Demand 2014-03-15 - OCCURRED us >russia | b/2014-03-15 Demand 2014-03-15 - OCCURRED kerry >russia",
                "a/2014-03-15 Visit 2014-03-13 london OCCURRED kerry | b/2014-03-15 Visit 2014-03-15 london OCCURRED kerry",
                "a/2014-03-15 Vote 2014-03-15 london OCCURRED eu | a/2014-03-15 Vote 2014-03-15 london OCCURRED eu",
                "a/2014-03-15 Meeting 2014-03-15 paris OCCURRED kerry lavrov fabius | a/2014-03-15 Meeting 2014-03-15 paris OCCURRED kerry lavrov"
            })
    void twoEvents(String two) {
        assertEquals(2, Reports.events(two.split(" \\| ")).size(), () -> why(two));
    }

    private static String why(String two) {
        var mentions = Reports.reports(two.split(" \\| "));
        return Reports.CONSOLIDATOR.explain(mentions.get(0), mentions.get(1));
    }

    @Test
    void aVagueReportThatFitsTwoEventsStaysByItself() {
        assertEquals(
                3,
                Reports.events(
                                "a/2014-03-14 Meeting 2014-03-10 london OCCURRED kerry lavrov",
                                "b/2014-03-14 Meeting 2014-03-12 paris OCCURRED kerry lavrov",
                                "c/2014-03-16 Meeting 2014-03-10..2014-03-16 - OCCURRED kerry lavrov")
                        .size());
    }

    @Test
    void aReportOfTwoGoesWithTheTwoAndNotWithTheFive() {
        List<Event> events = Reports.events(
                "a/2014-03-05 Meeting 2014-03-05 paris OCCURRED kerry lavrov fabius steinmeier",
                "a/2014-03-05 Meeting 2014-03-05 paris OCCURRED kerry lavrov",
                "b/2014-03-04 Meeting 2014-03-05 paris PLANNED kerry lavrov");
        assertEquals(2, events.size());
        assertEquals(
                2,
                events.stream()
                        .filter(e -> e.participants().size() == 2)
                        .findFirst()
                        .orElseThrow()
                        .mentions()
                        .size());
    }

    @Test
    void theMinisterReplacesTheCountryThatHeStandsFor() {
        Event event = Reports.events(
                        "a/2014-03-14 Meeting 2014-03-14 london OCCURRED us russia",
                        "b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov")
                .get(0);
        assertEquals(
                "kerry lavrov",
                event.participants().stream().map(p -> p.actor().id()).collect(Collectors.joining(" ")));
    }

    /** Planned on the 12th, confirmed on the 13th, held on the 14th: one meeting with a history. */
    @Test
    void announcedScheduledHeld() {
        Event event = Reports.events(
                        "a/2014-03-12 Meeting - london PLANNED kerry lavrov",
                        "b/2014-03-13 Meeting 2014-03-14 london PLANNED kerry lavrov",
                        "c/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov")
                .get(0);
        assertEquals("2014-03-12 ANNOUNCED, 2014-03-13 SCHEDULED, 2014-03-14 HELD", history(event));
        assertEquals(Status.OCCURRED, event.status());
        assertFalse(event.disputed());
    }

    private static String history(Event event) {
        return event.dossier().history().stream()
                .map(s -> s.published().orElseThrow() + " " + s.state())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014-03-12 PLANNED Talks are due | 2014-03-13 DENIED Talks were called off | 2014-03-12 ANNOUNCED, 2014-03-13 CANCELLED | DENIED | false",
                "2014-03-12 PLANNED Talks are due | 2014-03-13 DENIED Talks were put off | 2014-03-12 ANNOUNCED, 2014-03-13 POSTPONED | PLANNED | false",
                "2014-03-14 OCCURRED They met | 2014-03-15 DENIED They did not meet | 2014-03-14 HELD, 2014-03-15 DENIED | DENIED | true",
                "2014-03-13 DENIED They will not meet | 2014-03-14 OCCURRED They met | 2014-03-13 DENIED, 2014-03-14 HELD | OCCURRED | false",
                "2014-03-14 OCCURRED They met | 2014-03-16 PLANNED They were to meet | 2014-03-14 HELD, 2014-03-16 ANNOUNCED | OCCURRED | false",
                "2014-03-11 POSSIBLE They could meet | 2014-03-12 PLANNED They will meet | 2014-03-11 CONSIDERED, 2014-03-12 ANNOUNCED | PLANNED | false"
            })
    void theLatestDecisiveReportCounts(String one, String other, String history, Status status, boolean disputed) {
        Event event = Reports.events(spec("a", one), spec("b", other)).get(0);
        assertEquals(history, history(event));
        assertEquals(status, event.status());
        assertEquals(disputed, event.disputed());
    }

    private static String spec(String article, String text) {
        String[] f = text.strip().split(" ", 3);
        return article + "/" + f[0] + " Meeting 2014-03-14 london " + f[1] + " kerry lavrov : " + f[2];
    }

    @Test
    void fiveHoursAgainstSixIsKeptAsAContradiction() {
        Event event = Reports.events(
                        "a/2014-03-15 Meeting 2014-03-14 london OCCURRED kerry lavrov ~5",
                        "b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov ~6",
                        "c/2014-03-16 Meeting 2014-03-14 london OCCURRED kerry lavrov ~6")
                .get(0);
        assertTrue(event.disputed());
        assertEquals("PT6H more sources true, PT5H - true", claims(event, Aspect.DURATION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014-03-13 london | 2014-03-13..2014-03-19 london | DATE | 2014-03-13 more specific false, 2014-03-13/2014-03-19 - false",
                "2014-03-13 london | 2014-03-14* london | DATE | 2014-03-13 the text gives the day false, 2014-03-14 - false",
                "2014-03-14 winfield-house | 2014-03-14 uk | PLACE | winfield-house more specific false, uk - false"
            })
    void theChosenValueHasItsReason(String one, String other, Aspect aspect, String claims) {
        Event event = Reports.events(
                        "a/2014-03-15 Meeting " + one + " OCCURRED kerry lavrov",
                        "b/2014-03-14 Meeting " + other + " OCCURRED kerry lavrov")
                .get(0);
        assertEquals(claims, claims(event, aspect));
    }

    @Test
    void aJourneyOfAdjoiningDaysHasADisputedDate() {
        Event event = Reports.events(
                        "a/2014-03-14 Visit 2014-03-13 london OCCURRED kerry",
                        "b/2014-03-14 Visit 2014-03-14 london OCCURRED kerry",
                        "c/2014-03-15 Visit 2014-03-14 london OCCURRED kerry")
                .get(0);
        assertEquals("2014-03-14 more sources true, 2014-03-13 - true", claims(event, Aspect.DATE));
    }

    private static String claims(Event event, Aspect aspect) {
        return event.dossier().claims().stream()
                .filter(c -> c.aspect() == aspect)
                .map(ConsolidatorTest::text)
                .collect(Collectors.joining(", "));
    }

    private static String text(Claim c) {
        return c.value() + " " + c.reason().orElse("-") + " " + c.disputed();
    }

    @Test
    void anotherReportLeavesTheIdAloneOrLeavesAnAlias() {
        String full = "a/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov";
        String vague = "b/2014-03-14 Meeting 2014-03-14 - PLANNED kerry lavrov";
        String alone = Reports.events(full).get(0).id();
        assertEquals(alone, Reports.events(full, vague).get(0).id());
        String former = Reports.events(vague).get(0).id();
        assertTrue(Reports.events(full, vague).get(0).aliases().contains(former));
        assertTrue(alone.matches("meeting-kerry-lavrov-2014-03-14-london-[0-9a-f]{8}"), alone);
    }

    @Test
    void ofATownThatOnlyATextKnowsAndItsLandTheTownIsChosen() {
        List<Event> events = Reports.events(
                "a/2014-03-14 Meeting 2014-03-14 uk OCCURRED kerry lavrov",
                "b/2014-03-14 Meeting 2014-03-14 ?argyle@uk OCCURRED kerry lavrov");
        assertEquals("argyle", events.get(0).place().orElseThrow().id());
        assertFalse(events.get(0).disputed());
    }
}
