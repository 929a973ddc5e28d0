package org.demarche.cli;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Place;
import org.demarche.model.Status;
import org.demarche.query.NameLookup;
import org.demarche.store.EventFilter;
import org.demarche.store.Store;

/**
 * Which events a person wants to see, actors and places named as people name them.
 *
 * @param types ids of event types
 * @param leastConfidence 0 to 1
 */
record TimelineFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> actor,
        List<String> places,
        Set<String> types,
        Set<Status> statuses,
        double leastConfidence) {
    /** With ids for names; one that nobody or several have throws {@code QuestionException}. Inside a transaction. */
    EventFilter resolve(Store store, List<Place> gazetteer) {
        NameLookup names = NameLookup.of(store);
        Set<String> wanted = new LinkedHashSet<>();
        places.forEach(place -> addWithParts(names.place(place), gazetteer, wanted));
        return new EventFilter(from, to, actor.map(names::actor), wanted, types, statuses, leastConfidence);
    }

    private static void addWithParts(String place, List<Place> gazetteer, Set<String> all) {
        Deque<String> next = new ArrayDeque<>(List.of(place));
        while (!next.isEmpty()) {
            String whole = next.pop();
            if (all.add(whole)) {
                gazetteer.stream()
                        .filter(part -> part.partOf().filter(whole::equals).isPresent())
                        .map(Place::id)
                        .forEach(next::push);
            }
        }
    }
}
