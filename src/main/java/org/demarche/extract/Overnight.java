package org.demarche.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * Talks that go on through the night belong to two days: "sat down at nine on Wednesday and kept going until six in the
 * morning", "conferred until the small hours of Sunday", "bargained through the night".
 */
final class Overnight {
    private static final int LONGEST = 4;

    private final WordClasses classes;

    Overnight(WordClasses classes) {
        this.classes = classes;
    }

    /**
     * Both days, or the same where the words tell of no night.
     *
     * @param own whether the day stands beside the words themselves
     * @param now the day on which the story is told
     */
    TimeInterval both(Match match, TimeInterval day, boolean own, Status status, Optional<TimeInterval> now) {
        boolean lasts = match.frame().type().symmetric()
                && classes.in("lasting-types", match.frame().type().id())
                && status == Status.OCCURRED
                && day.isDay();
        if (!lasts) {
            return day;
        }
        List<String> words = match.parse().sentence().tokens().stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .toList();
        int end = end(words, match.trigger().to);
        if (end < 0 || !isOwn(match, end)) {
            return day;
        }
        boolean last = own
                ? isOf(match, words, end, day)
                : now.filter(n -> !n.begin().isAfter(day.begin())).isPresent();
        return last
                ? new TimeInterval(day.begin().minusDays(1), day.end(), TimeInterval.Precision.DAYS)
                : new TimeInterval(day.begin(), day.end().plusDays(1), TimeInterval.Precision.DAYS);
    }

    /** Whether what goes on through the night is the match's own clause or one that only says how long: "and kept going". */
    private boolean isOwn(Match match, int end) {
        Optional<Clause> around = match.parse().clauses().stream()
                .filter(c -> c.verb.to < end)
                .max(Comparator.comparingInt(c -> c.verb.to));
        return around.filter(c -> match.clause().filter(own -> own == c).isPresent()
                        || classes.in("going-on-verbs", c.lemma())
                        || match.trigger().from >= c.verb.to)
                .isPresent();
    }

    /** The token behind the words for a night, -1 where there are none. */
    private int end(List<String> words, int from) {
        for (int at = 0; at < words.size(); at++) {
            for (int to = at + 1; to <= words.size() && to - at <= LONGEST; to++) {
                String phrase = String.join(" ", words.subList(at, to));
                boolean limit = at >= from && at > 0 && until(words, at) && classes.in("night-ends", phrase);
                if (limit || classes.in("night-spans", phrase)) {
                    return to;
                }
            }
        }
        return hour(words, from);
    }

    /** Whether "until" or the like stands before, with "well", "almost" or "the" at most between. */
    private boolean until(List<String> words, int at) {
        int before = at - 1;
        while (before > 0 && classes.in("night-fillers", words.get(before))) {
            before--;
        }
        return classes.in("night-limits", words.get(before));
    }

    /** "Until six in the morning", "till 4 a.m.". */
    private int hour(List<String> words, int from) {
        for (int at = from; at + 2 < words.size(); at++) {
            if (!classes.in("night-limits", words.get(at))) {
                continue;
            }
            String clock = words.get(at + 2);
            boolean morning = clock.equals("in")
                    && String.join(" ", words.subList(at + 2, Math.min(words.size(), at + 5)))
                            .equals("in the morning");
            if (morning || clock.equals("a.m.") || clock.equals("am")) {
                return morning ? at + 5 : at + 3;
            }
        }
        return -1;
    }

    /** "The small hours of Sunday", "until 3 a.m. on Sunday": the day stands behind the hour that ends the night. */
    private static boolean isOf(Match match, List<String> words, int end, TimeInterval day) {
        boolean linked = end < words.size()
                && (words.get(end).equals("of") || words.get(end).equals("on"));
        return match.parse().units().stream()
                .filter(u -> u.is(Unit.Kind.TIME)
                        && u.timex
                                .flatMap(t -> t.interval())
                                .filter(day::equals)
                                .isPresent())
                .anyMatch(u ->
                        u.from <= end && end <= u.to && u.to > end || linked && u.from == end + 1 || u.from == end);
    }
}
