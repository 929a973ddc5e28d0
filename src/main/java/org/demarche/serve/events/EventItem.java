package org.demarche.serve.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.TimeInterval;

/**
 * What lists, timelines and counts need of one event.
 *
 * @param type local name of its type
 * @param status local name of its status, {@code Occurred}
 * @param within IRIs of its place and of all places that this is part of
 * @param participants agents first, each role by name
 * @param publishers of the articles that report it
 * @param reports number of articles that report it
 * @param disputed whether its reports contradict each other
 */
public record EventItem(
        String iri,
        String label,
        String type,
        String status,
        Optional<TimeInterval> date,
        Optional<Named> place,
        Set<String> within,
        List<Part> participants,
        Set<String> publishers,
        double confidence,
        int reports,
        boolean disputed) {
    /**
     * Somebody in a role.
     *
     * @param role {@code agent} or {@code target}
     */
    public record Part(String role, Named actor) {}

    public EventItem {
        within = Set.copyOf(within);
        participants = List.copyOf(participants);
        publishers = Set.copyOf(publishers);
    }

    /** Whether it may have been on one of these days. */
    boolean overlaps(Range range) {
        return date.isPresent() && range.overlaps(date.get());
    }
}
