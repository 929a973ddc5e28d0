package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * One of several values that reports give for one aspect of an event.
 *
 * @param value a day or {@code 2014-03-10/2014-03-14}, the id of a place, ids of actors apart by blanks, an ISO 8601
 *     duration, or a status
 * @param reason why it was chosen; empty where it was not
 * @param disputed whether it and another claim cannot both be right
 */
public record Claim(
        Aspect aspect, String value, List<EventMention> reports, Optional<String> reason, boolean disputed) {
    /** What reports may differ in. */
    public enum Aspect {
        DATE,
        PLACE,
        PARTICIPANTS,
        DURATION,
        STATUS
    }

    public Claim {
        reports = List.copyOf(reports);
    }

    public boolean chosen() {
        return reason.isPresent();
    }
}
