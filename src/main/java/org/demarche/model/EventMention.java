package org.demarche.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
 * @param lasted how long it went on, where the article says so; "more than five hours" is five hours
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
        List<Evidence> evidence,
        Optional<Duration> lasted) {
    public EventMention {
        participants = List.copyOf(participants);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an event without evidence is refused");
        }
    }

    /** A mention that does not say how long the event lasted. */
    public EventMention(
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
        this(
                article,
                type,
                participants,
                place,
                date,
                basis,
                status,
                assertedBy,
                count,
                confidence,
                evidence,
                Optional.empty());
    }

    public EventMention lasting(Duration duration) {
        return new EventMention(
                article,
                type,
                participants,
                place,
                date,
                basis,
                status,
                assertedBy,
                count,
                confidence,
                evidence,
                Optional.of(duration));
    }

    /** The same mention with another date, and why it has it. */
    public EventMention on(TimeInterval days, DateBasis why) {
        return new EventMention(
                article,
                type,
                participants,
                place,
                Optional.of(days),
                why,
                status,
                assertedBy,
                count,
                confidence,
                evidence,
                lasted);
    }

    /** Who takes part in which role, in a fixed order. */
    public String participantKey() {
        return participants.stream()
                .map(p -> p.role() + ":" + p.actor().id())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    public List<ActorRef> in(Participant.Role role) {
        return participants.stream()
                .filter(p -> p.role() == role)
                .map(Participant::actor)
                .toList();
    }
}
