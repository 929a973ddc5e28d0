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
}
