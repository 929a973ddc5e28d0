package org.demarche.extract;

import java.util.List;
import java.util.Optional;

/** "What Modi and Abe signed on Tuesday was a treaty": what was signed stands behind "was". */
final class PseudoClefts {
    private PseudoClefts() {}

    /** Gives the clause behind "what" the object that the copula names. */
    static void apply(List<Unit> units, List<Clause> clauses) {
        for (int i = 0; i + 1 < units.size(); i++) {
            if (!units.get(i).word("what") || !units.get(i + 1).is(Unit.Kind.NOMINAL)) {
                continue;
            }
            Unit subject = units.get(i + 1);
            for (int c = 0; c + 1 < clauses.size(); c++) {
                Clause told = clauses.get(c);
                Clause copula = clauses.get(c + 1);
                boolean cleft = told.subject.equals(Optional.of(subject))
                        && told.first == i + 2
                        && told.object.isEmpty()
                        && told.group().finite()
                        && !told.group().passive()
                        && copula.lemma().equals("be")
                        && copula.shared
                        && copula.object.filter(o -> !o.names()).isPresent();
                if (cleft) {
                    told.object = copula.object;
                    told.phrases.addAll(copula.phrases);
                    if (told.times.isEmpty()) {
                        told.times.addAll(copula.times);
                    }
                }
            }
        }
    }
}
