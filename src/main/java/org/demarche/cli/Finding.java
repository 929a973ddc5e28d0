package org.demarche.cli;

import java.util.Locale;

/**
 * What a look at one thing found.
 *
 * @param about the thing, in a word
 * @param advice what to do; empty where nothing is to be done
 */
record Finding(State state, String about, String message, String advice) {
    /** How it stands with the thing, from good to bad. */
    enum State {
        /** Nothing to do. */
        OK,
        /** It works, and something is worth doing. */
        WARN,
        /** Something does not work. */
        BAD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String about, String message) {
        return new Finding(State.OK, about, message, "");
    }

    static Finding warn(String about, String message, String advice) {
        return new Finding(State.WARN, about, message, advice);
    }

    static Finding bad(String about, String message, String advice) {
        return new Finding(State.BAD, about, message, advice);
    }
}
