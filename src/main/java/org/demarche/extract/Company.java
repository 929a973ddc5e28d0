package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/**
 * Who sits with somebody where a clause only brings the talks in: "came home tired from dinner with Merkel", "His evening
 * went on a session with her", "For Kerry there was an hour with her".
 */
record Company(World world, WordClasses classes, Function<Clause, List<ActorRef>> people) {
    /** Those who sit with the one named, in their own clause. */
    List<ActorRef> of(Match match, Clause clause) {
        boolean subject = subject(match, clause);
        return Stream.<Function<Clause, List<ActorRef>>>of(
                        c -> subject ? List.of() : doer(match, c),
                        c -> owner(match, c),
                        this::beneficiary,
                        c -> subject ? List.of() : revealed(match, c))
                .map(f -> f.apply(clause))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whom talks themselves did something to: "The dinner left Kerry and Lavrov where they had been". */
    List<ActorRef> struck(Match match, Clause clause) {
        boolean acts = subject(match, clause)
                && !clause.group().passive()
                && (classes.in("outcome-verbs", clause.lemma()) || classes.in("presenting-verbs", clause.lemma()));
        return clause.object.stream()
                .filter(o -> acts)
                .flatMap(o -> o.members().stream())
                .flatMap(o -> o.entity.stream())
                .flatMap(e -> e.actors().stream())
                .filter(world::isPerson)
                .distinct()
                .toList();
    }

    /** Whether a clause without people of its own presents the talks: "First came a session with Merkel", "It was for talks". */
    boolean presents(Match match, Clause clause) {
        boolean nobody = clause.subject
                .filter(s -> !s.members().contains(match.trigger()))
                .filter(s -> !classes.in("thing-pronouns", s.head))
                .isEmpty();
        boolean there = behind(match, clause) || object(match, clause);
        return nobody && there && classes.in("presenting-verbs", clause.lemma());
    }

    private List<ActorRef> doer(Match match, Clause clause) {
        boolean speaks = classes.in("talk-speaking-verbs", clause.lemma())
                || classes.in("reporting-verbs", clause.lemma())
                || classes.in("wishing-verbs", clause.lemma());
        boolean sought = clause.object
                .filter(o -> o.words.stream().anyMatch(w -> classes.in("zero-words", w))
                        || classes.in("time-nouns", o.form) && classes.in("time-seeking-verbs", clause.lemma()))
                .isPresent();
        boolean done = !speaks
                && !sought
                && (behind(match, clause) || object(match, clause) && classes.in("time-using-verbs", clause.lemma()));
        return done ? people.apply(clause) : List.of();
    }

    /** "Kerry's programme included", "His evening went on", "talks with Putin are on Kerry's programme". */
    private List<ActorRef> owner(Match match, Clause clause) {
        boolean there = (behind(match, clause) || object(match, clause))
                && clause.group().form() != VerbGroup.Form.INFINITIVE;
        Stream<Unit> agenda = clause.phrases.stream().map(Unit.Attached::noun).filter(n -> subject(match, clause));
        return Stream.concat(clause.subject.stream().filter(s -> there), agenda)
                .filter(s -> s.entity.isEmpty() && s.conjuncts.isEmpty())
                .filter(s -> classes.in("owned-times", s.form) || classes.in("time-spans", s.form))
                .flatMap(s -> s.possessor.stream())
                .flatMap(p -> p.entity.stream())
                .map(EntityMention::actors)
                .filter(a -> a.stream().allMatch(world::isPerson))
                .findFirst()
                .orElse(List.of());
    }

    /** "For Kerry there was", "For Kerry Friday brought". */
    private List<ActorRef> beneficiary(Clause clause) {
        boolean impersonal = classes.in("presenting-verbs", clause.lemma())
                && clause.subject.filter(Unit::names).isEmpty();
        return clause.phrases.stream()
                .filter(p -> impersonal && p.prep().equals("for"))
                .flatMap(p -> p.noun().entity.stream())
                .map(EntityMention::actors)
                .filter(a -> !a.isEmpty() && a.stream().allMatch(world::isPerson))
                .findFirst()
                .orElse(List.of());
    }

    /** "It was after dinner with Merkel that Kerry spoke". */
    private List<ActorRef> revealed(Match match, Clause clause) {
        boolean cleft = clause.lemma().equals("be")
                && clause.subject.filter(s -> s.word("it")).isPresent()
                && (behind(match, clause) || object(match, clause));
        return clause.children.stream()
                .filter(c -> cleft && c.opener.equals("that"))
                .map(people)
                .findFirst()
                .orElse(List.of());
    }

    /** Whether the noun stands behind a preposition that brings it in; behind "of" only as what something else came from. */
    private boolean behind(Match match, Clause clause) {
        List<Unit> units = match.parse().units();
        return clause.phrases.stream()
                .filter(p -> p.noun().members().contains(match.trigger()))
                .filter(p -> !classes.in("talk-speaking-prepositions", p.prep()))
                .anyMatch(p -> !p.prep().equals("of") || issue(units, p.noun()));
    }

    private boolean issue(List<Unit> units, Unit noun) {
        int at = units.indexOf(noun) - 2;
        return Optional.of(at)
                .filter(i -> i >= 0)
                .map(units::get)
                .filter(u -> classes.in("issue-nouns", u.form))
                .isPresent();
    }

    private static boolean subject(Match match, Clause clause) {
        return clause.subject.filter(s -> s.members().contains(match.trigger())).isPresent();
    }

    private static boolean object(Match match, Clause clause) {
        return clause.object.filter(o -> o.members().contains(match.trigger())).isPresent();
    }
}
