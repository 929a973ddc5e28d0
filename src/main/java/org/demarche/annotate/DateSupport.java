package org.demarche.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;
import org.demarche.model.Timex;

/** What speaks for one day as the publication day: for each landmark the strongest time expression that falls on it. */
final class DateSupport {
    private static final Set<String> DAY_RULES =
            Set.of("timex/day-word", "timex/day-word-clock", "timex/this-daypart", "timex/ago", "timex/today-date");
    private static final int DECISIVE = 2;
    private static final int LEAD = 1;
    private static final int WEEK = 7;

    private final Map<String, Integer> weights = new HashMap<>();
    private final List<DatedArticle.Reason> reasons = new ArrayList<>();
    private boolean exact;

    int weight() {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Counts a time expression if it falls on the landmark beside it. */
    void weigh(LandmarkFinder.Hit hit, Timex timex, LocalDate day, String text) {
        boolean on = timex.interval()
                .filter(i ->
                        i.precision() == Precision.DAY && hit.landmark().time().contains(i))
                .isPresent();
        boolean countdown = isCountdown(hit, timex, day, text);
        boolean daily = DAY_RULES.contains(timex.foundBy());
        boolean weekly = timex.foundBy().startsWith("timex/weekday");
        if (!countdown && !(on && (daily || weekly))) {
            return;
        }
        boolean sharp = countdown || daily;
        int weight = hit.routine() ? 1 : (hit.named() ? 2 : 1) * (sharp ? 2 : 1);
        exact |= sharp;
        weights.merge(hit.landmark().id(), weight, Math::max);
        reasons.add(new DatedArticle.Reason(
                timex.span(),
                hit.landmark().id(),
                timex.span().of(text) + ": " + hit.landmark().names().get(0)));
    }

    /** "With two days until …": a length right before the landmark, counted from the day itself. */
    private static boolean isCountdown(LandmarkFinder.Hit hit, Timex timex, LocalDate day, String text) {
        if (timex.type() != Timex.Type.DURATION
                || !timex.value().matches("P\\d+[DW]")
                || timex.span().end() >= hit.at().begin()) {
            return false;
        }
        String between = text.substring(timex.span().end(), hit.at().begin());
        int count = Integer.parseInt(timex.value().substring(1, timex.value().length() - 1));
        int days = timex.value().endsWith("W") ? count * WEEK : count;
        return between.strip().matches("(until|before|to|ahead of|till)( [\\w']+){0,3}")
                && day.plusDays(days).equals(hit.landmark().time().begin());
    }

    /** The best day if it leads clearly; the days of the best window if a named landmark stands behind it. */
    static Optional<DatedArticle> decide(TreeMap<LocalDate, DateSupport> support) {
        Optional<Map.Entry<LocalDate, DateSupport>> best = support.entrySet().stream()
                .max(Comparator.comparingInt(e -> e.getValue().weight()));
        if (best.isEmpty()) {
            return Optional.empty();
        }
        int top = best.get().getValue().weight();
        int next = support.entrySet().stream()
                .filter(e -> !e.getKey().equals(best.get().getKey()))
                .mapToInt(e -> e.getValue().weight())
                .max()
                .orElse(0);
        if (best.get().getValue().exact && top >= DECISIVE && top - next >= LEAD) {
            return Optional.of(new DatedArticle(
                    TimeInterval.day(best.get().getKey()), best.get().getValue().reasons));
        }
        return window(support, top, best.get().getValue());
    }

    private static Optional<DatedArticle> window(TreeMap<LocalDate, DateSupport> support, int top, DateSupport best) {
        List<LocalDate> days = support.entrySet().stream()
                .filter(e -> e.getValue().weight() == top)
                .map(Map.Entry::getKey)
                .toList();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        boolean close = last.toEpochDay() - first.toEpochDay() < WEEK;
        return close && top >= DECISIVE
                ? Optional.of(new DatedArticle(new TimeInterval(first, last, Precision.DAYS), best.reasons))
                : Optional.empty();
    }
}
