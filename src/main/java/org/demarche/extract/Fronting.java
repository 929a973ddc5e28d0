package org.demarche.extract;

import java.util.List;

/**
 * What stands at the head of a second main clause: in "met Kerry in Geneva on Friday, and on Sunday in Paris he met Fabius"
 * day and city behind "and" belong to the verb to come.
 */
final class Fronting {
    private Fronting() {}

    /** Whether behind a word that joins come phrases and times only, and then a subject with its verb. */
    static boolean follows(List<Unit> units, int and) {
        int at = and + 1;
        boolean phrase = false;
        boolean days = and > 0 && units.get(and - 1).is(Unit.Kind.TIME);
        if (days && at < units.size() && units.get(at).is(Unit.Kind.TIME)) {
            return false;
        }
        while (at < units.size()) {
            Unit unit = units.get(at);
            if (unit.is(Unit.Kind.TIME) || unit.is(Unit.Kind.ADVERB) || phrase && unit.is(Unit.Kind.COMMA)) {
                phrase |= unit.is(Unit.Kind.TIME);
                at++;
            } else if (unit.is(Unit.Kind.PREP) && at + 1 < units.size() && isObject(units.get(at + 1))) {
                phrase = true;
                at += 2;
            } else {
                return phrase
                        && unit.is(Unit.Kind.NOMINAL)
                        && at + 1 < units.size()
                        && units.get(at + 1).is(Unit.Kind.VERB)
                        && units.get(at + 1).verb.form() != VerbGroup.Form.GERUND
                        && units.get(at + 1).verb.form() != VerbGroup.Form.INFINITIVE;
            }
        }
        return false;
    }

    private static boolean isObject(Unit unit) {
        return unit.is(Unit.Kind.NOMINAL) || unit.is(Unit.Kind.TIME);
    }
}
