package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;

/**
 * What a plan would bring, told as a list behind a colon: "three points: a return of the troops, direct talks between the two
 * capitals, and monitors". Nobody says that any of it took place.
 */
record Listed(WordClasses classes) {
    /** Words between the plan and its colon, at most. */
    private static final int NEAR = 8;

    boolean is(Match match) {
        if (match.frame().kind() != Frame.Kind.NOUN) {
            return false;
        }
        List<Unit> units = match.parse().units();
        int at = units.indexOf(match.trigger());
        int colon = colon(match, units, at);
        for (int i = colon - 1; i >= Math.max(0, colon - NEAR) && colon > 0; i--) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.NOMINAL) && classes.in("scheme-nouns", unit.head)) {
                return true;
            }
        }
        return false;
    }

    /** The colon before an item, if only other items stand between; -1 where none does. */
    private static int colon(Match match, List<Unit> units, int item) {
        for (int i = item - 1; i > 0; i--) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.BREAK)) {
                boolean colon =
                        match.parse().sentence().tokens().get(unit.from).text().equals(":");
                return colon ? i : -1;
            }
            if (unit.is(Unit.Kind.VERB) && unit.verb.finite() || unit.is(Unit.Kind.QUOTE)) {
                return -1;
            }
        }
        return -1;
    }
}
