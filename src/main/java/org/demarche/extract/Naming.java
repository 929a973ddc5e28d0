package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/**
 * Takes out by whom a thing is called so: "launched what it called a counter-terrorist operation", "launched what it said was
 * an operation" launched an operation.
 */
record Naming(WordClasses classes) {
    List<Unit> strip(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            int end = named(units, i);
            if (end > i && (out.isEmpty() || argument(out.get(out.size() - 1)))) {
                i = end;
            }
            out.add(units.get(i));
        }
        return out;
    }

    private static boolean argument(Unit before) {
        return before.is(Unit.Kind.VERB) || before.is(Unit.Kind.PREP) || before.is(Unit.Kind.COMMA)
                || before.is(Unit.Kind.AND);
    }

    /** Where the noun begins that "what he called" introduces, or {@code i}. */
    private int named(List<Unit> units, int i) {
        boolean called = i + 3 < units.size()
                && units.get(i).word("what")
                && units.get(i + 1).is(Unit.Kind.NOMINAL)
                && units.get(i + 2).is(Unit.Kind.VERB)
                && !units.get(i + 2).verb.passive();
        if (!called) {
            return i;
        }
        Unit next = units.get(i + 3);
        VerbGroup group = units.get(i + 2).verb;
        boolean names = classes.in("naming-verbs", group.lemma());
        boolean says = classes.in("reporting-verbs", group.lemma()) && copula(next);
        int at = says || next.is(Unit.Kind.PREP) && next.word("as") ? i + 4 : i + 3;
        return (names || says) && at < units.size() && units.get(at).is(Unit.Kind.NOMINAL) ? at : i;
    }

    private static boolean copula(Unit unit) {
        return unit.is(Unit.Kind.VERB)
                && unit.word("be")
                && !unit.verb.negated()
                && unit.verb.modal().isEmpty();
    }
}
