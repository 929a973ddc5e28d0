package org.demarche.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;

/**
 * A date as a person reads it, no more exact than it is known: "14 Mar 2014", "3&ndash;9 Mar 2014", "28 Feb&ndash;2 Mar 2014",
 * "March 2014", "Jan&ndash;Mar 2014", "2014", "2010s", "about 14 Mar 2014".
 */
public final class DateText {
    private static final DateTimeFormatter DAY = formatter("d");
    private static final DateTimeFormatter DAY_MONTH = formatter("d MMM");
    private static final DateTimeFormatter FULL = formatter("d MMM uuuu");
    private static final DateTimeFormatter SHORT_MONTH = formatter("MMM");
    private static final DateTimeFormatter SHORT_MONTH_YEAR = formatter("MMM uuuu");
    private static final DateTimeFormatter MONTH_YEAR = formatter("MMMM uuuu");

    public static String of(TimeInterval time) {
        LocalDate begin = time.begin();
        LocalDate end = time.end();
        return switch (time.precision()) {
            case MONTH, QUARTER, SEASON -> months(begin, end);
            case YEAR, CENTURY -> years(begin, end);
            case DECADE -> begin.getYear() % 10 == 0 ? begin.getYear() + "s" : years(begin, end);
            case APPROXIMATE -> "about " + days(begin, end);
            case DAY, DAYS, WEEKEND, WEEK -> days(begin, end);
        };
    }

    /** The unit in which a date is known, as a word for machines: {@code day}, {@code month}. */
    static String precision(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    private static String days(LocalDate begin, LocalDate end) {
        if (begin.equals(end)) {
            return FULL.format(begin);
        }
        DateTimeFormatter first =
                begin.getYear() != end.getYear() ? FULL : begin.getMonth() != end.getMonth() ? DAY_MONTH : DAY;
        return first.format(begin) + "\u2013" + FULL.format(end);
    }

    private static String months(LocalDate begin, LocalDate end) {
        if (begin.getYear() != end.getYear()) {
            return SHORT_MONTH_YEAR.format(begin) + "\u2013" + SHORT_MONTH_YEAR.format(end);
        }
        return begin.getMonth() == end.getMonth()
                ? MONTH_YEAR.format(begin)
                : SHORT_MONTH.format(begin) + "\u2013" + SHORT_MONTH_YEAR.format(end);
    }

    private static String years(LocalDate begin, LocalDate end) {
        return begin.getYear() == end.getYear()
                ? String.valueOf(begin.getYear())
                : begin.getYear() + "\u2013" + end.getYear();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    private DateText() {}
}
