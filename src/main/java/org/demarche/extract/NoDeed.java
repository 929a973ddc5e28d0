package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Status;

/**
 * What words of force and power tell that is no deed of a state: a strike of workers, a charm offensive, an empty promise, the
 * ballot that one person casts, a measure that somebody is only asked to leave alone.
 */
record NoDeed(World world, WordClasses classes) {
    boolean is(Match match, Finding finding, List<ActorRef> agents) {
        return stoppage(match)
                || bloodless(match)
                || hollow(match)
                || personal(match, finding, agents)
                || warnedOff(match, finding);
    }

    /** "Has begun a hunger strike", "rail unions called a strike": work or food is refused. */
    private boolean stoppage(Match match) {
        Unit noun = match.trigger();
        boolean strike = classes.in("armed-types", match.frame().type().id())
                && noun.is(Unit.Kind.NOMINAL)
                && classes.in("strike-forms", noun.form);
        return strike
                && (noun.words.stream().anyMatch(w -> classes.in("stoppage-words", w))
                        || match.members(Frame.Role.AGENT).stream()
                                .anyMatch(u -> classes.in("workers", u.form) || classes.in("workers", u.head)));
    }

    /** "A charm offensive", "a publicity campaign", "an assault on the rule of law": nobody is attacked. */
    private boolean bloodless(Match match) {
        Unit noun = match.trigger();
        return classes.in("armed-types", match.frame().type().id())
                && noun.is(Unit.Kind.NOMINAL)
                && (noun.words.stream().anyMatch(w -> classes.in("bloodless-words", w))
                        || noun.attached.stream()
                                .filter(p -> p.prep().equals("on") || p.prep().equals("against"))
                                .flatMap(p -> p.noun().members().stream())
                                .anyMatch(u -> u.entity.isEmpty() && classes.in("ideals", u.form)));
    }

    /** "Made empty promises": who says so tells that nothing was promised. */
    private boolean hollow(Match match) {
        Unit noun = match.trigger();
        return match.frame().type().is(EventType.Trait.PROMISE)
                && noun.is(Unit.Kind.NOMINAL)
                && noun.words.stream().anyMatch(w -> classes.in("hollow-words", w));
    }

    /** "The ambassador voted in favour", "since Rouhani's election": a body or a people decides, not one person. */
    private boolean personal(Match match, Finding finding, List<ActorRef> agents) {
        Unit trigger = match.trigger();
        boolean casts = trigger.is(Unit.Kind.VERB)
                ? trigger.verb.lemma().equals("vote")
                : match.frame().kind() == Frame.Kind.NOUN && trigger.possessor.isPresent();
        return casts
                && classes.in("voted-types", finding.type().id())
                && agents.stream().allMatch(world::isPerson);
    }

    /** "Urged Congress not to wreck the talks by passing new sanctions": what is advised against is not news that it was not done. */
    private boolean warnedOff(Match match, Finding finding) {
        if (finding.status() != Status.DENIED || finding.type().symmetric()) {
            return false;
        }
        Optional<Clause> at = match.clause();
        while (at.isPresent()) {
            Clause clause = at.get();
            boolean below = clause.relation == Clause.Relation.COMPLEMENT
                    || clause.relation == Clause.Relation.PARTICIPIAL
                            && !clause.group().finite();
            if (!below) {
                return false;
            }
            at = clause.parent;
            boolean asked = at.filter(p -> classes.in("object-control-verbs", p.lemma()))
                    .isPresent();
            if (asked && clause.group().negated()) {
                return true;
            }
        }
        return false;
    }
}
