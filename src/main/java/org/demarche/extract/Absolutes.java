package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;

/** "The group sat down with the curtains drawn": how it was, not with whom. */
record Absolutes(WordClasses classes) {
    /** Takes such phrases from the clauses that they stand in. */
    void apply(List<Clause> clauses) {
        for (Clause clause : clauses) {
            boolean state = clause.relation == Clause.Relation.PARTICIPIAL
                    && clause.opener.isEmpty()
                    && !clause.group().finite()
                    && clause.phrases.isEmpty()
                    && clause.subject.filter(this::thing).isPresent();
            if (state && clause.parent.isPresent()) {
                Unit noun = clause.subject.get();
                clause.parent
                        .get()
                        .phrases
                        .removeIf(p -> p.prep().equals("with") && p.noun() == noun && noun.from < clause.verb.from);
            }
        }
    }

    private boolean thing(Unit unit) {
        return unit.entity.isEmpty()
                && unit.conjuncts.isEmpty()
                && unit.possessor.isEmpty()
                && unit.modifiers.isEmpty()
                && unit.attached.isEmpty()
                && !unit.proper
                && !classes.in("event-nouns", unit.form)
                && !classes.in("text-nouns", unit.form)
                && !classes.in("person-nouns", unit.form)
                && !classes.in("person-nouns", unit.head)
                && !classes.in("collective-nouns", unit.form);
    }
}
