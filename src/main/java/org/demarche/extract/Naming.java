package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/**
 * Takes out by whom a thing is called so: "launched what it called a counter-terrorist operation", "launched what it said was
 * an operation" launched an operation, "signed what was called an accord" signed one.
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
        return before.is(Unit.Kind.VERB)
                || before.is(Unit.Kind.PREP)
                || before.is(Unit.Kind.COMMA)
                || before.is(Unit.Kind.AND);
    }

    /** Where the noun begins that "what he called" or "what was called" introduces, or {@code i}. */
    private int named(List<Unit> units, int i) {
        if (i + 2 >= units.size() || !units.get(i).word(FreeRelatives.WHAT)) {
            return i;
        }
        boolean subject = units.get(i + 1).is(Unit.Kind.NOMINAL);
        int verb = subject ? i + 2 : i + 1;
        if (!units.get(verb).is(Unit.Kind.VERB)
                || units.get(verb).verb.passive() == subject
                || verb + 1 >= units.size()) {
            return i;
        }
        Unit next = units.get(verb + 1);
        String lemma = units.get(verb).verb.lemma();
        boolean says = subject && classes.in("reporting-verbs", lemma) && copula(next);
        int at = says || next.is(Unit.Kind.PREP) && next.word("as") ? verb + 2 : verb + 1;
        boolean called = says || classes.in("naming-verbs", lemma);
        return called && at < units.size() && units.get(at).is(Unit.Kind.NOMINAL) ? at : i;
    }

    private static boolean copula(Unit unit) {
        return unit.is(Unit.Kind.VERB)
                && unit.word("be")
                && !unit.verb.negated()
                && unit.verb.modal().isEmpty();
    }
}
