package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Timex;

/**
 * A short sentence that tells of nothing but takes the story to another day or place: "Which gets us to yesterday.", "Cut
 * to New York, this afternoon.", "In Brussels, Wednesday night."
 */
final class Turn {
    private static final int LONGEST = 12;
    private static final int BARE = 5;
    private static final Set<String> TO = Set.of("in", "at", "to");

    private Turn() {}

    /** Whether a sentence has no verb of its own that is told in the past. */
    static boolean is(Parse parse) {
        return parse.sentence().tokens().size() <= LONGEST
                && parse.clauses().stream()
                        .allMatch(c -> !c.group().past()
                                && !c.group().perfect()
                                && c.group().modal().isEmpty()
                                && !c.group().negated()
                                && c.relation != Clause.Relation.REPORTED);
    }

    /**
     * The times of a turn, those to which a sentence takes its readers ("let me take you back to Wednesday"), and those that
     * are its subject ("Saturday's brought a prize").
     */
    static Stream<Timex> times(Parse parse, WordClasses classes) {
        if (is(parse)) {
            return parse.units().stream().flatMap(u -> u.timex.stream());
        }
        List<Timex> turned = parse.clauses().stream()
                .filter(c -> classes.in("turning-verbs", c.lemma())
                        && !c.group().past()
                        && !c.group().negated())
                .flatMap(c -> c.times.stream())
                .filter(t -> isTo(parse, t))
                .flatMap(t -> t.timex.stream())
                .toList();
        if (!turned.isEmpty()) {
            return turned.stream();
        }
        return parse.clauses().stream()
                .filter(c -> c.relation == Clause.Relation.ROOT && c.group().past())
                .flatMap(c -> c.subject.stream())
                .filter(s -> s.entity.isEmpty() && s.head.equals("'s"))
                .flatMap(s -> s.times.stream());
    }

    /** "And Berlin!", "Brussels, meanwhile.": a name alone is a turn to it. */
    private static Optional<EntityMention> bare(Parse parse) {
        List<Unit> nouns =
                parse.units().stream().filter(u -> u.is(Unit.Kind.NOMINAL)).toList();
        boolean alone = parse.clauses().isEmpty()
                && nouns.size() == 1
                && parse.sentence().tokens().size() <= BARE
                && parse.units().stream().noneMatch(u -> u.is(Unit.Kind.PREP));
        return nouns.stream()
                .filter(u -> alone && u.modifiers.isEmpty() && u.possessor.isEmpty())
                .flatMap(u -> u.entity.stream())
                .filter(e -> e.place().isPresent())
                .findFirst();
    }

    private static boolean isTo(Parse parse, Unit time) {
        int at = parse.units().indexOf(time);
        return at > 0 && parse.units().get(at - 1).word("to");
    }

    /** What stands behind a preposition of place in a turn, or makes it up alone. */
    static Optional<EntityMention> place(Parse parse) {
        List<Unit> units = parse.units();
        for (int i = 0; is(parse) && i + 1 < units.size(); i++) {
            if (units.get(i).is(Unit.Kind.PREP) && TO.contains(units.get(i).head)) {
                Optional<EntityMention> at =
                        units.get(i + 1).entity.filter(e -> e.place().isPresent());
                if (at.isPresent()) {
                    return at;
                }
            }
        }
        return bare(parse);
    }
}
