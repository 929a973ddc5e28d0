package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Holidays with a fixed or reckoned day. */
final class HolidayBuilds {
    private final TimeDirection direction;

    HolidayBuilds(TimeDirection direction) {
        this.direction = direction;
    }

    Map<String, TimexBuild> all() {
        return Map.of("holiday", this::holiday);
    }

    private List<TimexPart> holiday(TimexMatch match, TimeScene scene) {
        String code = match.get("HOLIDAY").orElseThrow();
        boolean week = match.says("week");
        Optional<LocalDate> day = CalendarDateBuilds.year(match)
                .map(year -> on(code, year))
                .or(() -> scene.published().map(published -> near(match, code, published)));
        return TimexBuild.whole(
                match,
                day.map(d -> week ? TimePeriods.containing("W", d) : TimeInterval.day(d))
                        .map(TimexValue::relative)
                        .orElseGet(() -> TimexValue.vague(Timex.Type.DATE, unplaced(code))));
    }

    private LocalDate near(TimexMatch match, String code, LocalDate published) {
        List<LocalDate> candidates = IntStream.rangeClosed(-1, 1)
                .mapToObj(n -> on(code, published.getYear() + n))
                .toList();
        TimeDirection.Verdict side =
                match.any("DEI", "ANC").map(c -> TimeDirection.side(c.value())).orElseGet(() -> direction.judge(match));
        return TimeDirection.nearest(candidates, published, match, side, d -> d, d -> d);
    }

    private static String unplaced(String code) {
        return code.matches("\\d\\d-\\d\\d") ? "XXXX-" + code : "XXXX-XX-XX";
    }

    /** The day of a holiday, as lexicon/time-words.tsv codes it, in a year. */
    static LocalDate on(String code, int year) {
        if (code.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(code.substring(6)));
        }
        if (code.startsWith("orthodox")) {
            return orthodoxEaster(year).plusDays(Integer.parseInt(code.substring(8)));
        }
        String[] parts = code.split("[-:]", 2);
        LocalDate first = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
        if (!code.contains(":")) {
            return first.withDayOfMonth(Integer.parseInt(parts[1]));
        }
        String[] nth = parts[1].split("[:+]");
        LocalDate day = first.with(
                TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(nth[0]), DayOfWeek.of(Integer.parseInt(nth[1]))));
        return nth.length > 2 ? day.plusDays(Integer.parseInt(nth[2])) : day;
    }

    /** Western Easter Sunday (Gregorian computus). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** Orthodox Easter Sunday (Julian computus), in the Gregorian calendar; valid for 1900 to 2099. */
    static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(13);
    }
}
