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
    /** Bits that must stand behind a day: those that tell one landmark from all others, and so many more. */
    private static final double MORE = 3.5;

    private static final double MOST = 11;
    /** How far the best must be ahead of the next: so many bits, or this part of its own weight if that is less. */
    private static final double LEAD = 3;

    private static final double SHARE = 0.3;
    /** How many bits the best must be ahead of the only other day that is left, of the same week. */
    private static final double NEAR = 1;

    private static final int PAIR = 2;

    private static final int WEEK = 7;

    private DateDecision() {}

    /**
     * The best day if it leads clearly; several days of one week if they lead together.
     *
     * @param landmarks how many were looked for
     */
    static Optional<InferredDate> of(SortedMap<LocalDate, DateSupport> support, int landmarks) {
        Optional<Map.Entry<LocalDate, DateSupport>> found = support.entrySet().stream()
                .max(Comparator.comparingDouble(e -> e.getValue().weight()));
        double decisive = Math.min(MOST, MORE + Math.log(Math.max(1, landmarks)) / Math.log(2));
        if (found.isEmpty() || found.get().getValue().weight() < decisive) {
            return Optional.empty();
        }
        DateSupport best = found.get().getValue();
        double lead = Math.min(LEAD, SHARE * best.weight());
        List<LocalDate> near = within(support, best.weight() - lead);
        if (isFar(near)) {
            return Optional.empty();
        }
        List<LocalDate> days = near.size() > PAIR ? near : within(support, best.weight() - Math.min(NEAR, lead));
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        if (first.equals(last)) {
            return Optional.of(new InferredDate(TimeInterval.day(first), best.reasons()));
        }
        return Optional.of(new InferredDate(new TimeInterval(first, last, Precision.DAYS), best.reasons()));
    }

    /** The days behind which more stands than so many bits, in order. */
    private static List<LocalDate> within(SortedMap<LocalDate, DateSupport> support, double bits) {
        return support.entrySet().stream()
                .filter(e -> e.getValue().weight() > bits)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isFar(List<LocalDate> days) {
        return days.get(days.size() - 1).toEpochDay() - days.get(0).toEpochDay() >= WEEK;
    }
}
