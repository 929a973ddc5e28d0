package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;

/**
 * The periods of the calendar (ISO 8601 weeks, Monday first) and their TIMEX3 values. Units are named by their letter in
 * a duration: D, W, WE (weekend), M, Q, Y, DE (decade), CE (century).
 */
final class TimePeriods {
    private TimePeriods() {}

    /** The period of a unit that holds a day; for a weekend, that of the day's week. */
    static TimeInterval containing(String unit, LocalDate day) {
        return switch (unit) {
            case "D" -> TimeInterval.day(day);
            case "W" -> of(monday(day), monday(day).plusDays(6), Precision.WEEK);
            case "WE" -> of(monday(day).plusDays(5), monday(day).plusDays(6), Precision.WEEKEND);
            case "M" -> month(YearMonth.from(day));
            case "Q" -> quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case "Y" -> year(day.getYear());
            case "DE" -> decade(day.getYear() / 10);
            case "CE" -> century(day.getYear() / 100);
            default -> throw new IllegalArgumentException("no period of the calendar: " + unit);
        };
    }

    static boolean isPeriod(String unit) {
        return switch (unit) {
            case "D", "W", "WE", "M", "Q", "Y", "DE", "CE" -> true;
            default -> false;
        };
    }

    /** A day so many units away. */
    static LocalDate plus(LocalDate day, String unit, long n) {
        return switch (unit) {
            case "D" -> day.plusDays(n);
            case "W", "WE" -> day.plusWeeks(n);
            case "2W" -> day.plusWeeks(2 * n);
            case "M" -> day.plusMonths(n);
            case "Q" -> day.plusMonths(3 * n);
            case "Y" -> day.plusYears(n);
            case "DE" -> day.plusYears(10 * n);
            case "CE" -> day.plusYears(100 * n);
            case "TH" -> day.plusDays(n / 24);
            default -> day;
        };
    }

    static TimeInterval month(YearMonth month) {
        return of(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    static TimeInterval quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, quarter * 3 - 2);
        return of(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.QUARTER);
    }

    static TimeInterval year(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    /** @param decade the year without its last digit, 201 */
    static TimeInterval decade(int decade) {
        return of(LocalDate.of(decade * 10, 1, 1), LocalDate.of(decade * 10 + 9, 12, 31), Precision.DECADE);
    }

    /** @param century the year without its last two digits, 20 */
    static TimeInterval century(int century) {
        return of(LocalDate.of(century * 100, 1, 1), LocalDate.of(century * 100 + 99, 12, 31), Precision.CENTURY);
    }

    /** A season by its first month: spring of 2014 is March to May, winter of 2014 December to February 2015. */
    static TimeInterval season(int year, String season) {
        int month =
                switch (season) {
                    case "SP" -> 3;
                    case "SU" -> 6;
                    case "FA" -> 9;
                    case "WI" -> 12;
                    default -> throw new IllegalArgumentException("no such season: " + season);
                };
        YearMonth first = YearMonth.of(year, month);
        return of(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.SEASON);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static TimeInterval of(LocalDate begin, LocalDate end, Precision precision) {
        return new TimeInterval(begin, end, precision);
    }

    /** The TIMEX3 value of a period, {@code 2014-W11}. */
    static String value(TimeInterval period) {
        LocalDate begin = period.begin();
        int year = begin.getYear();
        return switch (period.precision()) {
            case WEEK -> week(begin);
            case WEEKEND -> week(begin) + "-WE";
            case MONTH -> begin.toString().substring(0, 7);
            case QUARTER -> year(year, "-Q" + begin.get(IsoFields.QUARTER_OF_YEAR));
            case SEASON -> year(year, "-" + seasonOf(begin.getMonthValue()));
            case YEAR -> year(year, "");
            case DECADE -> year(year, "").substring(0, 3);
            case CENTURY -> year(year, "").substring(0, 2);
            case DAY, DAYS, APPROXIMATE -> begin.toString();
        };
    }

    private static String seasonOf(int month) {
        return month == 12 ? "WI" : month >= 9 ? "FA" : month >= 6 ? "SU" : "SP";
    }

    private static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String year(int year, String rest) {
        return String.format(Locale.ROOT, "%04d", year) + rest;
    }

    /** The weekday (1 Monday to 7 Sunday) on or before a day. */
    static LocalDate onOrBefore(LocalDate day, int weekday) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    }

    /** The weekday on or after a day. */
    static LocalDate onOrAfter(LocalDate day, int weekday) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    }

    /** The same dates with another precision. */
    static TimeInterval as(TimeInterval interval, Precision precision) {
        return of(interval.begin(), interval.end(), precision);
    }
}
