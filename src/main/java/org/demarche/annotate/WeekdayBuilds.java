package org.demarche.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Weekdays, whose week follows from the words beside them or from tense. */
final class WeekdayBuilds {
    /** How many days away a weekday with the day of the month may lie. */
    private static final int NTH_REACH = 20;

    /** Days that "last Monday" is away at least; of the day before one says "yesterday". */
    private static final int AGO = 2;

    private static final int HALF_WEEK = 3;

    private final TimeDirection direction;
    private final TimexGuards guards;

    WeekdayBuilds(TimeDirection direction, TimexGuards guards) {
        this.direction = direction;
        this.guards = guards;
    }

    Map<String, TimexBuild> all() {
        return Map.of(
                "weekday", this::weekday,
                "weekday-shifted", this::weekday,
                "weekday-the", this::definite,
                "weekday-that-nth", this::first,
                "weekday-nth", WeekdayBuilds::nth,
                "weekday-of-week", this::ofWeek,
                "weekday-after", this::weekAfter,
                "weekday-anchored", this::anchored,
                "weekday-before-last", this::beforeLast,
                "weekday-side", this::side);
    }

    private List<TimexPart> weekday(TimexMatch match, TimeScene scene) {
        return guards.isWeekday(match) ? placed(match, day(match, scene), number(match)) : List.of();
    }

    private Optional<LocalDate> day(TimexMatch match, TimeScene scene) {
        int weekday = number(match);
        return scene.published().map(published -> match.get("DEI")
                .map(dei -> moved(match, published, weekday, dei))
                .orElseGet(() -> byDirection(match, scene, published, weekday)));
    }

    /** "Last Monday" is the last before yesterday; "next Monday" is Monday of next week; "this" and "coming" are the next. */
    private LocalDate moved(TimexMatch match, LocalDate published, int weekday, String dei) {
        if ("-1".equals(dei)) {
            return TimePeriods.onOrBefore(published.minusDays(AGO), weekday);
        }
        if ("1".equals(dei)) {
            // "next Monday", but "on Monday next"
            boolean next = "next".equals(match.run().word(match.begin()));
            return next
                    ? TimePeriods.monday(published).plusDays(6L + weekday)
                    : TimePeriods.onOrAfter(published.plusDays(1), weekday);
        }
        return direction.of(match) == TimeDirection.Side.PAST
                ? TimePeriods.monday(published).plusDays(weekday - 1L)
                : TimePeriods.onOrAfter(published, weekday);
    }

    private LocalDate byDirection(TimexMatch match, TimeScene scene, LocalDate published, int weekday) {
        TimeDirection.Verdict verdict = direction.judge(match);
        Optional<LocalDate> purpose = scene.day().filter(day -> direction.isPurpose(match));
        if (purpose.isPresent()) {
            return TimePeriods.onOrAfter(purpose.get(), weekday);
        }
        if (verdict.side() == TimeDirection.Side.FUTURE) {
            LocalDate day = TimePeriods.onOrAfter(published, weekday);
            if (verdict.sure()) {
                scene.putAhead(weekday, day);
            }
            return day;
        }
        if (verdict.side() == TimeDirection.Side.DOUBT) {
            scene.doubt(weekday);
            return scene.ahead(weekday).orElseGet(() -> nearer(published, weekday));
        }
        return TimePeriods.onOrBefore(published, weekday);
    }

    /** The one of the two weekdays around a day that is fewer days away. */
    private static LocalDate nearer(LocalDate published, int weekday) {
        LocalDate back = TimePeriods.onOrBefore(published, weekday);
        LocalDate ahead = TimePeriods.onOrAfter(published, weekday);
        return ahead.toEpochDay() - published.toEpochDay() < published.toEpochDay() - back.toEpochDay() ? ahead : back;
    }

    /** "Tuesday, the ninth": the nearest Tuesday that is the ninth of its month. */
    private static List<TimexPart> nth(TimexMatch match, TimeScene scene) {
        int number = Integer.parseInt(match.get("DORD").orElseThrow());
        if (scene.published().isEmpty()) {
            return TimexBuild.whole(
                    match, TimexValue.vague(Timex.Type.DATE, String.format(Locale.ROOT, "XXXX-XX-%02d", number)));
        }
        LocalDate published = scene.published().get();
        return Stream.iterate(0, n -> n <= NTH_REACH, n -> n + 1)
                .flatMap(n -> Stream.of(published.plusDays(n), published.minusDays(n)))
                .filter(d -> d.getDayOfMonth() == number && d.getDayOfWeek().getValue() == number(match))
                .findFirst()
                .map(d -> TimexBuild.whole(match, TimexValue.relative(TimeInterval.day(d))))
                .orElse(List.of());
    }

    private List<TimexPart> ofWeek(TimexMatch match, TimeScene scene) {
        int weeks = match.get("DEI").map(Integer::parseInt).orElse(-2);
        Optional<LocalDate> day = scene.published()
                .map(published -> TimePeriods.monday(published).plusWeeks(weeks).plusDays(number(match) - 1L));
        return placed(match, day, number(match));
    }

    private List<TimexPart> weekAfter(TimexMatch match, TimeScene scene) {
        Optional<LocalDate> day = scene.published().map(published -> TimePeriods.onOrAfter(published, number(match))
                .plusWeeks(1));
        return placed(match, day, number(match));
    }

    /** "The following Tuesday", counted from the day last spoken of. */
    private List<TimexPart> anchored(TimexMatch match, TimeScene scene) {
        int weekday = number(match);
        int shift = match.get("ANC")
                .or(() -> match.get("SIDE"))
                .map(Integer::parseInt)
                .orElse(0);
        Optional<LocalDate> anchor = scene.day().or(scene::published);
        Optional<LocalDate> day = anchor.map(a -> shift > 0
                ? TimePeriods.onOrAfter(a.plusDays(1), weekday)
                : shift < 0 ? TimePeriods.onOrBefore(a.minusDays(1), weekday) : nearest(a, weekday, scene));
        return placed(match, day, weekday);
    }

    /** "That Thursday": the nearest to the day last spoken of, unless that is today or to come. */
    private static LocalDate nearest(LocalDate day, int weekday, TimeScene scene) {
        LocalDate before = TimePeriods.onOrBefore(day, weekday);
        LocalDate after = TimePeriods.onOrAfter(day, weekday);
        boolean ahead = scene.published().filter(p -> !after.isBefore(p)).isPresent();
        return ahead || after.toEpochDay() - day.toEpochDay() > HALF_WEEK ? before : after;
    }

    private List<TimexPart> beforeLast(TimexMatch match, TimeScene scene) {
        Optional<LocalDate> day = scene.published()
                .map(published -> TimePeriods.onOrBefore(published.minusDays(1), number(match))
                        .minusWeeks(1));
        return placed(match, day, number(match));
    }

    /** "The day before last Tuesday", "four days after Sunday", "the eve of Sunday's vote". */
    private List<TimexPart> side(TimexMatch match, TimeScene scene) {
        boolean counted = match.rule().name().equals("weekday-before");
        int days = counted ? days(match) : 1;
        if (days == 0) {
            return List.of();
        }
        int side = Integer.parseInt(match.get("SIDE").orElse("-1")) * days;
        return placed(
                match,
                day(match, scene).map(day -> day.plusDays(side)),
                Math.floorMod(number(match) + side - 1, 7) + 1);
    }

    /** How many days a length of whole days or weeks is; none where it is another. */
    private static int days(TimexMatch match) {
        double unit =
                switch (TimeQuantity.unit(match)) {
                    case "D" -> 1;
                    case "W" -> 7;
                    case "2W" -> 14;
                    default -> 0;
                };
        double days = unit * TimeQuantity.of(match).orElse(0.0);
        return days == Math.rint(days) ? (int) days : 0;
    }

    /** "The delegations left on the Thursday": the first one from the day last spoken of, unless that is to come. */
    private List<TimexPart> definite(TimexMatch match, TimeScene scene) {
        Optional<LocalDate> day = scene.pastDay()
                .map(last -> TimePeriods.onOrAfter(last, number(match)))
                .filter(d -> scene.published().filter(d::isAfter).isEmpty())
                .filter(d -> direction.of(match) != TimeDirection.Side.FUTURE);
        return placed(match, day.or(() -> day(match, scene)), number(match));
    }

    /** "That first Sunday": from the day last spoken of. */
    private List<TimexPart> first(TimexMatch match, TimeScene scene) {
        int weeks = Integer.parseInt(match.get("ORD").orElseThrow()) - 1;
        Optional<LocalDate> day = scene.pastDay()
                .or(scene::published)
                .map(last -> TimePeriods.onOrAfter(last, number(match)).plusWeeks(weeks));
        return placed(match, day, number(match));
    }

    private static int number(TimexMatch match) {
        return Integer.parseInt(match.get("WEEKDAY").orElseThrow());
    }

    private static List<TimexPart> placed(TimexMatch match, Optional<LocalDate> day, int weekday) {
        TimexValue date = day.map(TimeInterval::day)
                .map(TimexValue::relative)
                .orElseGet(() -> TimexValue.vague(Timex.Type.DATE, "XXXX-WXX-" + weekday));
        return TimexBuild.whole(match, TimeClock.of(match).map(date::at).orElse(date));
    }
}
