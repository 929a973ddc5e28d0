package org.demarche.extract;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;

/**
 * What words of speech tell that nobody says as an act of its own: a clause of a common text, the danger that steps mean, the
 * words that somebody only answers to, details that are withheld.
 */
record NoWord(WordClasses classes) {
    boolean is(Match match, List<ActorRef> agents) {
        return provision(match, agents) || endangers(match) || answered(match) || detail(match);
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
