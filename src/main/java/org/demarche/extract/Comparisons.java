package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/** Reads "than they needed" as a clause of its own. */
record Comparisons(WordClasses classes) {
    List<Unit> open(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        for (int i = 0; i + 2 < out.size(); i++) {
            if (compared(out, i)) {
                Unit than = out.get(i);
                out.set(i, new Unit(Unit.Kind.SUB, than.from, than.to, than.span, than.head));
            }
        }
        return out;
    }

    /** "Seven more than they needed": a clause of its own. */
    private boolean compared(List<Unit> units, int i) {
        Unit subject = units.get(i + 1);
        boolean pronoun = subject.to - subject.from == 1 && classes.in("subject-pronouns", subject.head);
        return units.get(i).is(Unit.Kind.PREP)
                && units.get(i).word("than")
                && subject.is(Unit.Kind.NOMINAL)
                && (pronoun || subject.names())
                && units.get(i + 2).is(Unit.Kind.VERB)
                && units.get(i + 2).verb.finite();
    }
}
