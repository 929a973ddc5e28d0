package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/** "Putin -- once a spy -- signed": a pair of dashes or brackets around words without a verb of their own is a pair of commas. */
final class Dashes {
    private final WordClasses classes;

    Dashes(WordClasses classes) {
        this.classes = classes;
    }

    List<Unit> close(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        for (int i = 1; i < out.size(); i++) {
            int end = dash(out.get(i)) ? end(out, i) : bracketed(out, i);
            if (end > 0
                    && !dash(out.get(i))
                    && end + 1 < out.size()
                    && out.get(end + 1).is(Unit.Kind.COMMA)) {
                out.set(i, comma(out.get(i)));
                out.remove(end);
                i = end;
            } else if (end > 0) {
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

    /** The bracket that closes one around a noun phrase with an article, or around phrases, and no verb; -1 where there is none. */
    private int bracketed(List<Unit> units, int open) {
        boolean noun = units.get(open).is(Unit.Kind.BREAK)
                && classes.in("opening-brackets", units.get(open).head)
                && open + 2 < units.size()
                && (units.get(open + 1).is(Unit.Kind.NOMINAL)
                                && !units.get(open + 1).words.isEmpty()
                        || units.get(open + 1).is(Unit.Kind.ADVERB)
                        || units.get(open + 1).is(Unit.Kind.PREP));
        for (int i = open + 2; noun && i + 1 < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.BREAK) || unit.is(Unit.Kind.VERB)) {
                return classes.in("closing-brackets", unit.head) ? i : -1;
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
