package org.demarche.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Events of several days: "wound up a two-day meeting on Wednesday" began on Tuesday. */
final class Duration {
    private static final Pattern DAYS = Pattern.compile("P([2-9])D");
    private static final String HYPHEN = "timex/length-hyphen";

    private final WordClasses classes;

    Duration(WordClasses classes) {
        this.classes = classes;
    }

    /** The whole time of an event of which one day is known; the same where nothing tells its length. */
    Dating.Dated whole(Match match, Dating.Dated dated, Status status) {
        Optional<Integer> length = length(match).filter(n -> dated.interval().isDay());
        if (length.isEmpty()) {
            return dated;
        }
        boolean ends = match.clause().filter(c -> is(c, "ending-verbs")).isPresent()
                || Course.clauses(match).anyMatch(c -> is(c, "ending-verbs"));
        boolean opens = match.clause().filter(c -> is(c, "opening-verbs")).isPresent()
                || Course.clauses(match).anyMatch(c -> is(c, "opening-verbs"))
                || status == Status.PLANNED;
        TimeInterval day = dated.interval();
        int more = length.get() - 1;
        if (ends) {
            return range(dated, new TimeInterval(day.begin().minusDays(more), day.end(), TimeInterval.Precision.DAYS));
        }
        return opens
                ? range(dated, new TimeInterval(day.begin(), day.end().plusDays(more), TimeInterval.Precision.DAYS))
                : dated;
    }

    private static Dating.Dated range(Dating.Dated dated, TimeInterval days) {
        return new Dating.Dated(days, dated.basis(), "length of days");
    }

    private boolean is(Clause clause, String verbs) {
        String particle = clause.group().particle();
        return classes.in(verbs, clause.lemma())
                || classes.in(verbs, clause.lemma() + " " + particle)
                || clause.parent
                        .filter(p -> clause.relation == Clause.Relation.COMPLEMENT && is(p, verbs))
                        .isPresent();
    }

    /** How many days an event takes: "a two-day visit", "two days of talks". */
    private static Optional<Integer> length(Match match) {
        Stream<Timex> own =
                Stream.concat(match.trigger().times.stream(), Course.noun(match).flatMap(n -> n.times.stream()));
        Stream<Timex> around = match.clause().stream()
                .flatMap(c -> c.times.stream())
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.foundBy().equals(HYPHEN));
        return Stream.concat(own, around)
                .filter(t -> t.type() == Timex.Type.DURATION)
                .map(t -> DAYS.matcher(t.value()))
                .filter(Matcher::matches)
                .map(m -> Integer.valueOf(m.group(1)))
                .findFirst();
    }
}
