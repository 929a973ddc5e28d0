package org.demarche.consolidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.model.ActorRef;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Participant;
import org.demarche.model.ReportedDating;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.junit.jupiter.api.Test;

/** An article of which it is known that it says "yesterday", "today" or "on Sunday", among others that have dates. */
class ArticleDaterTest {
    private static final LocalDate FRIDAY = LocalDate.of(2014, 3, 14);
    private static final EventMention TALKS = event("b", "Meeting", "kerry lavrov", FRIDAY, DateBasis.RELATIVE);
    private static final EventMention CALL =
            event("c", "PhoneCall", "merkel putin", FRIDAY.minusDays(1), DateBasis.EXPLICIT);

    private static final EventMention DEAL = event("d", "Agreement", "eu ukraine", FRIDAY, DateBasis.EXPLICIT);

    /** "Kerry met Lavrov today. Merkel rang Putin yesterday. The EU and Ukraine signed today." */
    private static final Function<LocalDate, List<EventMention>> TODAY_AND_YESTERDAY = day -> List.of(
            event("a", "Meeting", "kerry lavrov", day, DateBasis.RELATIVE),
            event("a", "PhoneCall", "merkel putin", day.minusDays(1), DateBasis.RELATIVE),
            event("a", "Agreement", "eu ukraine", day, DateBasis.RELATIVE));

    @Test
    void threeEventsThatOthersDateAgreeOnOneDay() {
        Optional<ReportedDating> dated = date(List.of(TALKS, CALL, DEAL), TODAY_AND_YESTERDAY);
        assertEquals(Optional.of(TimeInterval.day(FRIDAY)), dated.map(ReportedDating::published));
        assertEquals(3, dated.orElseThrow().reasons().size());
    }

    @Test
    void weekdaysLeaveTheDaysOfTheWeekThatTheyAllow() {
        Optional<ReportedDating> dated = date(
                List.of(TALKS, CALL, DEAL),
                day -> List.of(
                        event("a", "Meeting", "kerry lavrov", onOrBefore(day, 5), DateBasis.RELATIVE),
                        event("a", "PhoneCall", "merkel putin", onOrBefore(day, 4), DateBasis.RELATIVE),
                        event("a", "Agreement", "eu ukraine", onOrBefore(day, 5), DateBasis.RELATIVE)));
        assertEquals(FRIDAY, dated.orElseThrow().published().begin());
        assertEquals(FRIDAY.plusDays(5), dated.orElseThrow().published().end());
    }

    @Test
    void twoEventsMayAgreeByChance() {
        assertEquals(Optional.empty(), date(List.of(TALKS, CALL), TODAY_AND_YESTERDAY));
    }

    @Test
    void whatWasInferredOrAssumedIsNoEvidence() {
        EventMention inferred = event("c", "PhoneCall", "merkel putin", FRIDAY.minusDays(1), DateBasis.INFERRED);
        EventMention assumed =
                event("c", "PhoneCall", "merkel putin", FRIDAY.minusDays(1), DateBasis.PUBLICATION_DAY_ASSUMED);
        assertEquals(Optional.empty(), date(List.of(TALKS, DEAL, inferred), TODAY_AND_YESTERDAY));
        assertEquals(Optional.empty(), date(List.of(TALKS, DEAL, assumed), TODAY_AND_YESTERDAY));
    }

    @Test
    void anArticleIsNoEvidenceForItself() {
        EventMention own = event("a", "PhoneCall", "merkel putin", FRIDAY.minusDays(1), DateBasis.EXPLICIT);
        assertEquals(Optional.empty(), date(List.of(TALKS, DEAL, own), TODAY_AND_YESTERDAY));
    }

    @Test
    void theOrderOfTheOthersDoesNotMatter() {
        List<EventMention> others = new ArrayList<>(List.of(TALKS, CALL, DEAL));
        Optional<ReportedDating> one = date(others, TODAY_AND_YESTERDAY);
        Collections.reverse(others);
        assertEquals(one, date(others, TODAY_AND_YESTERDAY));
    }

    private static Optional<ReportedDating> date(
            List<EventMention> others, Function<LocalDate, List<EventMention>> article) {
        return new ArticleDater(others).date("a", article.apply(LocalDate.of(1999, 1, 1)), article);
    }

    private static LocalDate onOrBefore(LocalDate day, int weekday) {
        LocalDate found = day;
        while (found.getDayOfWeek().getValue() != weekday) {
            found = found.minusDays(1);
        }
        return found;
    }

    private static EventMention event(String article, String type, String actors, LocalDate day, DateBasis basis) {
        List<Participant> participants = Stream.of(actors.split(" "))
                .map(id -> new Participant(new ActorRef(id, id, true), Participant.Role.AGENT))
                .toList();
        Span all = new Span(0, 4);
        return new EventMention(
                article,
                type,
                participants,
                Optional.empty(),
                Optional.of(TimeInterval.day(day)),
                basis,
                Status.OCCURRED,
                Optional.empty(),
                1,
                1,
                List.of(new Evidence(all, all, "text", "rule")));
    }
}
