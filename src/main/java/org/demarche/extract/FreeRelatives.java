package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Span;

/**
 * "What" that is a thing and what is told of it at once: in "respects what was signed" the thing that was signed is
 * respected. Such a word becomes a noun phrase with a relative clause behind it.
 */
final class FreeRelatives {
    static final String WHAT = "what";

    /** What may stand between such a word and its verb. */
    private static final Set<Unit.Kind> WITHIN =
            Set.of(Unit.Kind.NOMINAL, Unit.Kind.PREP, Unit.Kind.TIME, Unit.Kind.ADVERB, Unit.Kind.QUOTE, Unit.Kind.AND);

    private FreeRelatives() {}

    static List<Unit> open(List<Unit> units) {
        boolean asked = units.stream().anyMatch(u -> u.word("?"));
        List<Unit> out = new ArrayList<>(units.size() + 2);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (asked || !unit.is(Unit.Kind.OTHER) || !unit.word(WHAT) || !clause(units, i + 1)) {
                out.add(unit);
                continue;
            }
            Unit thing = new Unit(Unit.Kind.NOMINAL, unit.from, unit.to, unit.span, WHAT);
            thing.form = WHAT;
            thing.possessor = doer(units, i + 1);
            out.add(thing);
            Span none = new Span(unit.span.end(), unit.span.end());
            out.add(new Unit(Unit.Kind.REL, unit.to, unit.to, none, "which"));
        }
        return out;
    }

    /** Whether the unit before a relative pronoun is such a word. */
    static boolean before(List<Unit> units, int relative) {
        return relative > 0
                && units.get(relative - 1).is(Unit.Kind.NOMINAL)
                && units.get(relative - 1).word(WHAT);
    }

    /** "What Japan is doing" is Japan's. */
    private static Optional<Unit> doer(List<Unit> units, int i) {
        return Optional.of(units.get(i))
                .filter(u -> u.is(Unit.Kind.NOMINAL) && u.names())
                .map(Unit::alone);
    }

    /** Whether a finite verb follows, by itself or behind its subject. */
    private static boolean clause(List<Unit> units, int from) {
        for (int i = from; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.VERB)) {
                return unit.verb.finite();
            }
            if (!WITHIN.contains(unit.kind)) {
                return false;
            }
        }
        return false;
    }
}
