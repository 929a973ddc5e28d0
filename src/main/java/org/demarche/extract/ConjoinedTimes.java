package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;

/** "Landed on May 10 and the next day met him", "flew in on Monday and on Tuesday saw him": a time behind "and" is that of the verb behind it. */
final class ConjoinedTimes {
    private ConjoinedTimes() {}

    /** Takes the times that stand between "and" and the verb of a joined clause from the clause before. */
    static void take(Clause clause, List<Unit> units) {
        if (clause.relation != Clause.Relation.CONJOINED || clause.parent.isEmpty()) {
            return;
        }
        List<Unit> times = new ArrayList<>();
        int i = clause.first - 1;
        while (i > 0 && isBetween(units.get(i))) {
            if (units.get(i).is(Unit.Kind.TIME)) {
                times.add(units.get(i));
            }
            i--;
        }
        if (i > 0 && units.get(i).is(Unit.Kind.AND) && clause.parent.get().times.removeAll(times)) {
            clause.times.addAll(times);
        }
    }

    private static boolean isBetween(Unit unit) {
        return unit.is(Unit.Kind.TIME)
                || unit.is(Unit.Kind.ADVERB)
                || unit.is(Unit.Kind.COMMA)
                || unit.is(Unit.Kind.PREP);
    }
}
