package org.demarche.annotate;

import java.util.Optional;

/**
 * Somebody or something in a sentence that is no actor, for whom a pronoun may stand: "the boy", "the Miami relatives",
 * a name that nobody introduces.
 *
 * @param first index of its first word
 * @param key the same for two mentions that may be of the same
 */
record Bystander(int first, String key, Kind kind, Optional<String> gender, boolean subject, boolean quoted) {
    enum Kind {
        PERSON,
        SEVERAL,
        THING
    }
}
