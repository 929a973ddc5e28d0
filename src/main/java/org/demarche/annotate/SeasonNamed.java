package org.demarche.annotate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * The time of the year that an article speaks of: of several days of a month named without their year ("the eighth of
 * January", "the fifteenth of January") some lie within weeks of it.
 */
final class SeasonNamed {
    /** Days that they lie back at most. */
    private static final int BACK = 45;
    /** Days that they lie ahead at most. */
    private static final int AHEAD = 100;

    private static final int SEVERAL = 2;
    private static final double AGAINST = -3;
    private static final long YEAR = 365;

    private final List<MonthDay> days;

    SeasonNamed(Sayings sayings) {
        this.days = sayings.all().stream()
                .flatMap(s -> s.date().stream())
                .distinct()
                .toList();
    }

    /** What they say against a day that lies near none of them, in bits. */
    double bits(LocalDate day) {
        return days.size() >= SEVERAL && days.stream().noneMatch(named -> isNear(named, day)) ? AGAINST : 0;
    }

    private static boolean isNear(MonthDay named, LocalDate day) {
        long ahead = Math.floorMod(named.atYear(day.getYear()).toEpochDay() - day.toEpochDay(), YEAR);
        return ahead <= AHEAD || YEAR - ahead <= BACK;
    }
}
