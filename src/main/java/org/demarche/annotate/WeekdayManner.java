package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.Table;

/**
 * Which weekdays an article names tells on which weekday it was written: who says "today" and "yesterday" does not call
 * that day by its weekday; who says neither names the weekday of the news, which is that day or the day before.
 */
final class WeekdayManner {
    private static final int WEEK = 7;
    /** Weekdays are not named one without regard to the other. */
    private static final double TOLD = 0.7;

    private static final double PLAIN = 0.4;

    private static final double PERCENT = 100;

    private final Map<String, double[]> manners = new HashMap<>();

    WeekdayManner() {
        for (Table.Row row : Table.load("weekdays-named.tsv", 3)) {
            double share = Integer.parseInt(row.field(2)) / PERCENT;
            if (share <= 0 || share >= 1) {
                throw row.fault("a share lies between 0 and 100");
            }
            manners.computeIfAbsent(row.field(0), k -> new double[WEEK])[Integer.parseInt(row.field(1))] = share;
        }
    }

    /** What speaks for each weekday as that of the article, in bits; for all alike where it names none. */
    Map<DayOfWeek, Double> bits(Sayings sayings) {
        Set<DayOfWeek> named = sayings.all().stream()
                .filter(Saying::isWeekday)
                .flatMap(s -> s.weekday().stream())
                .collect(Collectors.toSet());
        double[] shares = shares(sayings);
        Map<DayOfWeek, Double> bits = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            double sum = 0;
            for (int back = 0; back < WEEK; back++) {
                double share = shares[back];
                sum += log(named.contains(day.minus(back)) ? share : 1 - share);
            }
            bits.put(day, (told(sayings) ? TOLD : PLAIN) * sum);
        }
        double mean = log(bits.values().stream().mapToDouble(b -> Math.pow(2, b)).sum() / WEEK);
        bits.replaceAll((day, b) -> b - mean);
        return bits;
    }

    /** How usual it is, between 0 and 1, that an article of a day calls another day so; 1 for other words. */
    double usual(Sayings sayings, Saying saying, LocalDate day) {
        if (!saying.isWeekday() || saying.weekday().isEmpty()) {
            return 1;
        }
        double[] shares = shares(sayings);
        int back = Math.floorMod(
                day.getDayOfWeek().getValue() - saying.weekday().get().getValue(), WEEK);
        return Math.sqrt(shares[back] / Arrays.stream(shares).max().orElse(1));
    }

    private double[] shares(Sayings sayings) {
        return manners.get(told(sayings) ? "told" : "plain");
    }

    private static boolean told(Sayings sayings) {
        return sayings.all().stream().anyMatch(s -> s.isSharp() && Math.abs(s.offset()) <= 1);
    }

    private static double log(double x) {
        return Math.log(x) / Math.log(2);
    }
}
