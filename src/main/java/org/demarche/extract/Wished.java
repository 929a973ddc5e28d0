package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;

/**
 * What is only wished for or supposed: the aim of what somebody is asked to do ("asked him to intervene so that they sit down
 * together"), force in a condition ("costs if he sent soldiers"), an accord to stay in
 * touch, and one that is only tried for.
 */
final class Wished {
    private final WordClasses classes;

    Wished(WordClasses classes) {
        this.classes = classes;
    }

    boolean is(Match match) {
        return !match.frame().said() && (aim(match) || supposed(match)) || touch(match) || tried(match);
    }

    /** "Met in another attempt to reach a deal": nothing is told of a deal. */
    private boolean tried(Match match) {
        return match.frame().type().is(EventType.Trait.ACCORD)
                && match.clause().filter(c -> Tried.is(classes, c)).isPresent();
    }

    private boolean aim(Match match) {
        Optional<Clause> at = match.clause();
        boolean aim = false;
        while (at.isPresent()) {
            Clause clause = at.get();
            if (aim && classes.in("object-control-verbs", clause.lemma())) {
                return true;
            }
            aim |= classes.in("aim-openers", clause.opener);
            boolean below = classes.in("aim-openers", clause.opener)
                    || clause.relation == Clause.Relation.COMPLEMENT
                    || clause.relation == Clause.Relation.PARTICIPIAL
                    || clause.relation == Clause.Relation.CONJOINED;
            if (!below) {
                return false;
            }
            at = clause.parent;
        }
        return false;
    }

    /** "Would face costs if it kept sending soldiers": nothing is told of soldiers who were sent. */
    private boolean supposed(Match match) {
        if (!classes.in("armed-types", match.frame().type().id())
                || match.frame().kind() == Frame.Kind.NOUN
                || match.clause().filter(c -> c.group().negated()).isPresent()) {
            return false;
        }
        Optional<Clause> at = match.clause();
        while (at.filter(c -> c.relation == Clause.Relation.COMPLEMENT).isPresent()) {
            at = at.get().parent;
        }
        return at.filter(c -> classes.in("if-words", c.opener)).isPresent();
    }

    /** "The two agreed that their governments would remain in contact". */
    private boolean touch(Match match) {
        return match.frame().type().is(EventType.Trait.ACCORD)
                && match.frame().heads().contains("agree")
                && match.clause().stream()
                        .flatMap(c -> c.children.stream())
                        .flatMap(c -> c.phrases.stream())
                        .anyMatch(p -> p.prep().equals("in") && classes.in("touch-nouns", p.noun().form));
    }
}
