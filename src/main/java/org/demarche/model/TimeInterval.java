package org.demarche.model;

import java.time.LocalDate;

/**
 * Days from {@code begin} to {@code end}, both inclusive, and how exactly they are known. A known range ("from Monday to
 * Wednesday") and an uncertain day ("one day last week") have the same two dates; the precision tells the unit meant.
 */
public record TimeInterval(LocalDate begin, LocalDate end, Precision precision) {
    public enum Precision {
        DAY,
        DAYS,
        WEEKEND,
        WEEK,
        MONTH,
        QUARTER,
        SEASON,
        YEAR,
        DECADE,
        CENTURY,
        APPROXIMATE
    }

    public TimeInterval {
        if (end.isBefore(begin)) {
            throw new IllegalArgumentException("an interval ends before it begins: " + begin + ".." + end);
        }
    }

    public static TimeInterval day(LocalDate day) {
        return new TimeInterval(day, day, Precision.DAY);
    }

    public boolean isDay() {
        return begin.equals(end);
    }

    public boolean overlaps(TimeInterval other) {
        return !begin.isAfter(other.end) && !other.begin.isAfter(end);
    }

    public boolean contains(TimeInterval other) {
        return !begin.isAfter(other.begin) && !end.isBefore(other.end);
    }
}
