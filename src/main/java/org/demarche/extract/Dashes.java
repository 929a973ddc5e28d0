package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/** "Putin -- once a spy -- signed": a pair of dashes around words without a verb of their own is a pair of commas. */
final class Dashes {
    private final WordClasses classes;

    Dashes(WordClasses classes) {
        this.classes = classes;
    }

    List<Unit> close(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        for (int i = 1; i < out.size(); i++) {
            int end = dash(out.get(i)) ? end(out, i) : -1;
            if (end > 0) {
                out.set(i, comma(out.get(i)));
                out.set(end, comma(out.get(end)));
                i = end;
            }
        }
        return out;
    }

    /** The dash that closes an aside without a finite verb; -1 where there is none. */
    private int end(List<Unit> units, int dash) {
        for (int i = dash + 1; i + 1 < units.size(); i++) {
            Unit unit = units.get(i);
            if (dash(unit)) {
                return unit.word(units.get(dash).head) && i > dash + 1 ? i : -1;
            }
            if (unit.is(Unit.Kind.BREAK) || unit.is(Unit.Kind.VERB) && unit.verb.finite()) {
                return -1;
            }
        }
        return -1;
    }

    private boolean dash(Unit unit) {
        return unit.is(Unit.Kind.BREAK) && classes.in("dashes", unit.head);
    }

    private static Unit comma(Unit dash) {
        return new Unit(Unit.Kind.COMMA, dash.from, dash.to, dash.span, ",");
    }
}
