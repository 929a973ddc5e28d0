package org.demarche.consolidate;

/**
 * How alike two mentions are in one respect.
 *
 * @param score 0 to 1; below 0: they exclude each other
 * @param reason a phrase for people
 */
record Likeness(double score, String reason) {
    static Likeness excluded(String reason) {
        return new Likeness(-1, reason);
    }

    boolean excludes() {
        return score < 0;
    }
}
