package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Sentence;

/**
 * A sentence as word groups and clauses, both in text order.
 *
 * @param voice who says the whole sentence, where a sentence beside it tells
 */
record Parse(Sentence sentence, List<Unit> units, List<Clause> clauses, Optional<Voice> voice) {
    /**
     * Who says a sentence that does not name its speaker.
     *
     * @param clause the clause of saying, with the speaker as its subject and the time of the neighbour that has it
     * @param quoted whether quotation marks show it; otherwise the article goes on with what it reported before
     */
    record Voice(Clause clause, boolean quoted) {}

    Parse(Sentence sentence, List<Unit> units, List<Clause> clauses) {
        this(sentence, units, clauses, Optional.empty());
    }

    Parse said(Voice by) {
        return new Parse(sentence, units, clauses, Optional.of(by));
    }

    /** The clause in which a noun stands: the last one that begins before it and has not ended. */
    Optional<Clause> clauseOf(Unit unit) {
        int at = -1;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).members().contains(unit)) {
                at = i;
            }
        }
        Clause found = null;
        for (Clause clause : clauses) {
            if (clause.subject
                    .filter(s -> !clause.shared && s.members().contains(unit))
                    .isPresent()) {
                return Optional.of(clause);
            }
            if (clause.first <= at) {
                found = clause;
            } else if (found == null) {
                return Optional.of(clause);
            }
        }
        return Optional.ofNullable(found);
    }
}
