package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/**
 * Relative clauses about all or some of what they describe: "the embargo, nearly all of which has gone, is". They are read as
 * if "which" stood alone; the counting word would else take the place of the subject that waits.
 */
record PartRelatives(WordClasses classes) {
    List<Unit> whole(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            boolean part = i > 0
                    && i + 2 < units.size()
                    && (units.get(i - 1).is(Unit.Kind.COMMA) || units.get(i - 1).is(Unit.Kind.ADVERB))
                    && counts(units.get(i))
                    && units.get(i + 1).is(Unit.Kind.PREP)
                    && units.get(i + 1).word("of")
                    && units.get(i + 2).is(Unit.Kind.REL);
            if (part) {
                i += 2;
            }
            out.add(units.get(i));
        }
        return out;
    }

    private boolean counts(Unit unit) {
        return (unit.is(Unit.Kind.NOMINAL) || unit.is(Unit.Kind.PREDICATE) || unit.is(Unit.Kind.ADVERB))
                && (counts(unit.head) || counts(unit.form));
    }

    private boolean counts(String word) {
        return classes.in("relative-counts", word) || classes.in("number-words", word);
    }
}
