package org.demarche.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.model.ActorRef;
import org.demarche.model.EventMention;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;

/**
 * An event that gold or a system states of a document, as plain text.
 *
 * @param agents names as written, likewise {@code targets} and {@code place}
 * @param start first day, {@code 2014-03-14}; a time of day behind it does not count
 * @param end last day; empty where it is the first
 * @param status lower case, {@code occurred}
 * @param confidence of the system, 1 for gold
 */
public record Claim(
        String doc,
        String type,
        List<String> agents,
        List<String> targets,
        Optional<String> place,
        Optional<String> start,
        Optional<String> end,
        String status,
        String evidence,
        double confidence) {
    private static final int DAY = 10;

    public Claim {
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        place = place.filter(p -> !p.isEmpty());
        start = start.filter(s -> !s.isEmpty()).map(Claim::day);
        end = end.filter(e -> !e.isEmpty()).map(Claim::day);
    }

    /** What an article reports, with its best evidence. */
    public static Claim of(EventMention event) {
        return new Claim(
                event.article(),
                event.type(),
                labels(event, Participant.Role.AGENT),
                labels(event, Participant.Role.TARGET),
                event.place().map(PlaceRef::label),
                event.date().map(d -> d.begin().toString()),
                event.date().map(d -> d.end().toString()),
                event.status().name().toLowerCase(Locale.ROOT),
                event.evidence().get(0).quote(),
                event.confidence());
    }

    /** The last day, the first where no other is given. */
    Optional<String> lastDay() {
        return end.or(() -> start);
    }

    private static String day(String time) {
        return time.substring(0, Math.min(DAY, time.length()));
    }

    private static List<String> labels(EventMention event, Participant.Role role) {
        return event.in(role).stream().map(ActorRef::label).toList();
    }
}
