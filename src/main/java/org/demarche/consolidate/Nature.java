package org.demarche.consolidate;

import java.util.Optional;
import java.util.Set;
import org.demarche.model.EventType;

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
    private static final Set<String> ANYWHERE = Set.of("PhoneCall", "Sanction");
    private static final Set<String> JOURNEYS = Set.of("Visit");
    private static final Set<String> ONCE_A_DAY = Set.of("Meeting", "PhoneCall", "Visit");

    static Nature of(String id, Optional<EventType> type) {
        boolean speech = type.filter(EventType::speech).isPresent();
        return new Nature(
                type.filter(EventType::symmetric).isPresent(),
                speech,
                !speech && !ANYWHERE.contains(id),
                JOURNEYS.contains(id),
                ONCE_A_DAY.contains(id));
    }
}
