package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a sentence still has ahead of a unit: the subject and the verb of the main clause. */
record Ahead(List<Unit> all) {
    private static final Set<Unit.Kind> PHRASES =
            Set.of(Unit.Kind.NOMINAL, Unit.Kind.PREP, Unit.Kind.TIME, Unit.Kind.ADVERB);

    /** "Speaking in London, Kerry said": the subject stands behind the comma. */
    Optional<Unit> subject(Unit verb) {
        boolean comma = false;
        Optional<Unit> first = Optional.empty();
        List<Unit> ahead = all.subList(all.indexOf(verb), all.size());
        for (int i = 1; i < ahead.size(); i++) {
            Unit unit = ahead.get(i);
            boolean direct =
                    ahead.get(i - 1).is(Unit.Kind.COMMA) || ahead.get(i - 1).is(Unit.Kind.ADVERB);
            if (comma && unit.is(Unit.Kind.NOMINAL)) {
                if (direct && leads(ahead, i + 1)) {
                    return Optional.of(unit);
                }
                first = first.or(() -> Optional.of(unit));
            }
            comma |= unit.is(Unit.Kind.COMMA);
        }
        return first;
    }

    /** Whether a finite verb follows, perhaps after an aside between commas. */
    private static boolean leads(List<Unit> units, int from) {
        for (Unit unit : units.subList(from, units.size())) {
            if (unit.is(Unit.Kind.VERB)) {
                return unit.verb.finite();
            }
            if (unit.is(Unit.Kind.SUB) || unit.is(Unit.Kind.BREAK) || unit.is(Unit.Kind.NOMINAL)) {
                return false;
            }
            if (unit.is(Unit.Kind.COMMA) || unit.is(Unit.Kind.REL)) {
                return true;
            }
        }
        return false;
    }

    /** How many finite verbs follow before the sentence breaks. */
    int finiteVerbs(int from) {
        int found = 0;
        for (int j = from + 1; j < all.size() && !all.get(j).is(Unit.Kind.BREAK); j++) {
            found += all.get(j).is(Unit.Kind.VERB) && all.get(j).verb.finite() ? 1 : 0;
        }
        return found;
    }

    /** "Units drilling near the border had gone": what the gerund's noun does is yet to come. */
    boolean hasVerb(Unit gerund) {
        for (int i = all.indexOf(gerund) + 1; i < all.size(); i++) {
            Unit unit = all.get(i);
            if (unit.is(Unit.Kind.AND) && i + 1 < all.size() && acts(all.get(i + 1))) {
                // "and flying over the town had gone"
                i++;
            } else if (!PHRASES.contains(unit.kind)) {
                return unit.is(Unit.Kind.VERB) && unit.verb.finite();
            }
        }
        return false;
    }

    private static boolean acts(Unit unit) {
        return unit.is(Unit.Kind.VERB) && unit.verb.form() == VerbGroup.Form.GERUND;
    }
}
