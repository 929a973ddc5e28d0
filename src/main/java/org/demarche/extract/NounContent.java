package org.demarche.extract;

import java.util.List;
import java.util.Optional;

/** The infinitive or clause that says what a noun is about: "a promise to withdraw", "his demand of Kiev that it disarm". */
final class NounContent {
    private NounContent() {}

    /** The clause that follows a noun and its phrases. */
    static Optional<Clause> of(Parse parse, Unit noun) {
        List<Unit> units = parse.units();
        int i = 0;
        while (i < units.size() && !units.get(i).members().contains(noun)) {
            i++;
        }
        for (i++; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.VERB)) {
                return unit.verb.form() == VerbGroup.Form.INFINITIVE ? at(parse, unit) : Optional.empty();
            }
            if (unit.is(Unit.Kind.SUB)) {
                return unit.word("that") ? verb(units, i).flatMap(v -> at(parse, v)) : Optional.empty();
            }
            boolean phrase = unit.is(Unit.Kind.PREP)
                    || unit.is(Unit.Kind.NOMINAL) && units.get(i - 1).is(Unit.Kind.PREP);
            if (!phrase) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** How such a clause begins: "to" or "that". */
    static String opener(Clause clause) {
        return clause.group().form() == VerbGroup.Form.INFINITIVE ? "to" : "that";
    }

    private static Optional<Unit> verb(List<Unit> units, int from) {
        return units.stream().skip(from).filter(u -> u.is(Unit.Kind.VERB)).findFirst();
    }

    private static Optional<Clause> at(Parse parse, Unit verb) {
        return parse.clauses().stream().filter(c -> c.verb == verb).findFirst();
    }
}
