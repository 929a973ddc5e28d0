package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.model.InferredDate;
import org.demarche.model.TimeInterval.Precision;
import org.demarche.model.Timex;

/** What speaks for one day as the publication day: for each landmark the strongest time expression that falls on it. */
final class DateSupport {
    private static final Set<String> DAY_RULES =
            Set.of("timex/day-word", "timex/day-word-clock", "timex/this-daypart", "timex/ago", "timex/today-date");
    private static final Set<String> DATED_RULES = Set.of(
            "timex/weekday-nth", "timex/day-month", "timex/month-day", "timex/day-month-year", "timex/month-day-year");
    private static final Pattern TODAY = Pattern.compile("(?i).*\\b(it'?s|it is|today is|today's)( the)?\\s+$");
    private static final Pattern PRESENT =
            Pattern.compile("(?i).*\\b(is|are|am|'re|'m|here)\\s+(in|at|for)(\\s+the)?\\s+$");
    private static final Pattern COUNTDOWN = Pattern.compile("(until|before|to|ahead of|till)( [\\w']+){0,3}");
    private static final String VOTE = "vote";
    private static final int WEEK = 7;
    private static final int BEFORE = 12;

    private final LocalDate day;
    private final String text;
    private final Map<String, Integer> weights = new HashMap<>();
    private final List<InferredDate.Reason> reasons = new ArrayList<>();
    private boolean exact;
    private int fits;
    private int doubts;

    DateSupport(LocalDate day, String text) {
        this.day = day;
        this.text = text;
    }

    /** Twice the weight of the landmarks, and what the weekdays of the text add. */
    int strength() {
        return 2 * weights.values().stream().mapToInt(Integer::intValue).sum() + fits;
    }

    /** The strength less what the weekdays of the text make doubtful. */
    int weight() {
        return strength() - doubts;
    }

    /** Whether an expression that can only be said on one day speaks for it. */
    boolean isExact() {
        return exact;
    }

    List<InferredDate.Reason> reasons() {
        return reasons;
    }

    /** Counts a time expression if it falls on the landmark beside it. */
    void weigh(LandmarkFinder.Hit hit, Timex timex, boolean past) {
        boolean on = timex.interval()
                .filter(i ->
                        i.precision() == Precision.DAY && hit.landmark().time().contains(i))
                .isPresent();
        boolean sharp = isCountdown(hit, timex) || on && DAY_RULES.contains(timex.foundBy());
        boolean weekly = on
                && (DATED_RULES.contains(timex.foundBy())
                        ? isThatWeek(timex, past)
                        : timex.foundBy().startsWith("timex/weekday"));
        if (sharp || weekly) {
            count(hit, timex, sharp);
        }
    }

    /** Counts a landmark of which the text says that it is today: "It's Independence Day". */
    void weighToday(LandmarkFinder.Hit hit) {
        String before =
                text.substring(Math.max(0, hit.at().begin() - BEFORE), hit.at().begin());
        if (hit.landmark().time().begin().equals(day) && TODAY.matcher(before).matches()) {
            weights.merge(hit.landmark().id(), hit.way() == LandmarkFinder.Way.ROUTINE ? 1 : 2, Math::max);
            exact = true;
            reasons.add(new InferredDate.Reason(
                    hit.at(),
                    hit.landmark().id(),
                    hit.at().of(text) + ": " + hit.landmark().names().get(0)));
        }
    }

    /** Counts a landmark at which somebody is as the text speaks: "our reporter is at the Wales summit". */
    void weighPresent(LandmarkFinder.Hit hit) {
        String before =
                text.substring(Math.max(0, hit.at().begin() - BEFORE), hit.at().begin());
        boolean during = !day.isBefore(hit.landmark().time().begin())
                && !day.isAfter(hit.landmark().time().end());
        if (hit.way() == LandmarkFinder.Way.NAMED
                && during
                && PRESENT.matcher(before).matches()) {
            weights.merge(hit.landmark().id(), 2, Math::max);
            reasons.add(new InferredDate.Reason(
                    hit.at(),
                    hit.landmark().id(),
                    hit.at().of(text) + ": " + hit.landmark().names().get(0)));
        }
    }

    private void count(LandmarkFinder.Hit hit, Timex timex, boolean sharp) {
        int weight =
                switch (hit.way()) {
                    case NAMED -> sharp ? 4 : 2;
                    case DESCRIBED, ALONE -> sharp ? 2 : 1;
                    case ROUTINE -> 1;
                };
        exact |= sharp;
        weights.merge(hit.landmark().id(), weight, Math::max);
        reasons.add(new InferredDate.Reason(
                timex.span(),
                hit.landmark().id(),
                timex.span().of(text) + ": " + hit.landmark().names().get(0)));
    }

    /** "On Sunday, the twenty-fifth of May, they went to the polls": who names the weekday speaks of the week about. */
    private boolean isThatWeek(Timex timex, boolean past) {
        if (!DATED_RULES.contains(timex.foundBy()) || weekday(timex).isEmpty()) {
            return false;
        }
        LocalDate then = timex.interval().get().begin();
        LocalDate from = past ? then : then.minusDays(WEEK - 1L);
        return !day.isBefore(from) && day.isBefore(from.plusDays(WEEK));
    }

    /** "With two days until …": a length right before the landmark, counted from the day itself. */
    private boolean isCountdown(LandmarkFinder.Hit hit, Timex timex) {
        if (timex.type() != Timex.Type.DURATION
                || !timex.value().matches("P\\d+[DW]")
                || timex.span().end() >= hit.at().begin()) {
            return false;
        }
        String between = text.substring(timex.span().end(), hit.at().begin());
        int count = Integer.parseInt(timex.value().substring(1, timex.value().length() - 1));
        int days = timex.value().endsWith("W") ? count * WEEK : count;
        boolean scheduled =
                hit.way() == LandmarkFinder.Way.NAMED || hit.landmark().kind().equals(VOTE);
        return scheduled
                && COUNTDOWN.matcher(between.strip()).matches()
                && day.plusDays(days).equals(hit.landmark().time().begin());
    }

    /**
     * Weighs the weekdays of the whole text, read as of this day: a weekday with the day of the month fits or does not;
     * and who says "today" seldom calls the same day by its name.
     */
    void weighWeekdays(List<Timex> times) {
        List<Timex> dated = times.stream()
                .filter(t -> DATED_RULES.contains(t.foundBy()))
                .filter(t -> weekday(t).isPresent() && t.interval().isPresent())
                .filter(t -> Math.abs(ChronoUnit.DAYS.between(t.interval().get().begin(), day)) <= 2 * WEEK)
                .toList();
        long good = dated.stream().filter(this::agrees).count();
        boolean says = times.stream().anyMatch(t -> DAY_RULES.contains(t.foundBy()));
        boolean named = times.stream()
                .filter(t -> t.foundBy().startsWith("timex/weekday"))
                .anyMatch(t -> weekday(t).filter(day.getDayOfWeek()::equals).isPresent());
        fits = good > 0 ? 2 : 0;
        doubts = (good < dated.size() ? 2 : 0) + (says && named ? 1 : 0);
    }

    /** Weighs the people who were not in office on this day but on another that is supported as well. */
    void weighAbsent(long people) {
        doubts += (int) Math.min(2, people);
    }

    private boolean agrees(Timex timex) {
        return timex.interval().get().begin().getDayOfWeek() == weekday(timex).get();
    }

    /** The weekday that an expression names. */
    private Optional<DayOfWeek> weekday(Timex timex) {
        String said = timex.span().of(text);
        return List.of(DayOfWeek.values()).stream()
                .filter(w -> said.contains(w.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .findFirst();
    }
}
