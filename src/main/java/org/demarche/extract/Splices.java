package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/**
 * Clauses that no conjunction joins: in "The talks failed, so Canada, for its part, closed its embassy" and "The doors closed,
 * on Monday Canada signed" the comma parts two sentences like a semicolon.
 */
record Splices(WordClasses classes) {
    /** How many units stand between the commas of an aside at most. */
    private static final int ASIDE = 15;

    /** The units of a sentence, with a semicolon for such a comma. */
    List<Unit> part(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        boolean complete = false;
        for (int i = 0; i < out.size(); i++) {
            Unit unit = out.get(i);
            if (complete && unit.is(Unit.Kind.COMMA) && !hangs(out.get(i - 1)) && opens(out, i + 1)) {
                out.set(i, new Unit(Unit.Kind.BREAK, unit.from, unit.to, unit.span, ";"));
                complete = false;
            }
            complete = unit.finite() || complete && !unit.is(Unit.Kind.BREAK);
            if (subordinate(out, i)) {
                return out;
            }
        }
        return out;
    }

    /** "That, on Monday,": what opens a clause stands before the comma. */
    private static boolean hangs(Unit before) {
        return before.is(Unit.Kind.SUB) || before.is(Unit.Kind.REL) || before.is(Unit.Kind.AND);
    }

    /** What hangs on a clause to come, or on a noun: there a comma ends no sentence. */
    private static boolean subordinate(List<Unit> units, int i) {
        return (units.get(i).is(Unit.Kind.SUB) || units.get(i).is(Unit.Kind.REL))
                && units.subList(0, i).stream().noneMatch(Unit::finite);
    }

    /** Whether a day or a word like "then" stands here, and then a subject with its verb. */
    private boolean opens(List<Unit> units, int from) {
        int i = PhraseRun.end(units, from);
        boolean linked =
                i > from && units.get(from).is(Unit.Kind.ADVERB) && classes.in("linking-adverbs", units.get(from).head);
        if (linked && Coordination.comma(units, i)) {
            i = PhraseRun.end(units, i + 1);
        }
        boolean starts = linked || i > from && day(units, from);
        if (!starts || i >= units.size() || !units.get(i).is(Unit.Kind.NOMINAL)) {
            return false;
        }
        int verb = PhraseRun.end(units, i + 1);
        return finite(units, verb) || linked && Coordination.comma(units, verb) && behindAside(units, verb + 1);
    }

    /** "Monday", "on Monday". */
    private static boolean day(List<Unit> units, int i) {
        return units.get(i).is(Unit.Kind.TIME)
                || units.get(i).is(Unit.Kind.PREP) && units.get(i + 1).is(Unit.Kind.TIME);
    }

    /** "So Canada, for its part, closed": whether the verb follows the comma that ends an aside. */
    private static boolean behindAside(List<Unit> units, int from) {
        for (int i = from; i < units.size() && i < from + ASIDE; i++) {
            if (units.get(i).is(Unit.Kind.BREAK)) {
                return false;
            }
            if (units.get(i).is(Unit.Kind.COMMA)) {
                int verb = PhraseRun.end(units, i + 1);
                return verb < units.size()
                        && units.get(verb).is(Unit.Kind.VERB)
                        && (units.get(verb).finite() || units.get(verb).verb.form() == VerbGroup.Form.PARTICIPLE);
            }
        }
        return false;
    }

    private static boolean finite(List<Unit> units, int i) {
        return i < units.size() && units.get(i).finite();
    }
}
