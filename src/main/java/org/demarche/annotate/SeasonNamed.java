package org.demarche.annotate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * The time of the year that an article speaks of: days of a month named without their year ("the eighth of January", "Boxing
 * Day") mostly lie within weeks of it.
 */
final class SeasonNamed {
    /** Days that they mostly lie back at most. */
    private static final int BACK = 45;
    /** Days that they mostly lie ahead at most. */
    private static final int AHEAD = 100;

    private static final double WITHIN = 1;
    private static final double BEYOND = -1.5;
    /** More say nothing more. */
    private static final int MOST = 3;

    private static final long YEAR = 365;

    private final List<MonthDay> days;

    SeasonNamed(Sayings sayings) {
        this.days = sayings.all().stream()
                .flatMap(s -> s.yearly().stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What they say for a day, in bits. */
    double bits(LocalDate day) {
        return days.stream()
                .mapToDouble(named -> isNear(named, day) ? WITHIN : BEYOND)
                .sum();
    }

    private static boolean isNear(MonthDay named, LocalDate day) {
        long ahead = Math.floorMod(named.atYear(day.getYear()).toEpochDay() - day.toEpochDay(), YEAR);
        return ahead <= AHEAD || YEAR - ahead <= BACK;
    }
}
