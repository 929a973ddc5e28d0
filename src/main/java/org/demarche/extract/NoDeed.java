package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.Status;

/**
 * What words of force and power tell that is no deed of a state: a strike of workers, the ballot that one person casts, a
 * measure that somebody is only asked to leave alone.
 */
final class NoDeed {
    private final World world;
    private final WordClasses classes;

    NoDeed(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    boolean is(Match match, Finding finding, List<ActorRef> agents) {
        return stoppage(match)
                || personal(match, finding, agents)
                || warnedOff(match, finding)
                || summoned(match)
                || fate(match)
                || endangers(match)
                || inHouse(match, finding, agents)
                || provision(match, agents)
                || answered(match)
                || detail(match);
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

    /** "Had called in the Ukrainians for an emergency session", "called on him for the second day": nothing is called for. */
    private boolean summoned(Match match) {
        boolean calls = match.frame().type().is(EventType.Trait.REQUEST)
                && match.frame().kind() == Frame.Kind.VERB
                && match.frame().heads().contains("call")
                && match.frame().object().isEmpty()
                && match.frame().particle().isEmpty()
                && match.frame().complement().isEmpty();
        boolean bare = match.frame().objectNouns().isEmpty()
                && match.frame().phrases().stream().allMatch(p -> p.nouns().isEmpty());
        return calls
                && match.clause()
                        .filter(c -> c.object.isPresent()
                                || c.group().passive()
                                || c.phrases.stream()
                                        .filter(p -> p.noun().from > c.verb.from)
                                        .limit(1)
                                        .anyMatch(p -> called(p, bare)))
                        .isPresent();
    }

    /** Who is called in or called on; what another pattern asks for by its own noun. */
    private boolean called(Unit.Attached phrase, boolean bare) {
        Unit noun = phrase.noun();
        return switch (phrase.prep()) {
            case "in" ->
                noun.entity
                        .filter(e -> e.place().isEmpty() || e.foundBy().equals("people"))
                        .isPresent();
            case "on", "upon" -> bare;
            case "for" -> bare && classes.in("restraint", noun.form);
            default -> false;
        };
    }

    /** "Honduras ignored its ultimatum": whoever answers to words has not spoken them, whose they are. */
    private boolean answered(Match match) {
        Unit noun = match.trigger();
        return match.frame().type().speech()
                && match.frame().kind() == Frame.Kind.NOUN
                && noun.possessor
                        .flatMap(p -> p.entity)
                        .filter(e -> e.kind() == EntityMention.Kind.PRONOUN)
                        .isPresent()
                && match.clause()
                        .filter(c -> classes.in("answering-verbs", c.group().name()) && c.governs(noun))
                        .flatMap(c -> c.subject)
                        .flatMap(u -> u.entity)
                        .filter(e -> e.actors()
                                .equals(noun.possessor.get().entity.get().actors()))
                        .isPresent();
    }

    /** "Stoltenberg said NATO must get ready", "the EU asked the Commission for plans": words within one house. */
    private boolean inHouse(Match match, Finding finding, List<ActorRef> agents) {
        List<ActorRef> targets = finding.actors(Participant.Role.TARGET);
        return match.frame().type().is(EventType.Trait.REQUEST)
                && !targets.isEmpty()
                && targets.stream().allMatch(t -> agents.stream().allMatch(a -> organ(a, t) || own(match, a, t)));
    }

    private boolean organ(ActorRef body, ActorRef organ) {
        return world.isBody(body)
                && world.actor(organ.id())
                        .flatMap(Actor::of)
                        .filter(body.id()::equals)
                        .isPresent();
    }

    private boolean own(Match match, ActorRef speaker, ActorRef body) {
        return match.frame().said()
                && world.isPerson(speaker)
                && world.isBody(body)
                && !world.isNational(body)
                && world.speaksFor(speaker, body);
    }

    /** "In their declaration the two undertook to reopen embassies": what a common text provides for is no promise besides. */
    private boolean provision(Match match, List<ActorRef> agents) {
        return match.frame().type().is(EventType.Trait.PROMISE)
                && agents.size() > 1
                && match.clause().stream()
                        .flatMap(c -> c.phrases.stream())
                        .filter(p -> p.prep().equals("in") || p.prep().equals("under"))
                        .anyMatch(p -> classes.in("common-texts", p.noun().form));
    }

    /** "Each of these steps threatened stability": a danger, and nobody's words. */
    private boolean endangers(Match match) {
        List<Unit> threatened = match.clause()
                .filter(c ->
                        classes.in("endangering-verbs", c.lemma()) && !c.group().passive())
                .flatMap(c -> c.object)
                .map(Unit::members)
                .orElse(List.of());
        return match.frame().type().id().equals("Threat")
                && !threatened.isEmpty()
                && threatened.stream()
                        .allMatch(u -> u.entity.isEmpty()
                                && (classes.in("endangered-nouns", u.form) || classes.in("endangered-nouns", u.head)));
    }

    /** "Would have to reckon with further costs": what awaits somebody is asked of nobody. */
    private boolean fate(Match match) {
        return match.frame().type().is(EventType.Trait.REQUEST)
                && match.frame().said()
                && match.trigger().is(Unit.Kind.VERB)
                && classes.in("reckoning-verbs", match.trigger().verb.lemma());
    }

    /** "Declined to go into details", "refused to be drawn on the date": a matter of discretion. */
    private boolean detail(Match match) {
        return match.frame().type().speech()
                && classes.in(
                        "withholding-verbs", match.clause().map(Clause::lemma).orElse(""))
                && match.clause().stream()
                        .flatMap(c -> c.children.stream())
                        .filter(c -> c.relation == Clause.Relation.COMPLEMENT
                                && c.group().form() == VerbGroup.Form.INFINITIVE)
                        .anyMatch(c -> classes.in("discretion-verbs", c.lemma())
                                || Stream.concat(
                                                c.object.stream(),
                                                c.phrases.stream().map(Unit.Attached::noun))
                                        .anyMatch(n -> classes.in("discretion-nouns", n.form)));
    }
}
