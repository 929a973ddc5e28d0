package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;

/** What came late and came: "did not meet until Sunday" tells that they met on Sunday. */
final class Delays {
    private final WordClasses classes;

    Delays(WordClasses classes) {
        this.classes = classes;
    }

    void apply(List<Unit> units) {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.VERB) && delayed(unit.verb)) {
                day(units, i);
            }
        }
    }

    private static boolean delayed(VerbGroup verb) {
        return verb.finite()
                && verb.negated()
                && verb.past()
                && verb.modal().isEmpty()
                && !verb.lemma().equals("be");
    }

    private void day(List<Unit> units, int verb) {
        for (int i = verb + 1; i + 1 < units.size(); i++) {
            Unit unit = units.get(i);
            boolean until = (unit.is(Unit.Kind.SUB) || unit.is(Unit.Kind.PREP)) && classes.in("until-words", unit.head);
            if (until) {
                if (units.get(i + 1).is(Unit.Kind.TIME)) {
                    VerbGroup group = units.get(verb).verb;
                    units.get(verb).verb = new VerbGroup(
                            group.lemma(),
                            group.particle(),
                            "",
                            group.form(),
                            true,
                            group.passive(),
                            false,
                            group.progressive(),
                            group.perfect());
                    units.set(i, new Unit(Unit.Kind.PREP, unit.from, unit.to, unit.span, unit.head));
                }
                return;
            }
            boolean within = unit.is(Unit.Kind.NOMINAL)
                    || unit.is(Unit.Kind.PREP)
                    || unit.is(Unit.Kind.TIME)
                    || unit.is(Unit.Kind.ADVERB)
                    || unit.is(Unit.Kind.AND);
            if (!within) {
                return;
            }
        }
    }
}
