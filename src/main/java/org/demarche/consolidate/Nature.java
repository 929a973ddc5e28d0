package org.demarche.consolidate;

import java.util.Optional;
import org.demarche.model.EventType;
import org.demarche.model.EventType.Trait;

/**
 * What a type of event says about telling two of them apart.
 *
 * @param twoWay all participants stand in one role
 * @param speech a speaker repeats such acts daily
 * @param located it is in one place only, so that disjoint places exclude each other
 * @param travel it may begin on one day and end on the next
 * @param singular the same participants on the same day are the same event, even in one article
 */
record Nature(boolean twoWay, boolean speech, boolean located, boolean travel, boolean singular) {
    static Nature of(Optional<EventType> type) {
        boolean speech = type.filter(EventType::speech).isPresent();
        return new Nature(
                type.filter(EventType::symmetric).isPresent(),
                speech,
                !speech && !is(type, Trait.CALL) && !is(type, Trait.PENALTY),
                is(type, Trait.JOURNEY),
                is(type, Trait.ENCOUNTER) || is(type, Trait.CALL) || is(type, Trait.JOURNEY));
    }

    private static boolean is(Optional<EventType> type, Trait trait) {
        return type.filter(t -> t.is(trait)).isPresent();
    }
}
