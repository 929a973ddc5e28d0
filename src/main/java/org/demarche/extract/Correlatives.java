package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/**
 * Joints in two parts: "not only Raul Castro but also his brother" is both of them, and "the Secretary, together with
 * Lavrov and Ashton, agreed" all three.
 */
record Correlatives(WordClasses classes) {
    List<Unit> join(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units.size());
        boolean open = false;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (contrast(units, i)) {
                i += 2;
                continue;
            }
            if (unit.is(Unit.Kind.ADVERB) && classes.in("not-only-words", unit.head)) {
                open = true;
                continue;
            }
            if (open && unit.is(Unit.Kind.AND) && classes.in("but-also-words", unit.head)) {
                if (!out.isEmpty() && out.get(out.size() - 1).is(Unit.Kind.COMMA)) {
                    out.remove(out.size() - 1);
                }
                out.add(and(unit));
                open = false;
                if (i + 1 < units.size() && units.get(i + 1).is(Unit.Kind.ADVERB)) {
                    i++;
                }
                continue;
            }
            open &= !unit.is(Unit.Kind.BREAK);
            out.add(company(units, i) ? and(unit) : unit);
        }
        return out;
    }

    /** "It was Albright who met Assad, not Clinton": who did not. */
    private boolean contrast(List<Unit> units, int i) {
        boolean named = i > 0
                && i + 2 < units.size()
                && units.get(i).is(Unit.Kind.COMMA)
                && units.get(i + 1).is(Unit.Kind.ADVERB)
                && classes.in("negations", units.get(i + 1).head)
                && units.get(i + 2).is(Unit.Kind.NOMINAL);
        if (!named) {
            return false;
        }
        Unit next = i + 3 < units.size() ? units.get(i + 3) : null;
        return next == null || next.is(Unit.Kind.OTHER) || next.is(Unit.Kind.COMMA) || next.is(Unit.Kind.BREAK);
    }

    private static Unit and(Unit unit) {
        return new Unit(Unit.Kind.AND, unit.from, unit.to, unit.span, "and");
    }

    /** ", together with A and B," between a subject and its verb. */
    private boolean company(List<Unit> units, int i) {
        Unit unit = units.get(i);
        boolean opens = unit.is(Unit.Kind.PREP)
                && classes.in("company-words", unit.head)
                && i > 1
                && units.get(i - 1).is(Unit.Kind.COMMA)
                && units.get(i - 2).is(Unit.Kind.NOMINAL)
                && i + 1 < units.size()
                && units.get(i + 1).is(Unit.Kind.NOMINAL)
                && (units.get(i + 1).names() || units.get(i + 1).possessor.isPresent())
                && waits(units, i - 2);
        for (int j = i + 1; opens && j + 1 < units.size(); j++) {
            if (units.get(j).is(Unit.Kind.COMMA) && units.get(j + 1).is(Unit.Kind.VERB)) {
                return units.get(j + 1).verb.finite();
            }
            if (units.get(j).is(Unit.Kind.BREAK) || units.get(j).is(Unit.Kind.VERB)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the clause of a noun phrase has no verb before it. */
    private static boolean waits(List<Unit> units, int noun) {
        for (int i = noun - 1; i >= 0; i--) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.VERB) && unit.verb.finite()) {
                return false;
            }
            if (unit.is(Unit.Kind.SUB) || unit.is(Unit.Kind.BREAK)) {
                return true;
            }
        }
        return true;
    }
}
