package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.model.DateBasis;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;
import org.demarche.model.Timex;

/** Months, quarters, halves, seasons, years, decades and centuries. */
final class CalendarPeriodBuilds {
    private final TimeDirection direction;
    private final TimexGuards guards;

    CalendarPeriodBuilds(TimeDirection direction, TimexGuards guards) {
        this.direction = direction;
        this.guards = guards;
    }

    Map<String, TimexBuild> all() {
        return Map.ofEntries(
                Map.entry("month", this::month),
                Map.entry("year", this::year),
                Map.entry("year-pair", this::yearPair),
                Map.entry("decade", this::decade),
                Map.entry("century", this::century),
                Map.entry("quarter", this::quarter),
                Map.entry("half-year", this::halfYear),
                Map.entry("fiscal", this::fiscal),
                Map.entry("season", this::season),
                Map.entry("week-of-month", this::weekOfMonth));
    }

    private List<TimexPart> month(TimexMatch match, TimeScene scene) {
        int month = monthNumber(match);
        Optional<Integer> year = statedYear(match, scene);
        if (year.isPresent()) {
            return narrowed(match, scene, TimexValue.explicit(TimePeriods.month(YearMonth.of(year.get(), month))));
        }
        if (!guards.isMonth(match)) {
            return List.of();
        }
        return bareMonth(match, scene, month)
                .map(period -> narrowed(match, scene, TimexValue.relative(period)))
                .orElseGet(() -> TimexBuild.whole(
                        match, TimexValue.vague(Timex.Type.DATE, String.format(Locale.ROOT, "XXXX-%02d", month))));
    }

    private Optional<TimeInterval> bareMonth(TimexMatch match, TimeScene scene, int month) {
        return scene.published().map(day -> {
            List<TimeInterval> near = IntStream.rangeClosed(-1, 1)
                    .mapToObj(n -> TimePeriods.month(YearMonth.of(day.getYear() + n, month)))
                    .toList();
            return TimeDirection.nearest(near, day, match, side(match), TimeInterval::begin, TimeInterval::end);
        });
    }

    private static int monthNumber(TimexMatch match) {
        return Integer.parseInt(match.get("MONTH").or(() -> match.get("MON")).orElseThrow());
    }

    /** The year in figures, or "of last year", "that year". */
    private static Optional<Integer> statedYear(TimexMatch match, TimeScene scene) {
        Optional<Integer> stated = CalendarDateBuilds.year(match);
        if (stated.isPresent() || !match.says("year")) {
            return stated;
        }
        if (match.has("ANC") || match.has("THAT")) {
            int shift = match.get("ANC").map(Integer::parseInt).orElse(0);
            return scene.period().map(p -> p.begin().getYear() + shift);
        }
        int shift = match.get("DEI").map(Integer::parseInt).orElse(0);
        return scene.published().map(day -> day.getYear() + shift);
    }

    private List<TimexPart> year(TimexMatch match, TimeScene scene) {
        int year = CalendarDateBuilds.year(match).orElseThrow();
        if (match.has("YEAR") && !guards.isYear(match, year)) {
            return List.of();
        }
        return narrowed(match, scene, TimexValue.explicit(TimePeriods.year(year)));
    }

    /** "2013-14" is two years. */
    private List<TimexPart> yearPair(TimexMatch match, TimeScene scene) {
        int first = Integer.parseInt(match.get("YEAR").orElseThrow());
        int second = first / 100 * 100 + Integer.parseInt(match.get("N2").orElseThrow());
        if (second <= first || second > first + 30 || !guards.isYear(match, first)) {
            return List.of();
        }
        return List.of(
                new TimexPart(match.begin(), match.begin() + 1, TimexValue.explicit(TimePeriods.year(first))),
                new TimexPart(match.end() - 1, match.end(), TimexValue.explicit(TimePeriods.year(second))));
    }

    private List<TimexPart> decade(TimexMatch match, TimeScene scene) {
        int decade;
        if (match.has("YEAR")) {
            int year = Integer.parseInt(match.get("YEAR").orElseThrow());
            if (year % 10 != 0) {
                return List.of();
            }
            decade = year / 10;
        } else if (match.has("N2")) {
            int tens = Integer.parseInt(match.get("N2").orElseThrow());
            boolean marked = match.says("the") || match.says("'") || match.has("MOD") || "and".equals(match.before());
            if (tens % 10 != 0 || !marked) {
                return List.of();
            }
            decade = CalendarDateBuilds.fullYear(match.get("N2").orElseThrow()) / 10;
        } else {
            decade = Integer.parseInt(match.get("DECADE").orElseThrow());
        }
        return narrowed(match, scene, TimexValue.explicit(TimePeriods.decade(decade)));
    }

    private List<TimexPart> century(TimexMatch match, TimeScene scene) {
        int number = Integer.parseInt(match.get("ORD").orElseThrow());
        return number < 2 || number > 30
                ? List.of()
                : narrowed(match, scene, TimexValue.explicit(TimePeriods.century(number - 1)));
    }

    private List<TimexPart> quarter(TimexMatch match, TimeScene scene) {
        int number = Integer.parseInt(match.get("ORD").or(() -> match.get("N1")).orElse("4"));
        if (number < 1 || number > 4) {
            return List.of();
        }
        Optional<TimeInterval> period = statedYear(match, scene)
                .map(year -> TimePeriods.quarter(year, number))
                .or(() -> scene.published().map(day -> nearestQuarter(match, day, number)));
        return period.map(p -> narrowed(match, scene, TimexValue.explicit(p)))
                .orElseGet(() -> TimexBuild.whole(match, TimexValue.vague(Timex.Type.DATE, "XXXX-Q" + number)));
    }

    private TimeInterval nearestQuarter(TimexMatch match, LocalDate day, int number) {
        List<TimeInterval> near = IntStream.rangeClosed(-1, 1)
                .mapToObj(n -> TimePeriods.quarter(day.getYear() + n, number))
                .toList();
        return TimeDirection.nearest(near, day, match, side(match), TimeInterval::begin, TimeInterval::end);
    }

    private List<TimexPart> halfYear(TimexMatch match, TimeScene scene) {
        int half = Integer.parseInt(match.get("ORD").orElseThrow());
        if (half > 2) {
            return List.of();
        }
        Optional<Integer> year = statedYear(match, scene);
        return TimexBuild.whole(
                match,
                year.map(y -> new TimexValue(
                                Timex.Type.DATE,
                                String.format(Locale.ROOT, "%04d-H%d", y, half),
                                Optional.of(new TimeInterval(
                                        LocalDate.of(y, half * 6 - 5, 1),
                                        YearMonth.of(y, half * 6).atEndOfMonth(),
                                        Precision.DAYS)),
                                DateBasis.EXPLICIT))
                        .orElse(TimexValue.vague(Timex.Type.DATE, "XXXX-H" + half)));
    }

    /** Fiscal years begin on different days: the value is exact, the days are those of the calendar year. */
    private List<TimexPart> fiscal(TimexMatch match, TimeScene scene) {
        int year = CalendarDateBuilds.year(match).orElseThrow();
        TimeInterval days = TimePeriods.as(TimePeriods.year(year), Precision.APPROXIMATE);
        return TimexBuild.whole(
                match,
                TimexValue.explicit(TimePeriods.year(year)).named("FY" + year).over(days));
    }

    private List<TimexPart> season(TimexMatch match, TimeScene scene) {
        String season = match.get("SEASON").orElseThrow();
        Optional<Integer> year = statedYear(match, scene);
        if (year.isEmpty() && scene.published().isEmpty()) {
            return TimexBuild.whole(match, TimexValue.vague(Timex.Type.DATE, "XXXX-" + season));
        }
        TimeInterval period = year.map(y -> TimePeriods.season(y, season)).orElseGet(() -> {
            LocalDate day = scene.published().orElseThrow();
            List<TimeInterval> near = IntStream.rangeClosed(-1, 1)
                    .mapToObj(n -> TimePeriods.season(day.getYear() + n, season))
                    .toList();
            return TimeDirection.nearest(near, day, match, side(match), TimeInterval::begin, TimeInterval::end);
        });
        return narrowed(match, scene, TimexValue.relative(period));
    }

    private List<TimexPart> weekOfMonth(TimexMatch match, TimeScene scene) {
        Optional<YearMonth> month = monthMeant(match, scene);
        if (month.isEmpty()
                || match.get("UNIT")
                        .filter(u -> u.equals("W") || u.equals("WE"))
                        .isEmpty()) {
            return List.of();
        }
        int number = match.get("ORD").map(Integer::parseInt).orElse(-1);
        LocalDate day = number < 0
                ? midWeek(month.get().atEndOfMonth(), -1)
                : midWeek(month.get().atDay(1), 1).plusWeeks(number - 1L);
        return TimexBuild.whole(
                match,
                TimexValue.explicit(TimePeriods.containing(match.get("UNIT").orElseThrow(), day)));
    }

    /** A day, or one a week on where most of its week is of another month. */
    private static LocalDate midWeek(LocalDate day, int side) {
        LocalDate middle = day.with(DayOfWeek.THURSDAY);
        return YearMonth.from(middle).equals(YearMonth.from(day)) ? day : day.plusWeeks(side);
    }

    /** The month of a match: named, or "this month". */
    Optional<YearMonth> monthMeant(TimexMatch match, TimeScene scene) {
        if (!match.has("MONTH") && !match.has("MON")) {
            int shift = match.get("DEI").map(Integer::parseInt).orElse(0);
            return scene.published().map(day -> YearMonth.from(day).plusMonths(shift));
        }
        return CalendarDateBuilds.year(match)
                .map(year -> YearMonth.of(year, monthNumber(match)))
                .or(() -> bareMonth(match, scene, monthNumber(match)).map(p -> YearMonth.from(p.begin())));
    }

    private TimeDirection.Verdict side(TimexMatch match) {
        return match.get("DEI").map(TimeDirection::side).orElseGet(() -> direction.judge(match));
    }

    private static List<TimexPart> narrowed(TimexMatch match, TimeScene scene, TimexValue value) {
        return TimexBuild.whole(match, TimeMods.narrow(match, value, scene));
    }
}
