package org.demarche.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events of March 2014, of which a test says the days and nothing else. */
public final class MarchEvents {
    private MarchEvents() {}

    /** "a 14, b 14..16, c -": on a day, within some days, at an unknown time. */
    public static List<Event> of(String text) {
        return Stream.of(text.split(", ")).map(MarchEvents::event).toList();
    }

    private static Event event(String text) {
        String[] f = text.split(" ");
        Optional<TimeInterval> date = f[1].equals("-") ? Optional.empty() : Optional.of(days(f[1].split("\\.\\.")));
        EventMention mention = new EventMention(
                "x",
                "Meeting",
                List.of(),
                Optional.empty(),
                date,
                DateBasis.EXPLICIT,
                Status.OCCURRED,
                Optional.empty(),
                1,
                1,
                List.of(new Evidence(new Span(0, 1), new Span(0, 1), "x", "x")));
        return new Event(
                f[0],
                "Meeting",
                List.of(),
                Optional.empty(),
                date,
                DateBasis.EXPLICIT,
                Status.OCCURRED,
                1,
                List.of(mention),
                List.of());
    }

    private static TimeInterval days(String[] days) {
        return new TimeInterval(day(days[0]), day(days[days.length - 1]), TimeInterval.Precision.DAYS);
    }

    private static LocalDate day(String day) {
        return LocalDate.of(2014, 3, Integer.parseInt(day));
    }
}
