package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/** "Kuchma (for Kiev) and Zurabov (for Moscow) signed": what stands in brackets behind a name says for whom, and is left out. */
record Brackets(WordClasses classes) {
    /** How many units stand in such brackets at most. */
    private static final int ASIDE = 12;

    List<Unit> drop(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            int end = end(units, i);
            if (end > 0) {
                i = end;
            } else {
                out.add(units.get(i));
            }
        }
        return out;
    }

    /** The bracket that closes one behind a name; -1 where none opens or the list ends there. */
    private int end(List<Unit> units, int i) {
        boolean opens = i > 0
                && i + 3 < units.size()
                && bracket(units.get(i), "opening-brackets")
                && units.get(i - 1).is(Unit.Kind.NOMINAL)
                && units.get(i - 1).names();
        if (!opens) {
            return -1;
        }
        Unit first = units.get(i + 1);
        if (first.is(Unit.Kind.NOMINAL) && first.names() && bracket(units.get(i + 2), "closing-brackets")) {
            // "Perry (United States)"
            return i + 2;
        }
        opens = first.is(Unit.Kind.PREP) && (first.word("for") || first.word("of"));
        for (int j = i + 2; opens && j < units.size() && j < i + ASIDE; j++) {
            if (bracket(units.get(j), "closing-brackets")) {
                return j;
            }
        }
        return -1;
    }

    private boolean bracket(Unit unit, String name) {
        return unit.is(Unit.Kind.BREAK) && classes.in(name, unit.head);
    }
}
