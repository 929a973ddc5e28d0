package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.InferredDate;
import org.demarche.model.Timex;

/** What speaks for one day as the publication day: for each landmark the strongest evidence. */
final class DateSupport {
    private static final Set<String> DAY_RULES =
            Set.of("timex/day-word", "timex/day-word-clock", "timex/this-daypart", "timex/ago", "timex/today-date");
    private static final Set<String> DATED_RULES = Set.of(
            "timex/weekday-nth", "timex/day-month", "timex/month-day", "timex/day-month-year", "timex/month-day-year");
    private static final int WEEK = 7;

    private final LocalDate day;
    private final Map<String, Integer> weights = new HashMap<>();
    private final List<InferredDate.Reason> reasons = new ArrayList<>();
    private boolean exact;
    private int fits;
    private int doubts;

    DateSupport(LocalDate day) {
        this.day = day;
    }

    /** The weight of the landmarks, and what the weekdays of the text add. */
    int strength() {
        return weights.values().stream().mapToInt(Integer::intValue).sum() + fits;
    }

    /** The strength less what the weekdays of the text make doubtful. */
    int weight() {
        return strength() - doubts;
    }

    String show() {
        StringBuilder b = new StringBuilder();
        reasons.forEach(r -> b.append("\n        ").append(weights.get(r.landmark())).append(" ").append(r.text()));
        return b.toString();
    }

    /** How many landmarks speak for it. */
    int landmarks() {
        return weights.size();
    }

    /** Whether an expression that can only be said on one day speaks for it. */
    boolean isExact() {
        return exact;
    }

    List<InferredDate.Reason> reasons() {
        return reasons;
    }

    /**
     * Counts a landmark that falls where the text has it if it is of this day.
     *
     * @param weight of a landmark only the heaviest counts
     * @param sharp whether the words can only be said on one day
     */
    void count(int weight, boolean sharp, InferredDate.Reason reason) {
        exact |= sharp;
        weights.merge(reason.landmark(), weight, Math::max);
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    /**
     * Weighs the weekdays of the whole text, read as of this day: a weekday with the day of the month fits or does not;
     * and who says "today" seldom calls the same day by its name.
     */
    void weighWeekdays(String text, List<Timex> times) {
        List<Timex> dated = times.stream()
                .filter(t -> DATED_RULES.contains(t.foundBy()))
                .filter(t -> Saying.weekday(t.span().of(text)).isPresent()
                        && t.interval().isPresent())
                .filter(t -> Math.abs(ChronoUnit.DAYS.between(t.interval().get().begin(), day)) <= 2 * WEEK)
                .toList();
        long good = dated.stream().filter(t -> agrees(text, t)).count();
        boolean says = times.stream().anyMatch(t -> DAY_RULES.contains(t.foundBy()));
        boolean named = times.stream()
                .filter(t -> t.foundBy().startsWith("timex/weekday"))
                .anyMatch(t -> Saying.weekday(t.span().of(text))
                        .filter(day.getDayOfWeek()::equals)
                        .isPresent());
        fits = good > 0 ? 3 : 0;
        doubts = (good < dated.size() ? 3 : 0) + (says && named ? 2 : 0);
    }

    /** Weighs the people who were not in office on this day but on another that is supported as well. */
    void weighAbsent(long people) {
        doubts += (int) Math.min(4, 2 * people);
    }

    private static boolean agrees(String text, Timex timex) {
        DayOfWeek then = timex.interval().orElseThrow().begin().getDayOfWeek();
        return Saying.weekday(timex.span().of(text)).filter(then::equals).isPresent();
    }
}
