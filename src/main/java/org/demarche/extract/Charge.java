package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** Whose task an infinitive is: "it fell to Begin and Sadat to sign", "it was left to Moldova, the smallest, to sign". */
record Charge(WordClasses classes) {
    /**
     * The clause that lays the task on somebody: the one before the infinitive, or the one that a relative clause before it
     * interrupts.
     *
     * @param aside whether a comma ends the clause before
     */
    Optional<Clause> above(Clause clause, boolean aside) {
        Optional<Clause> before = Optional.ofNullable(clause);
        Optional<Clause> interrupted = before.filter(c -> aside && c.relation == Clause.Relation.RELATIVE)
                .flatMap(c -> c.parent);
        return before.filter(c -> charged(c).isPresent())
                .or(() -> interrupted.filter(c -> charged(c).isPresent()));
    }

    /** On whom the clause lays the task. */
    Optional<Unit> charged(Clause clause) {
        boolean impersonal = classes.in("charging-verbs", clause.lemma())
                && clause.object.isEmpty()
                && clause.subject.filter(s -> s.word("it")).isPresent();
        return clause.phrases.stream()
                .filter(p -> impersonal && p.prep().equals("to"))
                .map(Unit.Attached::noun)
                .filter(n ->
                        n.names() && n.entity.filter(e -> !e.actors().isEmpty()).isPresent())
                .findFirst();
    }
}
