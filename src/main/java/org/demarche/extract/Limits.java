package org.demarche.extract;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.DateBasis;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Events of which a time is the last or the first day: "will meet by 5 July", "within two months", "at it since Monday". */
final class Limits {
    private static final String WITHIN = "within";
    private static final String LENGTH = "P[1-9][0-9]?[DWM]";

    private final WordClasses classes;

    Limits(WordClasses classes) {
        this.classes = classes;
    }

    /**
     * The whole time of an event.
     *
     * @param now the day on which the story is told
     * @param published the day on which the article is told
     */
    Optional<Dating.Dated> of(
            Match match,
            Optional<Dating.Dated> dated,
            Status status,
            Optional<TimeInterval> now,
            Optional<TimeInterval> published) {
        boolean ahead = status == Status.PLANNED || status == Status.POSSIBLE;
        if (now.isEmpty() || match.frame().type().speech()) {
            return dated;
        }
        boolean told = match.clause().filter(c -> c.group().past()).isPresent();
        LocalDate today = told ? now.get().end() : published.orElse(now.get()).end();
        if (ahead && dated.isEmpty()) {
            return within(match)
                    .map(length -> new TimeInterval(today, today.plus(length), TimeInterval.Precision.DAYS))
                    .map(days -> new Dating.Dated(days, DateBasis.RELATIVE, WITHIN));
        }
        return dated.map(d -> {
            TimeInterval time = d.interval();
            boolean then = match.clause().filter(c -> c.opener.equals("when")).isPresent();
            if (ahead && !then && today.isBefore(time.end()) && follows(match, time, "by"::equals)) {
                return days(d, today, time.end());
            }
            boolean lasts = status == Status.OCCURRED
                    && classes.in("lasting-types", match.frame().type().id())
                    && match.clause()
                            .filter(c -> c.group().perfect()
                                    && (time.isDay() || !c.group().past()))
                            .isPresent();
            return lasts && time.end().isBefore(today) && follows(match, time, "since"::equals)
                    ? days(d, time.begin(), today)
                    : d;
        });
    }

    /** "Earlier this week": before the day of the article. */
    Dating.Dated earlier(Match match, Dating.Dated dated, Status status, Optional<TimeInterval> published) {
        TimeInterval time = dated.interval();
        Optional<LocalDate> eve = published
                .map(p -> p.begin().minusDays(1))
                .filter(d -> status == Status.OCCURRED && !time.isDay())
                .filter(d -> !time.begin().plusWeeks(1).isBefore(time.end()))
                .filter(d -> !d.isBefore(time.begin()) && d.isBefore(time.end()));
        boolean earlier = match.parse().units().stream()
                .filter(u -> u.timex
                        .flatMap(Timex::interval)
                        .filter(i -> i.begin().equals(time.begin()))
                        .isPresent())
                .anyMatch(u -> classes.in("earlier-words", opening(match, u)));
        return eve.isPresent() && earlier ? days(dated, time.begin(), eve.get()) : dated;
    }

    private static String opening(Match match, Unit unit) {
        return match.parse().sentence().tokens().get(unit.from).text().toLowerCase(Locale.ROOT);
    }

    private static Dating.Dated days(Dating.Dated dated, LocalDate begin, LocalDate end) {
        return new Dating.Dated(
                new TimeInterval(begin, end, TimeInterval.Precision.DAYS), dated.basis(), "limit of days");
    }

    /** Whether a time stands behind a word. */
    private static boolean follows(Match match, TimeInterval time, Predicate<String> word) {
        List<Unit> units = match.parse().units();
        return units.stream()
                .filter(u ->
                        u.timex.flatMap(Timex::interval).filter(time::equals).isPresent())
                .map(units::indexOf)
                .anyMatch(i -> i > 0 && word.test(units.get(i - 1).head));
    }

    private static Optional<Period> within(Match match) {
        List<Unit> units = match.parse().units();
        return match.clause().stream()
                .flatMap(c -> c.times.stream())
                .filter(u ->
                        units.indexOf(u) > 0 && units.get(units.indexOf(u) - 1).word(WITHIN))
                .flatMap(u -> u.timex.stream())
                .filter(t -> t.type() == Timex.Type.DURATION && t.value().matches(LENGTH))
                .map(t -> Period.parse(t.value()))
                .findFirst();
    }
}
