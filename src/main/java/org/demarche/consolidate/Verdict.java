package org.demarche.consolidate;

import java.util.List;

/**
 * What the comparison of two mentions gave.
 *
 * @param possible false where they cannot be one event, whatever else speaks for it
 * @param score how much speaks for one event, 0 to 1
 * @param reasons phrases for people, what speaks for it first
 */
record Verdict(boolean possible, double score, List<String> reasons) {
    Verdict {
        reasons = List.copyOf(reasons);
    }

    boolean linked() {
        return possible && score >= Comparison.LINKED;
    }

    static Verdict impossible(String reason) {
        return new Verdict(false, 0, List.of(reason));
    }
}
