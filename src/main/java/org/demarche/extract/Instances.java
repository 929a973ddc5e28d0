package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** Names that stand for a nameless plural: "leaders of eleven states, among them Tusk and Basescu". */
record Instances(WordClasses classes) {
    /** Adds the names to the noun whose instances they are. */
    void apply(List<Unit> units) {
        for (int i = 1; i < units.size(); i++) {
            Unit named = units.get(i);
            Unit before = units.get(i - 1);
            boolean instance = before.is(Unit.Kind.PREP)
                    && classes.in("instance-prepositions", before.head)
                    && named.is(Unit.Kind.NOMINAL)
                    && named.names();
            if (instance) {
                plural(units, i - 1).ifPresent(p -> p.conjuncts.addAll(named.members()));
            }
        }
    }

    /** The nearest nameless plural of people before, with no verb between; else the plural just before. */
    private Optional<Unit> plural(List<Unit> units, int from) {
        int near = from > 0 && units.get(from - 1).is(Unit.Kind.COMMA) ? from - 2 : from - 1;
        for (int i = from - 1; i >= 0 && !units.get(i).is(Unit.Kind.VERB); i--) {
            Unit unit = units.get(i);
            boolean many = !unit.form.equals(unit.head)
                    && (i == near
                            || classes.in("collective-nouns", unit.form)
                            || classes.in("person-nouns", unit.head)
                            || classes.in("unnamed-people", unit.form));
            if (unit.is(Unit.Kind.NOMINAL) && unit.entity.isEmpty() && many && unit.conjuncts.isEmpty()) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
