package org.demarche.annotate;

import java.util.Locale;

/** A pronoun: whom it may mean and its grammatical case. */
record Pronoun(Whom whom, Case role) {
    enum Whom {
        MALE,
        FEMALE,
        SEVERAL,
        THING,
        SPEAKER
    }

    enum Case {
        SUBJECT,
        OBJECT,
        OWNER
    }

    static Pronoun of(String whom, String role) {
        return new Pronoun(Whom.valueOf(whom.toUpperCase(Locale.ROOT)), Case.valueOf(role.toUpperCase(Locale.ROOT)));
    }
}
