package org.demarche.consolidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.model.CitedMention;
import org.demarche.model.Decision;
import org.demarche.model.Decision.Correction;
import org.demarche.model.Decision.Kind;
import org.demarche.model.Event;
import org.demarche.model.PlaceRef;
import org.demarche.model.ReportKey;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final List<CitedMention> SAME = Reports.reports(
            "a/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov",
            "b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov",
            "c/2014-03-15 Meeting 2014-03-14 uk OCCURRED kerry lavrov");
    private static final List<CitedMention> OTHER = Reports.reports(
            "a/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov",
            "b/2014-03-15 Meeting 2014-03-15 paris OCCURRED kerry lavrov");

    private static Decision decision(int number, Kind kind, List<ReportKey> some, List<ReportKey> others) {
        return new Decision(
                number, kind, some, others, Correction.NONE, "Ann", "because", Instant.EPOCH, Optional.empty());
    }

    private static List<ReportKey> keys(List<CitedMention> mentions, Integer... which) {
        return Arrays.stream(which)
                .map(i -> ReportKey.of(mentions.get(i).mention()))
                .toList();
    }

    @Test
    void aSplitReportMakesAnEventOfItsOwn() {
        Decision split = decision(1, Kind.SPLIT, keys(SAME, 1), keys(SAME, 0, 2));
        List<Event> events = Reports.events(SAME, split);
        assertEquals(List.of(1, 2), sizes(events));
        assertEquals(2, events.stream().map(Event::id).distinct().count());
    }

    private static List<Integer> sizes(List<Event> events) {
        return events.stream().map(e -> e.mentions().size()).sorted().toList();
    }

    @Test
    void mergedEventsAreOneAndContradictEachOther() {
        Event event = Reports.events(OTHER, decision(1, Kind.MERGE, keys(OTHER, 0), keys(OTHER, 1)))
                .get(0);
        assertEquals(2, event.mentions().size());
        assertEquals(
                List.of("decision 1 by Ann"), event.dossier().links().get(0).reasons());
        assertEquals(List.of(1), event.dossier().decisions());
        assertEquals(
                List.of("DATE", "PLACE"),
                event.dossier().claims().stream()
                        .filter(c -> c.disputed() && c.chosen())
                        .map(c -> c.aspect().name())
                        .toList());
    }

    @Test
    void aRejectedEventIsGoneUntilTheDecisionIsUndone() {
        Decision reject = decision(1, Kind.REJECT, keys(SAME, 0, 1, 2), List.of());
        assertEquals(List.of(), Reports.events(SAME, reject));
        Decision undone = reject.undone(new Decision.Undoing("Bob", "it was right", Instant.EPOCH));
        assertEquals(Reports.events(SAME), Reports.events(SAME, undone));
    }

    @Test
    void aCorrectionReplacesWhatTheReportsSay() {
        Correction correction = new Correction(
                Optional.of(new PlaceRef("paris", "Paris")),
                Optional.of(TimeInterval.day(LocalDate.parse("2014-03-13"))),
                Optional.of(Status.DENIED));
        Decision correct = new Decision(
                7,
                Kind.CORRECT,
                keys(SAME, 0, 1, 2),
                List.of(),
                correction,
                "Ann",
                "",
                Instant.EPOCH,
                Optional.empty());
        Event event = Reports.events(SAME, correct).get(0);
        assertEquals("paris", event.place().orElseThrow().id());
        assertEquals(LocalDate.parse("2014-03-13"), event.date().orElseThrow().begin());
        assertEquals(Status.DENIED, event.status());
        assertEquals(List.of(7), event.dossier().decisions());
    }

    @Test
    void theLaterOfTwoDecisionsCounts() {
        Decision split = decision(1, Kind.SPLIT, keys(SAME, 1), keys(SAME, 0, 2));
        Decision merge = decision(2, Kind.MERGE, keys(SAME, 1), keys(SAME, 0, 2));
        assertEquals(List.of(3), sizes(Reports.events(SAME, split, merge)));
        Decision again = decision(3, Kind.SPLIT, keys(SAME, 1), keys(SAME, 0, 2));
        assertEquals(List.of(1, 2), sizes(Reports.events(SAME, split, merge, again)));
    }

    /** After another reading the place is found, another participant is named, and the trigger is a word longer. */
    @Test
    void aDecisionHoldsForTheSamePlaceInTheTextHoweverItIsUnderstood() {
        Decision split = decision(1, Kind.SPLIT, keys(SAME, 1), keys(SAME, 0, 2));
        List<CitedMention> again = new ArrayList<>(Reports.reports(
                "a/2014-03-14 Meeting 2014-03-14 winfield-house OCCURRED kerry lavrov : They met",
                "b/2014-03-14 Meeting 2014-03-14 london OCCURRED kerry lavrov fabius : They met",
                "c/2014-03-15 Meeting 2014-03-14 uk OCCURRED kerry lavrov : They met"));
        assertEquals(List.of(1, 2), sizes(Reports.events(again, split)));
    }
}
