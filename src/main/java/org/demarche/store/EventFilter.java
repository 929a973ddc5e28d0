package org.demarche.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Event;
import org.demarche.model.Status;

/**
 * Which events a timeline shows. A range takes every event that overlaps it; an undated event passes only where no range
 * is asked for.
 *
 * @param actor id of an actor in any role
 * @param places ids, any of which will do; empty: every place
 * @param types local names, any of which will do; empty: all
 * @param statuses any of which will do; empty: all
 * @param leastConfidence 0 to 1
 */
public record EventFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> actor,
        Set<String> places,
        Set<String> types,
        Set<Status> statuses,
        double leastConfidence) {
    public static final EventFilter ALL =
            new EventFilter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of());

    /** Whatever the confidence. */
    public EventFilter(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> actor,
            Set<String> places,
            Set<String> types,
            Set<Status> statuses) {
        this(from, to, actor, places, types, statuses, 0);
    }

    public EventFilter {
        places = Set.copyOf(places);
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
    }

    public boolean accepts(Event event) {
        return inRange(event)
                && event.confidence() >= leastConfidence
                && actor.map(a -> event.participants().stream()
                                .anyMatch(p -> p.actor().id().equals(a)))
                        .orElse(true)
                && (places.isEmpty()
                        || event.place().filter(p -> places.contains(p.id())).isPresent())
                && (types.isEmpty() || types.contains(event.type()))
                && (statuses.isEmpty() || statuses.contains(event.status()));
    }

    private boolean inRange(Event event) {
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        return event.date()
                .map(d -> from.map(f -> !d.end().isBefore(f)).orElse(true)
                        && to.map(t -> !d.begin().isAfter(t)).orElse(true))
                .orElse(false);
    }
}
