package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/**
 * What words of asking tell that is no request to anybody else: somebody called in, a fate to reckon with, words within one
 * house.
 */
record NoRequest(World world, WordClasses classes) {
    boolean is(Match match, Finding finding, List<ActorRef> agents) {
        return match.frame().type().is(EventType.Trait.REQUEST)
                && (summoned(match) || fate(match) || inHouse(match, finding, agents));
    }

    /** "Had called in the Ukrainians for an emergency session", "called on him for the second day": nothing is called for. */
    private boolean summoned(Match match) {
        boolean calls = match.frame().kind() == Frame.Kind.VERB
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

    /** "Would have to reckon with further costs": what awaits somebody is asked of nobody. */
    private boolean fate(Match match) {
        return match.frame().said()
                && match.trigger().is(Unit.Kind.VERB)
                && classes.in("reckoning-verbs", match.trigger().verb.lemma());
    }

    /** "Stoltenberg said NATO must get ready", "the EU asked the Commission for plans": words within one house. */
    private boolean inHouse(Match match, Finding finding, List<ActorRef> agents) {
        List<ActorRef> targets = finding.actors(Participant.Role.TARGET);
        return !targets.isEmpty()
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
}
