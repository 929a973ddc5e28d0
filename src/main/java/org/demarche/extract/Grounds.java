package org.demarche.extract;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a finding was read, which tells how far it can be relied on.
 *
 * @param matched all matches of its sentence, those that gave way to others too
 * @param support how much speaks for the match alone, 0 to 1
 */
record Grounds(Match match, List<Match> matched, Factuality.Verdict verdict, double support) {
    /** How many other patterns of the same type the same word or clause fills. */
    int agreeing() {
        return (int) beside().filter(m -> m.frame().type().equals(match.frame().type()))
                .count();
    }

    /** How many patterns of other types the same word or clause fills. */
    int rivals() {
        return (int) beside().filter(m -> !m.frame().type().equals(match.frame().type()))
                .count();
    }

    private Stream<Match> beside() {
        return matched.stream().filter(m -> m != match && same(m));
    }

    private boolean same(Match other) {
        return other.trigger().span.overlaps(match.trigger().span)
                || other.clause().isPresent()
                        && other.clause().equals(match.clause())
                        && other.frame().kind() == match.frame().kind();
    }
}
