package org.demarche.serve.events;

import java.util.Optional;
import java.util.Set;

/**
 * Which events are wanted. Of several types, places, statuses or publishers any will do; of several actors all must take
 * part. An undated event passes only where no range is asked for.
 *
 * @param actors IRIs
 * @param places IRIs; a place holds its parts
 * @param types local names
 * @param statuses local names
 * @param words all of them must begin some word of the event's label, of its places' and actors' names, or of a quote
 */
public record EventQuery(
        Range range,
        Set<String> types,
        Set<String> actors,
        Set<String> places,
        Set<String> statuses,
        Set<String> publishers,
        Optional<String> words,
        double leastConfidence,
        int leastReports) {
    public static final EventQuery ALL =
            new EventQuery(Range.ALL, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), 0, 0);

    public EventQuery {
        types = Set.copyOf(types);
        actors = Set.copyOf(actors);
        places = Set.copyOf(places);
        statuses = Set.copyOf(statuses);
        publishers = Set.copyOf(publishers);
    }

    /** The same for other days. */
    public EventQuery within(Range days) {
        return new EventQuery(days, types, actors, places, statuses, publishers, words, leastConfidence, leastReports);
    }
}
