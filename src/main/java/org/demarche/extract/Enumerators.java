package org.demarche.extract;

import java.util.List;

/** The number of a paragraph that opens its first sentence: "(1) Marking the day, the President …". */
final class Enumerators {
    private static final int LONGEST = 3;

    private Enumerators() {}

    /** The units behind a number in brackets, or behind one that a bracket or full stop closes. */
    static List<Unit> drop(List<Unit> units) {
        int at = !units.isEmpty() && closing(units.get(0), "(") ? 1 : 0;
        boolean number = at + 2 < units.size()
                && units.get(at).is(Unit.Kind.NOMINAL)
                && units.get(at).form.length() <= LONGEST
                && units.get(at).form.chars().allMatch(Character::isDigit);
        boolean closed = number && (closing(units.get(at + 1), ")") || closing(units.get(at + 1), "."));
        return closed ? units.subList(at + 2, units.size()) : units;
    }

    private static boolean closing(Unit unit, String sign) {
        return !unit.is(Unit.Kind.NOMINAL)
                && unit.head.replace("-lrb-", "(").replace("-rrb-", ")").equals(sign);
    }
}
