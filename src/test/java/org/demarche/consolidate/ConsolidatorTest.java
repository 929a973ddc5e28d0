package org.demarche.consolidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.model.ActorRef;
import org.demarche.model.DateBasis;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsolidatorTest {
    private static final Consolidator CONSOLIDATOR = new Consolidator(List.of(
            new Place("kyiv", Place.Kind.CITY, List.of("Kyiv"), Optional.of("ukraine"), 30, 50, 0),
            new Place("donetsk", Place.Kind.CITY, List.of("Donetsk"), Optional.of("ukraine"), 37, 48, 0),
            new Place("ukraine", Place.Kind.COUNTRY, List.of("Ukraine"), Optional.empty(), 31, 49, 0)));

    /** "article day place status": "-" for none. */
    private static EventMention mention(String spec, String... who) {
        String[] f = spec.split(" ", -1);
        return new EventMention(
                f[0],
                "Meeting",
                Arrays.stream(who)
                        .map(w -> new Participant(new ActorRef(w, w, true), Participant.Role.AGENT))
                        .toList(),
                f[2].equals("-") ? Optional.empty() : Optional.of(new PlaceRef(f[2], f[2])),
                f[1].equals("-") ? Optional.empty() : Optional.of(TimeInterval.day(LocalDate.parse(f[1]))),
                DateBasis.EXPLICIT,
                Status.valueOf(f[3]),
                Optional.empty(),
                1,
                0.8,
                List.of(new Evidence(new Span(0, 4), new Span(0, 4), "They", "rule")));
    }

    private static List<Event> events(String... specs) {
        List<EventMention> mentions = new ArrayList<>();
        for (String spec : specs) {
            mentions.add(mention(spec, "a", "b"));
        }
        return CONSOLIDATOR.consolidate(mentions);
    }

    @ParameterizedTest
    @CsvSource({
        "x 2014-03-14 kyiv OCCURRED, y 2014-03-14 kyiv OCCURRED, OCCURRED",
        "x 2014-03-14 kyiv OCCURRED, y 2014-03-14 - OCCURRED, OCCURRED",
        "x 2014-03-14 ukraine PLANNED, y 2014-03-14 kyiv OCCURRED, OCCURRED",
        "x 2014-03-14 kyiv PLANNED, y 2014-03-14 kyiv DENIED, DENIED",
        "x 2014-03-14 kyiv POSSIBLE, y 2014-03-14 kyiv PLANNED, PLANNED"
    })
    void reportsThatAgreeAreOneEvent(String one, String other, Status status) {
        List<Event> events = events(one, other);
        assertEquals(1, events.size());
        assertEquals(status, events.get(0).status());
        assertEquals("kyiv", events.get(0).place().orElseThrow().id());
    }

    @ParameterizedTest
    @CsvSource({
        "x 2014-03-14 kyiv OCCURRED, y 2014-03-15 kyiv OCCURRED",
        "x 2014-03-14 kyiv OCCURRED, y 2014-03-14 donetsk OCCURRED",
        "x 2014-03-14 kyiv OCCURRED, y 2014-03-14 kyiv DENIED",
        "x - kyiv OCCURRED, y - kyiv OCCURRED",
        "x - kyiv OCCURRED, y 2014-03-14 kyiv OCCURRED"
    })
    void reportsThatContradictOrDoNotSayStayApart(String one, String other) {
        List<Event> events = events(one, other);
        assertEquals(2, events.stream().map(Event::id).distinct().count());
    }

    @Test
    void aReportWithoutPlaceThatFitsTwoEventsStaysByItself() {
        assertEquals(
                3,
                events("x 2014-03-14 kyiv OCCURRED", "y 2014-03-14 donetsk OCCURRED", "z 2014-03-14 - OCCURRED")
                        .size());
    }

    @Test
    void oneMoreParticipantIsAnotherEvent() {
        assertEquals(
                2,
                CONSOLIDATOR
                        .consolidate(List.of(
                                mention("x 2014-03-14 kyiv OCCURRED", "a", "b"),
                                mention("y 2014-03-14 kyiv OCCURRED", "a", "b", "c")))
                        .size());
    }

    @Test
    void theOrderOfMentionsAndParticipantsDoesNotMatter() {
        List<EventMention> mentions = new ArrayList<>(List.of(
                mention("x 2014-03-14 kyiv OCCURRED", "a", "b"),
                mention("y 2014-03-14 - PLANNED", "b", "a"),
                mention("z 2014-03-14 ukraine OCCURRED", "a", "b"),
                mention("z - - DENIED", "a", "b")));
        List<Event> expected = CONSOLIDATOR.consolidate(mentions);
        assertEquals(2, expected.size());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(mentions, new Random(seed));
            assertEquals(expected, CONSOLIDATOR.consolidate(mentions));
        }
    }

    @Test
    void anotherReportLeavesTheIdAloneOrLeavesAnAlias() {
        String alone = events("x 2014-03-14 kyiv OCCURRED").get(0).id();
        assertEquals(
                alone, events("x 2014-03-14 kyiv OCCURRED", "y 2014-03-14 - PLANNED").get(0).id());
        String vague = events("x 2014-03-14 - OCCURRED").get(0).id();
        assertTrue(events("x 2014-03-14 - OCCURRED", "y 2014-03-14 kyiv OCCURRED")
                .get(0)
                .aliases()
                .contains(vague));
    }
}
