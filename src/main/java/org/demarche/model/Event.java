package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * One event of the world with all its reports.
 *
 * @param id local name of its IRI
 * @param aliases earlier local names that still lead here
 */
public record Event(
        String id,
        String type,
        List<Participant> participants,
        Optional<PlaceRef> place,
        Optional<TimeInterval> date,
        DateBasis basis,
        Status status,
        double confidence,
        List<EventMention> mentions,
        List<String> aliases) {
    public Event {
        participants = List.copyOf(participants);
        mentions = List.copyOf(mentions);
        aliases = List.copyOf(aliases);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("an event without a report is refused: " + id);
        }
    }
}
