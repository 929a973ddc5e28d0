package org.demarche.extract;

import java.util.Optional;

/** Prepositions that a relative clause leaves behind: "the treaty that they put their names to", "what they settled on". */
final class Stranding {
    private final WalkState at;

    Stranding(WalkState at) {
        this.at = at;
    }

    /** Hands the noun that the clause describes to a preposition without a noun of its own. */
    boolean takes(Unit preposition, int i) {
        Clause clause = at.current;
        boolean gap = clause != null
                && !at.boundary
                && !at.joined
                && clause.relation == Clause.Relation.RELATIVE
                && !clause.group().passive()
                && clause.object.filter(o -> o.from < clause.verb.from).isPresent()
                && at.preposition.isEmpty();
        boolean subject = gap && clause.subject.equals(clause.object);
        if (!gap || subject || !alone(i + 1)) {
            return false;
        }
        clause.phrases.add(new Unit.Attached(preposition.head, clause.object.get()));
        clause.object = clause.secondObject;
        clause.secondObject = Optional.empty();
        return true;
    }

    private boolean alone(int next) {
        if (next == at.all.size()) {
            return true;
        }
        Unit unit = at.all.get(next);
        return unit.is(Unit.Kind.PREP)
                || unit.is(Unit.Kind.COMMA)
                || unit.is(Unit.Kind.BREAK)
                || unit.is(Unit.Kind.VERB) && unit.verb.finite();
    }
}
