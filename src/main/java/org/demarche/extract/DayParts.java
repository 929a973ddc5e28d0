package org.demarche.extract;

import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/** "Was due in Moscow in the afternoon to see Lavrov": a part of the day on which the story is told. */
final class DayParts {
    private DayParts() {}

    /** Whether only a part of the day tells when it is to be. */
    static boolean isNamed(Match match, WordClasses classes) {
        return match.clause().stream()
                .flatMap(c -> Stream.concat(
                        Stream.of(c), c.parent.filter(p -> c.relation == Clause.Relation.COMPLEMENT).stream()))
                .filter(c -> c.times.isEmpty())
                .flatMap(c ->
                        Stream.concat(c.phrases.stream(), c.phrases.stream().flatMap(p -> p.noun().attached.stream())))
                .anyMatch(p -> p.prep().equals("in") && classes.in("day-parts", p.noun().form));
    }
}
