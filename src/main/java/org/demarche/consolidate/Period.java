package org.demarche.consolidate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.demarche.model.CitedMention;
import org.demarche.model.DateBasis;
import org.demarche.model.EventMention;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * The days on which an event may have been, as one report leaves them open.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
record Period(LocalDate from, LocalDate to, Sharpness sharpness) {
    /** How well the days are known. */
    enum Sharpness {
        /** One day, or a few that it lasted. */
        EXACT,
        /** News of the day: the day of publication or the one before. */
        ASSUMED,
        /** Some time within a week, a month, … */
        WIDE,
        /** Not dated; not long before or after publication. */
        OPEN
    }

    private static final int FEW_DAYS = 15;
    private static final int NEAR = 21;

    /** Empty where neither event nor article has a date. */
    static Optional<Period> of(CitedMention cited) {
        EventMention m = cited.mention();
        boolean ahead = m.status() == Status.PLANNED || m.status() == Status.POSSIBLE;
        if (m.date().isPresent()) {
            TimeInterval date = m.date().get();
            if (m.basis() == DateBasis.PUBLICATION_DAY_ASSUMED && !ahead) {
                return Optional.of(new Period(date.begin().minusDays(1), date.end(), Sharpness.ASSUMED));
            }
            boolean exact = date.isDay()
                    || date.precision() == TimeInterval.Precision.DAYS
                            && ChronoUnit.DAYS.between(date.begin(), date.end()) < FEW_DAYS;
            return Optional.of(new Period(date.begin(), date.end(), exact ? Sharpness.EXACT : Sharpness.WIDE));
        }
        return cited.published()
                .map(day -> ahead
                        ? new Period(day, day.plusDays(NEAR), Sharpness.OPEN)
                        : new Period(day.minusDays(NEAR), day, Sharpness.OPEN));
    }

    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The same, with a day more at either end. */
    Period widened() {
        return new Period(from.minusDays(1), to.plusDays(1), sharpness);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean isShort() {
        return sharpness == Sharpness.EXACT || sharpness == Sharpness.ASSUMED;
    }
}
