package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** "A deal Kiev said it had made": what a relative clause describes is the object of what is said, not of saying it. */
record Relayed(WordClasses classes) {
    /** Hands such nouns down to the clauses that are reported. */
    void apply(List<Clause> clauses) {
        for (Clause clause : clauses) {
            Optional<Clause> saying = clause.parent.filter(p -> clause.relation == Clause.Relation.REPORTED
                    && p.relation == Clause.Relation.RELATIVE
                    && classes.in("reporting-verbs", p.lemma())
                    && p.object.filter(o -> o.from < p.verb.from).isPresent());
            boolean open = clause.group().finite()
                    && !clause.group().passive()
                    && clause.object.isEmpty()
                    && clause.predicate.isEmpty()
                    && clause.opener.isEmpty();
            if (saying.isPresent() && open) {
                clause.object = saying.get().object;
                saying.get().object = Optional.empty();
            }
        }
    }
}
