package org.demarche.extract;

import java.util.Optional;

/**
 * The days of what came before something planned: on which it was told ("told parliament on Monday that he wants to hold talks
 * with Putin"), and of what happened first ("announced drills after the ship arrived on Monday").
 */
final class BeforePlans {
    private static final int MOST_DEEP = 6;

    private BeforePlans() {}

    /** Whether a time is such a day for a match that has not happened. */
    static boolean is(Match match, Unit time) {
        return match.parse().clauses().stream()
                .filter(c -> c.times.contains(time)
                        && c.group().finite()
                        && c.group().past())
                .anyMatch(c -> c.relation == Clause.Relation.ADVERBIAL ? !match.isUnder(c) : tells(match, c));
    }

    /** Whether a clause tells, in a clause of its own, what the match is governed by. */
    private static boolean tells(Match match, Clause above) {
        Optional<Clause> clause = match.clause();
        for (int depth = 0; clause.isPresent() && depth < MOST_DEEP; depth++) {
            Clause c = clause.get();
            boolean said = c.group().finite()
                    && (c.relation == Clause.Relation.REPORTED || c.relation == Clause.Relation.ROOT)
                    && c.parent.filter(above::equals).isPresent();
            if (said) {
                return above.verb.span.end() <= c.verb.span.begin()
                        && above.times.stream().allMatch(t -> t.span.end() <= c.verb.span.begin());
            }
            clause = c.parent;
        }
        return false;
    }
}
