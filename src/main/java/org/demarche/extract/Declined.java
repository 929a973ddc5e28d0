package org.demarche.extract;

import java.util.List;
import java.util.Optional;

/** What somebody did not do: "Rather than wait, he left". */
final class Declined {
    private Declined() {}

    /** Whether an infinitive stands behind "rather than". */
    static boolean is(List<Unit> units, Unit verb) {
        int than = units.indexOf(verb) - 1;
        return than > 0 && units.get(than).word("than") && units.get(than - 1).word("rather");
    }

    /** The clause of such an infinitive; its subject is that of the main clause. */
    static Clause open(WalkState at, Unit verb, Optional<Unit> subjectToCome) {
        Clause clause = new Clause(verb, Clause.Relation.PARTICIPIAL, "instead of", Optional.ofNullable(at.current));
        clause.subject = at.current == null ? at.pending.or(() -> subjectToCome) : at.current.subject;
        clause.shared = true;
        return clause;
    }
}
