package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Two days of one clause that are a range: "on 4 and 5 September", "on Saturday and again all through yesterday". */
final class DayRange {
    private static final Set<Unit.Kind> BETWEEN =
            Set.of(Unit.Kind.AND, Unit.Kind.ADVERB, Unit.Kind.PREP, Unit.Kind.COMMA);
    private static final int CLOSE = 5;

    private DayRange() {}

    static Optional<Dating.Dated> of(Match match, List<Unit> times) {
        List<Unit> days = withSecond(match, times);
        for (int i = 0; i + 1 < days.size(); i++) {
            Unit first = days.get(i);
            Unit second = days.get(i + 1);
            boolean ends = isBetween(match.parse(), first) && second.from - first.to <= 1 && second.from >= first.to;
            Optional<TimeInterval> from = first.timex.flatMap(Timex::interval).filter(d -> ends || d.isDay());
            Optional<TimeInterval> to = second.timex.flatMap(Timex::interval).filter(d -> ends || d.isDay());
            if (from.isEmpty()
                    || to.isEmpty()
                    || isOfNext(match, second)
                    || !from.get().begin().isBefore(to.get().end())) {
                continue;
            }
            boolean beside = second.from - first.to == 1;
            boolean next = from.get().begin().plusDays(1).equals(to.get().begin());
            if (beside || next && joined(match, first, second)) {
                TimeInterval range =
                        new TimeInterval(from.get().begin(), to.get().end(), TimeInterval.Precision.DAYS);
                return Optional.of(new Dating.Dated(range, first.timex.get().basis(), "range"));
            }
        }
        return Optional.empty();
    }

    /** Whether a time is an end of a range: "between April 2021 and April 2022". */
    static boolean isBetween(Parse parse, Unit first) {
        List<Unit> units = parse.units();
        int at = units.indexOf(first);
        boolean second = at > 2
                && units.get(at - 1).is(Unit.Kind.AND)
                && units.get(at - 2).is(Unit.Kind.TIME);
        int before = second ? at - 3 : at - 1;
        return before >= 0 && units.get(before).word("between");
    }

    /** The two days of a clause that stand side by side: "on 4 and 5 June". */
    static Optional<TimeInterval> between(List<Unit> times) {
        for (int i = 0; i + 1 < times.size(); i++) {
            Optional<TimeInterval> from =
                    times.get(i).timex.flatMap(Timex::interval).filter(TimeInterval::isDay);
            Optional<TimeInterval> to =
                    times.get(i + 1).timex.flatMap(Timex::interval).filter(TimeInterval::isDay);
            boolean next = from.isPresent()
                    && to.isPresent()
                    && from.get().begin().plusDays(1).equals(to.get().begin());
            if (next && times.get(i + 1).from - times.get(i).to <= 2 && times.get(i + 1).from >= times.get(i).to) {
                return Optional.of(new TimeInterval(from.get().begin(), to.get().end(), TimeInterval.Precision.DAYS));
            }
        }
        return Optional.empty();
    }

    /** "Landed on May 10 and the next day met him": the second day is that of the verb behind it. */
    private static boolean isOfNext(Match match, Unit second) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(second);
        return at > 1
                && at + 1 < units.size()
                && units.get(at - 1).is(Unit.Kind.AND)
                && units.get(at + 1).finite();
    }

    /** "When they meet on Thursday and Friday, she …": the second day may have gone to the next clause. */
    private static List<Unit> withSecond(Match match, List<Unit> times) {
        if (times.size() != 1) {
            return times;
        }
        List<Unit> units = match.parse().units();
        int at = units.indexOf(times.get(0));
        return at >= 0
                        && at + 2 < units.size()
                        && units.get(at + 1).is(Unit.Kind.AND)
                        && units.get(at + 2).is(Unit.Kind.TIME)
                ? List.of(times.get(0), units.get(at + 2))
                : times;
    }

    /** Whether "and" and little else stands between two times. */
    private static boolean joined(Match match, Unit first, Unit second) {
        List<Unit> units = match.parse().units();
        int from = units.indexOf(first) + 1;
        int to = units.indexOf(second);
        return from > 0
                && from < to
                && second.from - first.to <= CLOSE
                && units.subList(from, to).stream().allMatch(u -> BETWEEN.contains(u.kind))
                && units.subList(from, to).stream().anyMatch(u -> u.is(Unit.Kind.AND));
    }
}
