package org.demarche.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Timex;

/**
 * Whether an act that the text does not date is told as background and no news of the day: "the penalty for the seizure
 * of the island", "who had flown there before", "has often phoned him".
 */
final class Background {
    private final WordClasses classes;

    Background(WordClasses classes) {
        this.classes = classes;
    }

    boolean is(Match match) {
        return vague(match.trigger())
                || occasion(match)
                || nominal(match)
                || perfect(match)
                || move(match)
                || thing(match)
                || habit(match);
    }

    /** "The ministry has called on both sides", "had been warning": told of no day, where a fresh report would say which. */
    static boolean isStanding(Match match, boolean fresh) {
        Optional<VerbGroup> group = match.clause()
                .filter(c -> c.times.stream().allMatch(Background::isLength))
                .map(Clause::group)
                .filter(g -> g.finite() && g.perfect() && g.modal().isEmpty());
        return group.filter(g -> g.progressive() || !g.past() && !fresh).isPresent();
    }

    /** "For weeks". */
    private static boolean isLength(Unit time) {
        return time.timex
                .filter(t -> t.type() == Timex.Type.DURATION && t.interval().isEmpty())
                .isPresent();
    }

    /** "Acknowledged that soldiers had been deployed there": what was done on the ground before it was spoken of. */
    private boolean move(Match match) {
        return classes.in("ground-types", match.frame().type().id())
                && match.clause()
                        .filter(c -> c.relation == Clause.Relation.REPORTED && c.times.isEmpty())
                        .map(Clause::group)
                        .filter(g -> g.perfect() && g.past())
                        .isPresent();
    }

    private boolean vague(Unit unit) {
        return unit.words.stream().anyMatch(w -> classes.in("vague-times", w));
    }

    /** "Confided in a recent telephone call". */
    private boolean occasion(Match match) {
        return match.frame().type().symmetric()
                && match.clause().stream()
                        .flatMap(c -> c.phrases.stream())
                        .map(Unit.Attached::noun)
                        .anyMatch(n -> classes.in("event-nouns", n.form) && vague(n));
    }

    /** An act that only a noun behind a preposition speaks of. */
    private static boolean nominal(Match match) {
        if (match.frame().kind() != Frame.Kind.NOUN || match.frame().type().symmetric()) {
            return false;
        }
        Stream<Unit.Attached> phrases = Stream.concat(
                match.clause().stream().flatMap(c -> c.phrases.stream()),
                match.parse().units().stream().flatMap(u -> u.attached.stream()));
        return phrases.anyMatch(p -> p.noun() == match.trigger());
    }

    /** "Who had flown there to see it through". */
    private static boolean perfect(Match match) {
        return match.clause()
                .filter(c -> c.relation == Clause.Relation.RELATIVE)
                .map(Clause::group)
                .filter(g -> g.perfect() && g.past())
                .isPresent();
    }

    /** "An understanding which he had reached": what a relative clause tells of a thing. */
    private boolean thing(Match match) {
        return match.clause()
                .filter(c -> c.relation == Clause.Relation.RELATIVE && classes.in("thing-relatives", c.opener))
                .filter(c -> c.object
                        .filter(o -> o.span.end() <= c.verb.span.begin())
                        .isPresent())
                .isPresent();
    }

    private boolean habit(Match match) {
        Optional<Clause> clause = match.clause();
        return clause.isPresent()
                && match
                        .parse()
                        .units()
                        .subList(
                                Math.min(clause.get().first, clause.get().last),
                                Math.max(clause.get().first, clause.get().last) + 1)
                        .stream()
                        .anyMatch(u -> classes.in("habit-words", u.is(Unit.Kind.NOMINAL) ? u.form : u.head));
    }
}
