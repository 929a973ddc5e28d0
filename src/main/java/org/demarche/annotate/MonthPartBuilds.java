package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;

/** Days and halves that are told by the month they are part of, and what is left of a period: "before the month is out". */
final class MonthPartBuilds {
    private static final int HALF = 15;

    private final CalendarPeriodBuilds periods;

    MonthPartBuilds(CalendarPeriodBuilds periods) {
        this.periods = periods;
    }

    Map<String, TimexBuild> all() {
        return Map.of(
                "nth-of-month", MonthPartBuilds::nth,
                "half-month", this::half,
                "weekday-of-month", this::weekday,
                "day-of-month", this::numbered,
                "until-end", this::untilEnd);
    }

    /** "The 7th of this month", "the ninth of the following month". */
    private static List<TimexPart> nth(TimexMatch match, TimeScene scene) {
        boolean pointing = match.has("ANC") || match.has("THAT");
        int shift = match.get("DEI")
                .or(() -> match.get("ANC"))
                .map(Integer::parseInt)
                .orElse(0);
        Optional<LocalDate> from =
                pointing ? scene.period().map(TimeInterval::begin).or(scene::published) : scene.published();
        return day(
                match,
                from.map(YearMonth::from).map(m -> m.plusMonths(shift)),
                Integer.parseInt(match.get("DORD").orElseThrow()));
    }

    /** "The last day of March". */
    private List<TimexPart> numbered(TimexMatch match, TimeScene scene) {
        Optional<YearMonth> month = periods.monthMeant(match, scene);
        return month.isEmpty()
                ? List.of()
                : day(
                        match,
                        month,
                        match.get("ORD")
                                .map(Integer::parseInt)
                                .orElse(month.get().lengthOfMonth()));
    }

    private static List<TimexPart> day(TimexMatch match, Optional<YearMonth> month, int number) {
        return month.filter(m -> m.isValidDay(number))
                .map(m -> m.atDay(number))
                .map(d -> TimexBuild.whole(match, TimexValue.relative(TimeInterval.day(d))))
                .orElse(List.of());
    }

    /** "The second half of June". */
    private List<TimexPart> half(TimexMatch match, TimeScene scene) {
        int half = Integer.parseInt(match.get("ORD").orElseThrow());
        Optional<YearMonth> month = half > 2 ? Optional.empty() : periods.monthMeant(match, scene);
        return month.map(m -> TimexBuild.whole(
                        match,
                        TimexValue.relative(TimePeriods.month(m))
                                .over(
                                        half == 1
                                                ? new TimeInterval(m.atDay(1), m.atDay(HALF), Precision.DAYS)
                                                : new TimeInterval(
                                                        m.atDay(HALF + 1), m.atEndOfMonth(), Precision.DAYS))))
                .orElse(List.of());
    }

    /** "The first Monday of May", "the last Sunday in October". */
    private List<TimexPart> weekday(TimexMatch match, TimeScene scene) {
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(match.get("WEEKDAY").orElseThrow()));
        int number = match.get("ORD").map(Integer::parseInt).orElse(-1);
        return periods.monthMeant(match, scene)
                .flatMap(m -> Optional.of(m.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday)))
                        .filter(d -> YearMonth.from(d).equals(m)))
                .map(d -> TimexBuild.whole(match, TimexValue.relative(TimeInterval.day(d))))
                .orElse(List.of());
    }

    /** "Before the year is out": from the day of publication to its last day. */
    private List<TimexPart> untilEnd(TimexMatch match, TimeScene scene) {
        Optional<String> unit = match.get("UNIT").filter(TimePeriods::isPeriod);
        Optional<TimeInterval> period = match.has("MONTH") || match.has("MON")
                ? periods.monthMeant(match, scene).map(TimePeriods::month)
                : unit.flatMap(u -> scene.published().map(day -> TimePeriods.containing(u, day)));
        return period.flatMap(p -> scene.published()
                        .filter(day -> !day.isAfter(p.end()))
                        .map(day -> TimexBuild.whole(
                                match, TimexValue.relative(p).over(new TimeInterval(day, p.end(), Precision.DAYS)))))
                .orElse(List.of());
    }
}
