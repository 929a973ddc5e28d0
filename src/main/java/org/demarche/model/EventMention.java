package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * An event as one article reports it, once for each event however often the article returns to it.
 *
 * @param article id of the article
 * @param type local name of the event type, {@code Meeting}
 * @param date the days it covers, empty when the text leaves them open
 * @param basis why it has that date; meaningless without one
 * @param assertedBy the source inside the text to whom the claim is attributed, if any
 * @param count how often it happened, 1 unless the text says otherwise ("met four times")
 * @param confidence probability that the mention is right, 0 to 1
 * @param evidence at least one report, the best first
 */
public record EventMention(
        String article,
        String type,
        List<Participant> participants,
        Optional<PlaceRef> place,
        Optional<TimeInterval> date,
        DateBasis basis,
        Status status,
        Optional<ActorRef> assertedBy,
        int count,
        double confidence,
        List<Evidence> evidence) {
    public EventMention {
        participants = List.copyOf(participants);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an event without evidence is refused");
        }
    }

    public List<ActorRef> in(Participant.Role role) {
        return participants.stream()
                .filter(p -> p.role() == role)
                .map(Participant::actor)
                .toList();
    }
}
