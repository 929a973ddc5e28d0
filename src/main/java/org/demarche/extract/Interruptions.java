package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** What goes on behind words set between: "warned that, failing this, sanctions would follow", "called the votes staged there illegal". */
record Interruptions(WordClasses classes, WalkState at) {
    /** "Warned that, failing this,": an aside right behind what opens a clause. */
    void open(Unit unit, int i) {
        boolean aside = !unit.verb.finite()
                && unit.verb.form() != VerbGroup.Form.INFINITIVE
                && at.boundary
                && at.pending.isEmpty()
                && at.current != null
                && i > 1
                && at.all.get(i - 1).is(Unit.Kind.COMMA)
                && at.all.get(i - 2).is(Unit.Kind.SUB);
        if (aside) {
            at.interrupted =
                    Optional.of(new WalkState.Frame(Optional.empty(), at.current, at.opener, List.of(), List.of()));
        }
    }

    /** The clause that an aside broke off goes on behind its comma. */
    void resume() {
        at.interrupted.ifPresent(f -> {
            at.current = f.current();
            at.opener = f.opener();
            at.boundary = true;
            at.pending = Optional.empty();
            at.lastNoun = Optional.empty();
        });
        at.interrupted = Optional.empty();
    }

    /** "Called the votes staged by the rebels illegal": what the main verb calls them, behind a participle. */
    boolean complement(Unit unit) {
        Optional<Clause> calls = Optional.ofNullable(at.current)
                .filter(c -> c.relation == Clause.Relation.PARTICIPIAL && !at.boundary)
                .flatMap(c -> c.parent)
                .filter(p -> classes.in("naming-verbs", p.lemma()))
                .filter(p -> p.predicate.isEmpty() && p.secondObject.isEmpty() && p.object.isPresent())
                .filter(p -> at.current.subject.equals(p.object));
        calls.ifPresent(p -> p.predicate = unit.head);
        return calls.isPresent();
    }
}
