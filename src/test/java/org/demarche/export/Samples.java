package org.demarche.export;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.ActorRef;
import org.demarche.model.Citation;
import org.demarche.model.DateBasis;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Evidence;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;
import org.demarche.model.Timeline;

/** Timelines for the tests, with what is hard to write: partial dates, no date, no place, quotes, commas, non-ASCII. */
final class Samples {
    static final Timeline EMPTY = new Timeline("Nothing at all", List.of(), Map.of(), Map.of(), Map.of());

    static Timeline timeline() {
        return timeline(events());
    }

    static Timeline timeline(List<Event> events) {
        return new Timeline(
                "Six events, \u201Csampled\u201D",
                events,
                Map.of(
                        "Meeting", type("Meeting", "Meeting", "met with"),
                        "PhoneCall", type("PhoneCall", "Phone call", "spoke by phone with"),
                        "Agreement", type("Agreement", "Agreement", "agreed with"),
                        "Visit", type("Visit", "Visit", "visited")),
                Map.of(
                        "london", place("london", Place.Kind.CITY, "London", -0.1276, 51.5072),
                        "winfield-house", place("winfield-house", Place.Kind.VENUE, "Winfield House", -0.165, 51.531)),
                Map.of(
                        "a1",
                        new Citation(
                                "a1",
                                "Talks, \"frank\" & <long>",
                                Optional.of("Example Wire"),
                                Optional.of(LocalDate.of(2014, 3, 15)),
                                Optional.of(URI.create("https://example.org/a1"))),
                        "a2",
                        new Citation("a2", "A call", Optional.empty(), Optional.empty(), Optional.empty())));
    }

    /** A meeting in a place. */
    static Timeline at(PlaceRef where) {
        Event e = event(
                "m1",
                "Meeting",
                List.of("John Kerry", "Sergey Lavrov"),
                "",
                Optional.of(TimeInterval.day(LocalDate.of(2014, 3, 14))),
                Status.OCCURRED,
                "a1");
        return timeline(List.of(new Event(
                e.id(),
                e.type(),
                e.participants(),
                Optional.of(where),
                e.date(),
                e.basis(),
                e.status(),
                e.confidence(),
                e.mentions(),
                e.aliases())));
    }

    private static List<Event> events() {
        Optional<TimeInterval> day = Optional.of(TimeInterval.day(LocalDate.of(2014, 3, 14)));
        Optional<TimeInterval> week = time("2014-03-17", "2014-03-23", Precision.WEEK);
        Optional<TimeInterval> month = time("2014-04-01", "2014-04-30", Precision.MONTH);
        Optional<TimeInterval> turn = time("2013-12-30", "2014-01-02", Precision.DAYS);
        return List.of(
                event(
                        "m1",
                        "Meeting",
                        List.of("John Kerry", "Sergey Lavrov"),
                        "London",
                        day,
                        Status.OCCURRED,
                        "a1",
                        "a2"),
                event(
                        "m2",
                        "Meeting",
                        List.of("Fran\u00E7ois Hollande", "\u5B89\u500D\u664B\u4E09", "Angela Merkel"),
                        "",
                        week,
                        Status.PLANNED,
                        "a1"),
                event(
                        "a1",
                        "Agreement",
                        List.of("Russia", "Ukraine", "European Union"),
                        "Winfield House",
                        month,
                        Status.POSSIBLE,
                        "a2"),
                event("p1", "PhoneCall", List.of("Vladimir Putin", "Barack Obama"), "", turn, Status.OCCURRED, "a2"),
                event("v1", "Visit", List.of("John Kerry"), "London", Optional.empty(), Status.OCCURRED, "a1"),
                event(
                        "m3",
                        "Meeting",
                        List.of("Russia", "United States"),
                        "London",
                        Optional.of(TimeInterval.day(LocalDate.of(2014, 3, 15))),
                        Status.DENIED,
                        "a1"));
    }

    static Event event(
            String id,
            String type,
            List<String> who,
            String where,
            Optional<TimeInterval> date,
            Status status,
            String... articles) {
        List<Participant> participants = who.stream()
                .map(name -> new Participant(new ActorRef(slug(name), name, true), Participant.Role.AGENT))
                .toList();
        Optional<PlaceRef> place = Optional.of(where).filter(w -> !w.isEmpty()).map(w -> new PlaceRef(slug(w), w));
        DateBasis basis = status == Status.DENIED ? DateBasis.PUBLICATION_DAY_ASSUMED : DateBasis.EXPLICIT;
        List<EventMention> mentions = new ArrayList<>();
        for (String article : articles) {
            String quote = "=They \"met\", he said; " + id + ".";
            mentions.add(new EventMention(
                    article,
                    type,
                    participants,
                    place,
                    date,
                    basis,
                    status,
                    Optional.empty(),
                    1,
                    0.9,
                    List.of(new Evidence(new Span(10, 10 + quote.length()), new Span(16, 19), quote, "rule-1"))));
        }
        return new Event(
                slug(type) + "-" + id, type, participants, place, date, basis, status, 0.9, mentions, List.of());
    }

    static Optional<TimeInterval> time(String begin, String end, Precision precision) {
        return Optional.of(new TimeInterval(LocalDate.parse(begin), LocalDate.parse(end), precision));
    }

    private static EventType type(String id, String label, String verbal) {
        return new EventType(
                id,
                label,
                true,
                false,
                id.toLowerCase(Locale.ROOT),
                verbal,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of());
    }

    private static Place place(String id, Place.Kind kind, String label, double longitude, double latitude) {
        return new Place(id, kind, List.of(label), Optional.empty(), longitude, latitude, 0);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private Samples() {}
}
