package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;

/** The times of what is said by the way: in brackets, or of another act from which somebody counts. */
final class AsideTimes {
    private final WordClasses classes;

    AsideTimes(WordClasses classes) {
        this.classes = classes;
    }

    /** Whether a time is that of something said by the way in the sentence of a match. */
    boolean is(Match match, Unit time) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(time);
        return at > 0 && (bracketed(match.trigger(), units, at) || anchored(match.trigger(), units, at));
    }

    /** "Met him in Vienna (the last such talks were in 2009)": a time in brackets in which the act does not stand. */
    private static boolean bracketed(Unit trigger, List<Unit> units, int at) {
        int open = at - 1;
        while (open >= 0 && !units.get(open).word("(") && !units.get(open).word(")")) {
            open--;
        }
        boolean verb = open >= 0
                && units.get(open).word("(")
                && units.subList(open, at).stream().anyMatch(u -> u.is(Unit.Kind.VERB));
        return verb && !units.subList(open, units.size()).contains(trigger);
    }

    /** "Met him ahead of a conference to be held in Oslo in November": the time of a thing before or after which one acts. */
    private boolean anchored(Unit trigger, List<Unit> units, int at) {
        for (int i = at - 1;
                i >= 0 && !units.get(i).is(Unit.Kind.COMMA) && !units.get(i).is(Unit.Kind.BREAK);
                i--) {
            Unit unit = units.get(i);
            if (unit == trigger) {
                return false;
            }
            if (unit.is(Unit.Kind.PREP) && classes.in("anchoring-prepositions", unit.head)) {
                return units.get(i + 1).is(Unit.Kind.NOMINAL)
                        && units.get(i + 1) != trigger
                        && units.subList(i, at).stream().anyMatch(u -> u.is(Unit.Kind.VERB));
            }
        }
        return false;
    }
}
