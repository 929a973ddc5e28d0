package org.demarche.extract;

import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/** Whether soldiers come as guests or helpers, or armed force is only talked or played of. */
final class Peaceful {
    private final WordClasses classes;

    Peaceful(WordClasses classes) {
        this.classes = classes;
    }

    boolean is(Match match) {
        return hearsay(match) || kind(match) || played(match) || ofSelf(match) || unordered(match);
    }

    /** "Were there to fight Ebola", "for the exhibition"; and ships call at ports. */
    boolean hasPurpose(Match match, Clause clause) {
        boolean ships = match.members(Frame.Role.AGENT).stream()
                .anyMatch(u -> classes.in("vessel", u.form) || classes.in("fleet", u.form));
        boolean purpose = clause.children.stream().anyMatch(c -> c.relation == Clause.Relation.COMPLEMENT)
                || clause.phrases.stream().anyMatch(p -> classes.in("purpose-prepositions", p.prep()));
        return ships || purpose;
    }

    /** "Reports of shelling by the army": a noun of telling has the deed behind it. */
    private boolean hearsay(Match match) {
        return match.frame().kind() == Frame.Kind.NOUN
                && match.parse().units().stream()
                        .flatMap(u -> u.members().stream())
                        .filter(u -> classes.in("hearsay-nouns", u.form))
                        .flatMap(u -> u.attached.stream())
                        .anyMatch(p -> p.noun().members().contains(match.trigger()));
    }

    /** "Captured Rio after the final", "battled Germany on the rugby field": games and shows. */
    private boolean played(Match match) {
        return Stream.of(
                        match.members(Frame.Role.AGENT).stream(),
                        match.members(Frame.Role.ANY).stream(),
                        match.clause().stream()
                                .flatMap(c -> c.phrases.stream())
                                .flatMap(p -> p.noun().members().stream()))
                .flatMap(units -> units)
                .anyMatch(u -> isOf("play-nouns", u));
    }

    /** "Has surrounded itself with lawyers". */
    private boolean ofSelf(Match match) {
        return Stream.concat(match.members(Frame.Role.ANY).stream(), match.members(Frame.Role.TARGET).stream())
                .anyMatch(u -> classes.in("reflexive-pronouns", u.form));
    }

    /** "Gave no order to attack". */
    private boolean unordered(Match match) {
        return match.clause().flatMap(c -> c.object).stream()
                .filter(o -> classes.in("order-words", o.form))
                .anyMatch(o -> o.words.stream().anyMatch(w -> classes.in("denying-determiners", w)));
    }

    private boolean isOf(String nouns, Unit unit) {
        return classes.in(nouns, unit.form) || unit.words.stream().anyMatch(w -> classes.in(nouns, w));
    }

    /** "Landed in Manila with food", "arrived for the air show": not where towns are taken. */
    private boolean kind(Match match) {
        return !classes.in("hostile-verbs", match.trigger().head)
                && Stream.concat(
                                match.clause().stream().flatMap(c -> c.phrases.stream()),
                                match.parse().units().stream().flatMap(u -> u.attached.stream()))
                        .filter(p -> classes.in("purpose-prepositions", p.prep())
                                || classes.in("load-prepositions", p.prep()))
                        .flatMap(p -> p.noun().members().stream())
                        .anyMatch(u -> isOf("kind-purposes", u));
    }
}
