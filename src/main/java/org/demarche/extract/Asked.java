package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * The request that still waits for what is asked, while another clause tells of whom it is asked: "called on Castro, who was
 * watching, to let them speak", "urged the states that signed the accord to enforce it".
 */
final class Asked {
    private final WordClasses classes;
    private final WalkState at;

    Asked(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.at = at;
    }

    /** The clause that the infinitive at hand belongs to, where the one before it only describes. */
    Optional<Clause> above(Unit infinitive) {
        boolean comma = at.before(infinitive).filter(u -> u.is(Unit.Kind.COMMA)).isPresent();
        return Optional.ofNullable(at.current)
                .map(c -> comma ? above(c) : c)
                .filter(c -> c.relation == Clause.Relation.RELATIVE || reduced(c))
                .filter(c -> comma || c.relation == Clause.Relation.RELATIVE && told(c) || reduced(c))
                .flatMap(c -> c.parent)
                .filter(p -> classes.in(comma ? "object-control-verbs" : "asking-verbs", p.lemma()))
                .filter(p -> p.children.stream().noneMatch(c -> c.relation == Clause.Relation.COMPLEMENT));
    }

    /** "Asked Putin, who had come to attend a summit, to": the clause that tells what somebody came for is part of the relative. */
    private static Clause above(Clause clause) {
        return clause.relation == Clause.Relation.COMPLEMENT
                ? clause.parent
                        .filter(p -> p.relation == Clause.Relation.RELATIVE)
                        .orElse(clause)
                : clause;
    }

    /** "The parties concerned", "the militants holed up in the city". */
    private boolean reduced(Clause clause) {
        return clause.relation == Clause.Relation.PARTICIPIAL
                && clause.group().form() == VerbGroup.Form.PARTICIPLE
                && !classes.in("object-control-verbs", clause.lemma());
    }

    /** Whether the verb of a relative clause has what it needs: "who entered the city", not "who want", "who came to offer help". */
    private boolean told(Clause clause) {
        boolean behind = clause.object.filter(o -> o.from > clause.verb.from).isPresent()
                || clause.phrases.stream().anyMatch(p -> p.noun().from > clause.verb.from)
                || clause.times.stream().anyMatch(t -> t.from > clause.verb.from);
        return behind
                && !classes.in("object-control-verbs", clause.lemma())
                && !classes.in("motion-verbs", clause.lemma());
    }
}
