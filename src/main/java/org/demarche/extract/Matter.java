package org.demarche.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.TimeInterval;

/**
 * Days of what is spoken about: "called for an inquiry into the shelling of the port on January 24", "complained to him about
 * the seizure of a plant by soldiers on Saturday".
 */
final class Matter {
    private final WordClasses classes;

    Matter(WordClasses classes) {
        this.classes = classes;
    }

    /**
     * Whether the day of a speech act is that of its matter: it stands behind the phrase that names it, and is not the day on
     * which the story is told.
     */
    boolean is(Match match, TimeInterval day, Optional<TimeInterval> now, Optional<TimeInterval> published) {
        if (!match.frame().type().speech()
                || now.filter(day::equals).isPresent()
                || published.filter(day::equals).isPresent()) {
            return false;
        }
        return match.clause().stream()
                .flatMap(c -> Stream.concat(Stream.of(c), c.parent.stream()))
                .anyMatch(c -> c.times.stream()
                        .filter(t -> t.timex
                                .flatMap(x -> x.interval())
                                .filter(day::equals)
                                .isPresent())
                        .anyMatch(t -> isBehind(c, t)));
    }

    /** Whether a time closes a phrase of a matter with a phrase of its own: "into | the shelling | of the port | on Sunday". */
    boolean isBehind(Clause clause, Unit time) {
        return clause.phrases.stream()
                .filter(p -> classes.in("matter-prepositions", p.prep())
                        && p.noun().entity.isEmpty())
                .filter(p -> p.noun().span.begin() > clause.verb.span.end()
                        && p.noun().span.end() <= time.span.begin())
                .anyMatch(p -> clause.phrases.stream()
                        .anyMatch(q -> q != p
                                && q.noun().span.begin() > p.noun().span.end()
                                && q.noun().span.end() <= time.span.begin()));
    }
}
