package org.demarche.query;

import java.util.Optional;

/**
 * Something that a question leaves open. In the SPARQL it is a variable with a {@code VALUES} block of its own, whose
 * value is the default, so that the file runs as it is in any store.
 *
 * @param name of the variable
 * @param fallback what is asked when nothing is given; empty text: any; absent: it must be given
 */
public record Parameter(String name, Kind kind, Optional<String> fallback, String description) {
    /** What values a parameter takes. */
    public enum Kind {
        /** Local name, IRI or English name of somebody. */
        ACTOR,
        /** Local name, IRI or English name of somewhere. */
        PLACE,
        /** A day, 2014-03-14. */
        DATE,
        /** An event type, Meeting. */
        TYPE,
        /** occurred, planned, possible or denied. */
        STATUS,
        INTEGER,
        TEXT,
        /** Local name or IRI of an event or a landmark. */
        EVENT,
        /** Id of an article. */
        ARTICLE
    }

    public boolean required() {
        return fallback.isEmpty();
    }
}
