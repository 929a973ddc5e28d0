package org.demarche.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.DateBasis;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;
import org.demarche.model.Timex;

/** Times told from the publication day: "yesterday", "last week", "two months ago", "the past three years", "now". */
final class DeicticBuilds {
    private final TimeDirection direction;
    private final TimexGuards guards;

    DeicticBuilds(TimeDirection direction, TimexGuards guards) {
        this.direction = direction;
        this.guards = guards;
    }

    Map<String, TimexBuild> all() {
        Map<String, TimexBuild> builds = new HashMap<>();
        builds.put("day-word", this::dayWord);
        builds.put("this-daypart", (match, scene) -> onDay(match, scene, 0, TimeClock.of(match)));
        builds.put("overnight", (match, scene) -> onDay(match, scene, 0, Optional.of("TNI")));
        builds.put("period", this::period);
        builds.put("period-the", this::periodThe);
        builds.put("period-before-last", (match, scene) -> moved(match, scene, -2));
        builds.put("period-after-next", (match, scene) -> moved(match, scene, 2));
        builds.put("period-now", this::periodNow);
        builds.put("weekend", this::weekend);
        builds.put("ago", this::ago);
        builds.put("ago-today", this::agoToday);
        builds.put("in-time", this::inTime);
        builds.put("span", this::span);
        builds.put("recent", this::recent);
        builds.put("reference", this::reference);
        return builds;
    }

    private List<TimexPart> dayWord(TimexMatch match, TimeScene scene) {
        if (!guards.isDayWord(match)) {
            return List.of();
        }
        String[] word = match.get("DAYWORD").orElseThrow().split(":");
        Optional<String> clock =
                TimeClock.of(match).or(() -> word.length > 1 ? Optional.of("T" + word[1]) : Optional.empty());
        return onDay(match, scene, Integer.parseInt(word[0]), clock);
    }

    private static List<TimexPart> onDay(TimexMatch match, TimeScene scene, int days, Optional<String> clock) {
        TimexValue day = scene.published()
                .map(published -> TimexValue.relative(TimeInterval.day(published.plusDays(days))))
                .orElse(TimexValue.vague(Timex.Type.DATE, "XXXX-XX-XX"));
        return TimexBuild.whole(match, clock.map(day::at).orElse(day));
    }

    private List<TimexPart> period(TimexMatch match, TimeScene scene) {
        String unit = TimeQuantity.unit(match);
        if ("WE".equals(unit) || !TimePeriods.isPeriod(unit)) {
            return List.of();
        }
        int shift = Integer.parseInt(match.get("DEI").orElseThrow());
        return "D".equals(unit) && shift != 0 ? List.of() : moved(match, scene, shift);
    }

    private List<TimexPart> moved(TimexMatch match, TimeScene scene, int shift) {
        String unit = TimeQuantity.unit(match);
        if (!TimePeriods.isPeriod(unit)) {
            return List.of();
        }
        return scene.published()
                .map(day -> TimePeriods.containing(unit, TimePeriods.plus(first(unit, day), unit, shift)))
                .map(period -> TimexBuild.whole(match, TimeMods.narrow(match, TimexValue.relative(period), scene)))
                .orElseGet(() -> TimexBuild.whole(match, TimexValue.vague(Timex.Type.DATE, unplaced(unit))));
    }

    private static LocalDate first(String unit, LocalDate day) {
        return TimePeriods.containing(unit, day).begin();
    }

    /** The value of a period on an unknown day. */
    static String unplaced(String unit) {
        return switch (unit) {
            case "D" -> "XXXX-XX-XX";
            case "W" -> "XXXX-WXX";
            case "WE" -> "XXXX-WXX-WE";
            case "M" -> "XXXX-XX";
            case "Q" -> "XXXX-QX";
            case "DE" -> "XXX";
            case "CE" -> "XX";
            default -> "XXXX";
        };
    }

    /** "The last week" is seven days up to now; "the last quarter" and "the current month" are periods of the calendar. */
    private List<TimexPart> periodThe(TimexMatch match, TimeScene scene) {
        String unit = TimeQuantity.unit(match);
        int shift = Integer.parseInt(match.get("DEI").orElseThrow());
        if ("Q".equals(unit) || shift == 0) {
            return period(match, scene);
        }
        if ("D".equals(unit) || "WE".equals(unit) || unit.startsWith("T")) {
            return List.of();
        }
        return stretch(match, scene, Optional.of(1.0), unit, shift);
    }

    /** "The year": the current one. */
    private List<TimexPart> periodNow(TimexMatch match, TimeScene scene) {
        String unit = TimeQuantity.unit(match);
        if ("D".equals(unit)) {
            boolean past = direction.of(match) == TimeDirection.Side.PAST;
            Optional<LocalDate> day = (past ? scene.pastDay() : scene.day()).or(scene::published);
            return day.map(d -> TimexBuild.whole(match, TimexValue.relative(TimeInterval.day(d))))
                    .orElse(List.of());
        }
        return "WE".equals(unit) || "Q".equals(unit) || "CE".equals(unit)
                ? List.of()
                : moved(match, scene, isOver(match, scene, unit) ? 1 : 0);
    }

    /** "Later in the week", said on a Sunday, is of the week to come. */
    private static boolean isOver(TimexMatch match, TimeScene scene, String unit) {
        boolean ahead = match.get("MOD").filter("AFTER"::equals).isPresent();
        return ahead
                && "W".equals(unit)
                && scene.published()
                        .filter(d -> d.getDayOfWeek() == DayOfWeek.SUNDAY)
                        .isPresent();
    }

    private List<TimexPart> weekend(TimexMatch match, TimeScene scene) {
        if (!"WE".equals(TimeQuantity.unit(match))) {
            return List.of();
        }
        Optional<TimeInterval> days = scene.published().map(day -> weekendNear(match, day));
        return days.map(d -> TimexBuild.whole(match, TimexValue.relative(d)))
                .orElseGet(() -> TimexBuild.whole(match, TimexValue.vague(Timex.Type.DATE, unplaced("WE"))));
    }

    private TimeInterval weekendNear(TimexMatch match, LocalDate day) {
        TimeInterval current = TimePeriods.containing("WE", day);
        boolean begun = !current.begin().isAfter(day);
        Optional<String> dei = match.get("DEI");
        if (dei.map("-1"::equals).orElse(false)) {
            return TimePeriods.containing("WE", day.minusWeeks(1));
        }
        if ("next".equals(match.run().word(match.begin()))) {
            return TimePeriods.containing("WE", day.plusWeeks(1));
        }
        boolean past = direction.of(match) != TimeDirection.Side.FUTURE
                && !dei.map("1"::equals).orElse(false);
        return past && !begun ? TimePeriods.containing("WE", day.minusWeeks(1)) : current;
    }

    private List<TimexPart> ago(TimexMatch match, TimeScene scene) {
        String unit = TimeQuantity.unit(match);
        int side = match.get("AGO").map(Integer::parseInt).orElse(-1);
        Optional<Double> count =
                match.has("A") || match.has("NUM") || match.has("HALF") || match.has("VAGUE") || match.has("DOZEN")
                        ? TimeQuantity.of(match)
                        : Optional.empty();
        if (count.isEmpty()) {
            return TimexBuild.whole(match, TimexValue.vague(Timex.Type.DATE, side < 0 ? "PAST_REF" : "FUTURE_REF"));
        }
        return TimexBuild.whole(
                match,
                scene.published()
                        .map(day -> toTheDay(away(day, unit, side * count.get()), day, unit, side * count.get()))
                        .orElseGet(() -> TimexValue.vague(Timex.Type.DATE, TimeQuantity.duration(count, unit))));
    }

    /** "A week ago", "a fortnight ago" is a week as TIMEX3 has it, but means the day. */
    static TimexValue toTheDay(TimexValue value, LocalDate from, String unit, double count) {
        return ("W".equals(unit) || "2W".equals(unit)) && Math.abs(count) == 1
                ? value.over(TimeInterval.day(TimePeriods.plus(from, unit, Math.round(count))))
                : value;
    }

    /** A day so many units away, as exact as the unit: "three years ago" is a year. */
    static TimexValue away(LocalDate from, String unit, double count) {
        boolean half = count != Math.rint(count);
        String counted = half && "Y".equals(unit) ? "M" : half && "DE".equals(unit) ? "Y" : unit;
        long n = Math.round(counted.equals(unit) ? count : "Y".equals(unit) ? count * 12 : count * 10);
        LocalDate day = TimePeriods.plus(from, counted, n);
        return switch (counted) {
            case "W", "M", "Q", "Y" -> TimexValue.relative(TimePeriods.containing(counted, day));
            case "2W" -> TimexValue.relative(TimePeriods.containing("W", day));
            case "DE" -> approximate(TimePeriods.year(day.getYear()));
            case "CE" -> approximate(TimePeriods.decade(day.getYear() / 10));
            default -> TimexValue.relative(TimeInterval.day(day));
        };
    }

    private static TimexValue approximate(TimeInterval period) {
        return TimexValue.relative(period).over(TimePeriods.as(period, Precision.APPROXIMATE));
    }

    /** "Two years ago today" is a day. */
    private List<TimexPart> agoToday(TimexMatch match, TimeScene scene) {
        Optional<Double> count = TimeQuantity.of(match);
        String unit = TimeQuantity.unit(match);
        return count.isEmpty()
                ? List.of()
                : scene.published()
                        .map(day -> day.plusDays(match.get("DAYWORD")
                                .map(w -> Integer.parseInt(w.split(":")[0]))
                                .orElse(0)))
                        .map(day -> TimePeriods.plus(day, unit, -Math.round(count.get())))
                        .map(day -> TimexBuild.whole(match, TimexValue.relative(TimeInterval.day(day))))
                        .orElse(List.of());
    }

    /** "In two weeks' time". */
    private List<TimexPart> inTime(TimexMatch match, TimeScene scene) {
        Optional<Double> count = TimeQuantity.of(match);
        String unit = TimeQuantity.unit(match);
        return count.isEmpty() || scene.published().isEmpty()
                ? List.of()
                : TimexBuild.whole(match, away(scene.published().get(), unit, count.get()));
    }

    private List<TimexPart> span(TimexMatch match, TimeScene scene) {
        int side = Integer.parseInt(match.get("SPAN").orElseThrow());
        Optional<Double> count = match.has("NUM") || match.has("DOZEN") || match.has("VAGUE")
                ? TimeQuantity.of(match)
                : Optional.empty();
        return stretch(match, scene, count, TimeQuantity.unit(match), side);
    }

    private static List<TimexPart> stretch(
            TimexMatch match, TimeScene scene, Optional<Double> count, String unit, int side) {
        String value = TimeQuantity.duration(count, unit);
        Optional<TimeInterval> days = count.isEmpty() || unit.startsWith("T")
                ? Optional.empty()
                : scene.published()
                        .map(day -> between(day, TimePeriods.plus(day, unit, Math.round(side * count.get()))));
        return TimexBuild.whole(match, new TimexValue(Timex.Type.DURATION, value, days, DateBasis.RELATIVE));
    }

    private static TimeInterval between(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? TimePeriods.of(a, b, Precision.DAYS) : TimePeriods.of(b, a, Precision.DAYS);
    }

    private List<TimexPart> recent(TimexMatch match, TimeScene scene) {
        String value = TimeQuantity.duration(Optional.empty(), TimeQuantity.unit(match));
        return TimexBuild.whole(match, TimexValue.vague(Timex.Type.DURATION, value));
    }

    private List<TimexPart> reference(TimexMatch match, TimeScene scene) {
        return guards.isReference(match)
                ? TimexBuild.whole(
                        match,
                        TimexValue.vague(Timex.Type.DATE, match.get("REF").orElseThrow()))
                : List.of();
    }
}
