package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;

/** "Wanted the troops withdrawn", "wanted him gone": what is to become of an object is predicated of it. */
final class WantedOutcomes {
    private final WordClasses classes;

    WantedOutcomes(WordClasses classes) {
        this.classes = classes;
    }

    void apply(List<Clause> clauses) {
        clauses.stream()
                .filter(c ->
                        c.relation == Clause.Relation.PARTICIPIAL && c.group().form() == VerbGroup.Form.PARTICIPLE)
                .filter(c -> c.parent
                        .filter(p -> classes.in("wanting-verbs", p.lemma())
                                && p.predicate.isEmpty()
                                && p.object.isPresent()
                                && p.object.equals(c.subject))
                        .isPresent())
                .forEach(c -> c.parent.get().predicate = c.lemma());
    }
}
