package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.demarche.model.InferredDate;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;

/** Which day or days the support of all candidates leaves. */
final class DateDecision {
    private static final double DECISIVE = 4.8;
    private static final int LEAD = 2;
    private static final double SHARE = 0.25;
    /** Several days must stand on more than one. */
    private static final double WINDOW = 6.5;

    private static final int WEEK = 7;
    /** People in office who make up for what a landmark alone would have to say. */
    private static final int PEOPLE = 3;

    private DateDecision() {}

    /** The best day if it leads clearly; the days of the best window if enough stands behind them. */
    static Optional<InferredDate> of(SortedMap<LocalDate, DateSupport> support, Cast cast) {
        Optional<Map.Entry<LocalDate, DateSupport>> found = support.entrySet().stream()
                .max(Comparator.comparingDouble(e -> e.getValue().weight()));
        long missing = Math.max(0, PEOPLE - cast.most());
        if (found.isEmpty() || found.get().getValue().weight() < DECISIVE + 4 * missing) {
            return Optional.empty();
        }
        DateSupport best = found.get().getValue();
        double next = support.entrySet().stream()
                .filter(e -> !e.getKey().equals(found.get().getKey()))
                .mapToDouble(e -> e.getValue().weight())
                .max()
                .orElse(0);
        if (!best.isFounded()) {
            return Optional.empty();
        }
        if (best.isExact() && best.weight() - next >= lead(best)) {
            return Optional.of(new InferredDate(TimeInterval.day(found.get().getKey()), best.reasons()));
        }
        return window(support, best);
    }

    private static double lead(DateSupport best) {
        return Math.max(LEAD, SHARE * best.weight());
    }

    private static Optional<InferredDate> window(SortedMap<LocalDate, DateSupport> support, DateSupport best) {
        List<LocalDate> days = support.entrySet().stream()
                .filter(e -> e.getValue().weight() > best.weight() / 2)
                .map(Map.Entry::getKey)
                .toList();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        boolean close = best.weight() >= WINDOW && last.toEpochDay() - first.toEpochDay() < WEEK;
        return close
                ? Optional.of(new InferredDate(new TimeInterval(first, last, Precision.DAYS), best.reasons()))
                : Optional.empty();
    }
}
