package org.demarche.extract;

import java.util.List;
import java.util.Optional;

/** "What Modi and Abe signed on Tuesday was a treaty": what was signed stands behind "was". */
final class PseudoClefts {
    private PseudoClefts() {}

    /** Gives the clause behind "what" the object that the copula names. */
    static void apply(List<Clause> clauses) {
        for (Clause copula : clauses) {
            Optional<Unit> what = copula.subject.filter(s -> s.word(FreeRelatives.WHAT));
            if (what.isEmpty()
                    || !copula.lemma().equals("be")
                    || copula.object.filter(o -> !o.names()).isEmpty()) {
                continue;
            }
            clauses.stream()
                    .filter(told -> told != copula
                            && told.object.equals(what)
                            && told.group().finite())
                    .forEach(told -> {
                        told.object = copula.object;
                        told.phrases.addAll(copula.phrases);
                        if (told.times.isEmpty()) {
                            told.times.addAll(copula.times);
                        }
                    });
        }
    }
}
