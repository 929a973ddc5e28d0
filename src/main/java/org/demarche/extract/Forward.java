package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;

/** Pronouns whose name is yet to come: "Before he sees Modi, Sharif will talk to his generals". */
record Forward(WordClasses classes) {
    /** Gives a nameless subject pronoun of an opening clause the one person who is the subject of the main clause. */
    void apply(List<Clause> clauses) {
        for (int i = 0; i + 1 < clauses.size(); i++) {
            Clause opening = clauses.get(i);
            Clause main = clauses.get(i + 1);
            boolean waits = opening.relation == Clause.Relation.ADVERBIAL
                    && opening.parent.isEmpty()
                    && opening.group().finite()
                    && opening.subject
                            .filter(s -> s.entity.isEmpty() && classes.in("forward-pronouns", s.head))
                            .isPresent();
            boolean person = main.relation == Clause.Relation.ROOT
                    && main.subject
                            .filter(s -> s.conjuncts.isEmpty() && s.names())
                            .flatMap(s -> s.entity)
                            .filter(e -> e.kind() == EntityMention.Kind.PERSON)
                            .isPresent();
            boolean other = opening.object.filter(o -> same(o, main)).isPresent()
                    || opening.phrases.stream().anyMatch(p -> same(p.noun(), main));
            if (waits && person && !other) {
                opening.subject.get().entity = main.subject.get().entity;
            }
        }
    }

    private static boolean same(Unit unit, Clause main) {
        return unit.entity.isPresent()
                && main.subject.flatMap(s -> s.entity)
                        .filter(e -> e.actors().equals(unit.entity.get().actors()))
                        .isPresent();
    }
}
