package org.demarche.annotate;

import java.util.Optional;
import org.demarche.model.DateBasis;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** What a time expression means: the part of a {@link Timex} that does not depend on where it stands. */
record TimexValue(Timex.Type type, String value, Optional<TimeInterval> interval, DateBasis basis) {
    /** A period named by the calendar. */
    static TimexValue explicit(TimeInterval period) {
        return new TimexValue(Timex.Type.DATE, TimePeriods.value(period), Optional.of(period), DateBasis.EXPLICIT);
    }

    /** A period named in relation to another day. */
    static TimexValue relative(TimeInterval period) {
        return new TimexValue(Timex.Type.DATE, TimePeriods.value(period), Optional.of(period), DateBasis.RELATIVE);
    }

    /** A value that names no days. */
    static TimexValue vague(Timex.Type type, String value) {
        return new TimexValue(type, value, Optional.empty(), DateBasis.RELATIVE);
    }

    /** The same days under another value. */
    TimexValue named(String other) {
        return new TimexValue(type, other, interval, basis);
    }

    /** The same value for other days: "early March" is 2014-03, but only its first days. */
    TimexValue over(TimeInterval days) {
        return new TimexValue(type, value, Optional.of(days), basis);
    }

    /** A clock time or part of the day ("T17:00", "TNI") on this day. */
    TimexValue at(String clock) {
        return new TimexValue(Timex.Type.TIME, value + clock, interval, basis);
    }
}
