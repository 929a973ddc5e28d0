package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * One event of the world with all its reports.
 *
 * @param id local name of its IRI
 * @param aliases earlier local names that still lead here
 * @param dossier how it was put together of its mentions, and where they differ
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
        List<String> aliases,
        Dossier dossier) {
    public Event {
        participants = List.copyOf(participants);
        mentions = List.copyOf(mentions);
        aliases = List.copyOf(aliases);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("an event without a report is refused: " + id);
        }
    }

    /** An event of which nothing is kept but its chosen values. */
    public Event(
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
        this(id, type, participants, place, date, basis, status, confidence, mentions, aliases, Dossier.EMPTY);
    }

    /** Whether its reports contradict each other. */
    public boolean disputed() {
        return dossier.claims().stream().anyMatch(Claim::disputed);
    }
}
