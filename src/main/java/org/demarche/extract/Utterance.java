package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/**
 * What is told of the words that hold an act of speech: "accused them of it in a speech delivered in Lima on May 2", "in a
 * letter that was published on Tuesday". The day of those words is that of the act.
 */
final class Utterance {
    private static final int OPENING = 3;

    private final WordClasses classes;

    Utterance(WordClasses classes) {
        this.classes = classes;
    }

    /** The day on which the words were said or came out, where the act has none of its own. */
    Optional<Dating.Dated> day(Match match) {
        return match.clause().filter(c -> c.times.isEmpty()).stream()
                .flatMap(c -> clauses(match))
                .flatMap(c ->
                        Dating.first(
                                c.times.stream().flatMap(u -> u.timex.stream()).toList(), "day of the words")
                                .stream())
                .findFirst();
    }

    /** The clauses about the speech, letter or broadcast that a match's act stands in. */
    Stream<Clause> clauses(Match match) {
        if (!match.frame().type().speech() || match.clause().isEmpty()) {
            return Stream.empty();
        }
        return match.parse().clauses().stream()
                .filter(c -> c.relation == Clause.Relation.RELATIVE
                        || c.relation == Clause.Relation.PARTICIPIAL
                                && c.group().passive())
                .filter(c -> classes.in("uttering-verbs", c.group().name()))
                .filter(c -> c.phrases.stream().noneMatch(p -> p.prep().equals("by")))
                .filter(c -> c.subject.filter(s -> holds(match, s)).isPresent());
    }

    /** Whether a noun is that in which a match's act is done: behind its verb, or at the beginning of the sentence. */
    private boolean holds(Match match, Unit noun) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(noun);
        boolean words = classes.in("spoken-occasions", noun.form) || classes.in("written-nouns", noun.form);
        if (!words
                || at < 1
                || !units.get(at - 1).is(Unit.Kind.PREP)
                || !classes.in("uttering-prepositions", units.get(at - 1).head)) {
            return false;
        }
        Clause own = match.clause().get();
        boolean main = own.relation == Clause.Relation.ROOT
                || own.relation == Clause.Relation.REPORTED
                || own.relation == Clause.Relation.COMPLEMENT;
        boolean opens = at <= OPENING
                && own.subject.filter(s -> noun.span.end() <= s.span.begin()).isPresent();
        boolean behind = match.trigger().span.end() <= noun.span.begin()
                && match.parse().clauses().stream()
                        .filter(c -> match.trigger().span.end() <= c.verb.span.begin()
                                && c.verb.span.end() <= noun.span.begin())
                        .allMatch(c -> isInside(c, own));
        return main && opens || behind;
    }

    /** Whether a clause is another or what that governs: "accused them of breaking it in a speech". */
    private static boolean isInside(Clause clause, Clause own) {
        Clause up = clause;
        while (up != own
                && up.parent.isPresent()
                && (up.relation == Clause.Relation.COMPLEMENT
                        || up.relation == Clause.Relation.REPORTED
                        || up.relation == Clause.Relation.PARTICIPIAL
                                && !up.group().passive())) {
            up = up.parent.get();
        }
        return up == own;
    }
}
