package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.ActorRef;
import org.demarche.model.Block;
import org.demarche.model.DateBasis;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * An event found at one trigger of one sentence, before the article's findings are merged.
 *
 * @param trigger and {@code evidence}: characters of the article's reading
 * @param grounds how it was read
 */
record Finding(
        EventType type,
        int sentence,
        Block.Kind block,
        Span trigger,
        Span evidence,
        List<Participant> participants,
        Optional<PlaceRef> place,
        boolean placeOwn,
        Optional<TimeInterval> date,
        DateBasis basis,
        Status status,
        Optional<ActorRef> assertedBy,
        int count,
        Grounds grounds,
        String rule) {

    /** How much speaks for this report alone, 0 to 1. */
    double support() {
        return grounds.support();
    }

    Set<String> ids() {
        return participants.stream().map(p -> p.actor().id()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Who takes part in a role, in the order told. */
    List<ActorRef> actors(Participant.Role role) {
        return participants.stream()
                .filter(p -> p.role() == role)
                .map(Participant::actor)
                .toList();
    }

    Set<String> ids(Participant.Role role) {
        return participants.stream()
                .filter(p -> p.role() == role)
                .map(p -> p.actor().id())
                .collect(Collectors.toCollection(HashSet::new));
    }

    boolean sure() {
        return date.isPresent() && basis != DateBasis.PUBLICATION_DAY_ASSUMED;
    }

    Finding with(List<Participant> other) {
        return new Finding(
                type,
                sentence,
                block,
                trigger,
                evidence,
                other,
                place,
                placeOwn,
                date,
                basis,
                status,
                assertedBy,
                count,
                grounds,
                rule);
    }

    Finding with(Optional<PlaceRef> otherPlace, boolean own) {
        return new Finding(
                type,
                sentence,
                block,
                trigger,
                evidence,
                participants,
                otherPlace,
                own,
                date,
                basis,
                status,
                assertedBy,
                count,
                grounds,
                rule);
    }

    Finding with(Optional<TimeInterval> otherDate, DateBasis otherBasis, Status otherStatus) {
        return new Finding(
                type,
                sentence,
                block,
                trigger,
                evidence,
                participants,
                place,
                placeOwn,
                otherDate,
                otherBasis,
                otherStatus,
                assertedBy,
                count,
                grounds,
                rule);
    }

    /** The same event with the participants of another finding added. */
    Finding joined(Finding other) {
        List<Participant> all = new ArrayList<>(participants);
        Set<String> known = ids();
        other.participants.stream().filter(p -> known.add(p.actor().id())).forEach(all::add);
        return with(all);
    }

    /** The same event as told by another source, or by the article itself, and as often as that. */
    Finding told(Optional<ActorRef> source, int often) {
        return new Finding(
                type,
                sentence,
                block,
                trigger,
                evidence,
                participants,
                place,
                placeOwn,
                date,
                basis,
                status,
                source,
                often,
                grounds,
                rule);
    }
}
