package org.demarche.extract;

import java.util.List;
import java.util.Optional;

/** "It was with Deshchytsia that Wang met": what stands between "it was" and "that" belongs to the verb behind it. */
final class Clefts {
    private Clefts() {}

    /** Gives the clause behind "that" the phrases of the copula before it. */
    static void apply(List<Clause> clauses) {
        for (Clause told : clauses) {
            Optional<Clause> copula = told.parent.filter(p -> told.opener.equals("that")
                    && told.group().finite()
                    && told.phrases.stream().noneMatch(q -> p.phrases.contains(q))
                    && p.lemma().equals("be")
                    && p.object.isEmpty()
                    && p.predicate.isEmpty()
                    && !p.group().negated()
                    && p.subject.filter(s -> s.word("it")).isPresent());
            copula.ifPresent(p -> told.phrases.addAll(0, p.phrases));
        }
    }
}
