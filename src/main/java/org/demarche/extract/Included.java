package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/**
 * Some who are named of many who are not: "among those who condemned it was Merkel", "among the first to phone him were A and
 * B" tell of those named alone, as if "among" were not there.
 */
record Included(WordClasses classes) {
    List<Unit> open(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        for (int i = out.size() - 4; i >= 0; i--) {
            boolean opens = i == 0
                    || out.get(i - 1).is(Unit.Kind.COMMA)
                    || out.get(i - 1).is(Unit.Kind.BREAK)
                    || out.get(i - 1).is(Unit.Kind.QUOTE)
                    || out.get(i - 1).is(Unit.Kind.AND);
            if (opens && many(out, i) && told(out, i + 2)) {
                out.remove(i);
            }
        }
        return out;
    }

    /** "Among those who", "among the first to". */
    private boolean many(List<Unit> units, int i) {
        Unit noun = units.get(i + 1);
        Unit next = units.get(i + 2);
        return units.get(i).is(Unit.Kind.PREP)
                && classes.in("inclusion-prepositions", units.get(i).head)
                && noun.is(Unit.Kind.NOMINAL)
                && noun.entity.isEmpty()
                && classes.in("unnamed-people", noun.form)
                && (next.is(Unit.Kind.REL) || next.is(Unit.Kind.VERB) && !next.verb.finite() && !next.verb.passive());
    }

    /** Whether a finite "was" before names follows. */
    private boolean told(List<Unit> units, int from) {
        for (int i = from; i + 1 < units.size() && !units.get(i).is(Unit.Kind.BREAK); i++) {
            Unit verb = units.get(i);
            if (verb.finite()
                    && verb.verb.lemma().equals("be")
                    && !verb.verb.negated()
                    && !verb.verb.passive()
                    && units.get(i + 1).names()) {
                return true;
            }
        }
        return false;
    }
}
