package org.demarche.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Times told from the day last spoken of: "two days later", "the following week", "the day before". */
final class AnchoredBuilds {
    /** "Forty-eight hours later" is two days later. */
    private static final int DAY = 24;

    private final TimeDirection direction;
    /** Nouns for what a text has just told: "the meeting", "the visit". */
    private final Set<String> told;

    AnchoredBuilds(TimeDirection direction, Set<String> told) {
        this.direction = direction;
        this.told = told;
    }

    Map<String, TimexBuild> all() {
        return Map.ofEntries(
                Map.entry("anchored-period", this::period),
                Map.entry("anchored-side", this::side),
                Map.entry("anchored-side-told", this::told),
                Map.entry("anchored-side-after", (match, scene) -> away(match, scene, 1)),
                Map.entry("anchored-next-but-one", (match, scene) -> away(match, scene, 2)),
                Map.entry("later", this::later),
                Map.entry("later-on", this::on),
                Map.entry("later-sum", this::sum),
                Map.entry("months-before", this::before),
                Map.entry("year-on-year", this::yearOnYear));
    }

    private List<TimexPart> period(TimexMatch match, TimeScene scene) {
        String unit = match.get("UNIT").orElse("D");
        if (!TimePeriods.isPeriod(unit)) {
            return List.of();
        }
        int shift = match.get("ANC").map(Integer::parseInt).orElse(0);
        boolean past = isPast(match);
        boolean told = shift == 0 && past;
        Optional<LocalDate> from = anchor(unit, shift, scene, past);
        Optional<LocalDate> right = told && "D".equals(unit) ? scene.pastDay().or(() -> from) : from;
        TimexValue value = right.map(day -> TimexValue.relative(beside(day, unit, shift)))
                .orElseGet(() -> TimexValue.vague(Timex.Type.DATE, DeicticBuilds.unplaced(unit)));
        TimexValue narrowed = TimeMods.narrow(match, value, scene);
        return TimexBuild.whole(
                match, match.get("DAYPART").map(part -> narrowed.at("T" + part)).orElse(narrowed));
    }

    /** The period around a day, or one before or after it; of weekends the nearest one, as the day may lie in none. */
    private static TimeInterval beside(LocalDate day, String unit, int shift) {
        TimeInterval around = TimePeriods.containing(unit, day);
        boolean ahead = shift > 0 && around.begin().isAfter(day);
        return TimePeriods.containing(unit, TimePeriods.plus(around.begin(), unit, ahead ? shift - 1 : shift));
    }

    /** "On the morrow", "the next day but one": so many days or weeks after the day last spoken of. */
    private List<TimexPart> away(TimexMatch match, TimeScene scene, int count) {
        String unit = match.get("UNIT").orElse("D");
        return TimePeriods.isPeriod(unit)
                ? anchor(unit, count, scene, isPast(match))
                        .map(day -> TimexBuild.whole(match, TimexValue.relative(beside(day, unit, count))))
                        .orElse(List.of())
                : List.of();
    }

    private boolean isPast(TimexMatch match) {
        return direction.of(match) == TimeDirection.Side.PAST;
    }

    /** "The same month a year ago": the period last spoken of, a year before. */
    private List<TimexPart> yearOnYear(TimexMatch match, TimeScene scene) {
        return scene.period()
                .flatMap(AnchoredBuilds::unit)
                .flatMap(unit -> scene.period()
                        .map(p -> TimePeriods.containing(unit, p.begin().minusYears(1))))
                .map(period -> TimexBuild.whole(match, TimexValue.relative(period)))
                .orElse(List.of());
    }

    private static Optional<String> unit(TimeInterval period) {
        return switch (period.precision()) {
            case MONTH -> Optional.of("M");
            case QUARTER -> Optional.of("Q");
            case YEAR -> Optional.of("Y");
            default -> Optional.empty();
        };
    }

    /**
     * Days need a day to count from; looking back, the publication day will do. What is told in the past is not counted
     * from a day ahead, nor does it come to lie there.
     */
    private static Optional<LocalDate> anchor(String unit, int shift, TimeScene scene, boolean past) {
        if (past && "D".equals(unit)) {
            Optional<LocalDate> day = scene.pastDay()
                    .or(scene::day)
                    .filter(d -> shift <= 0
                            || scene.published().filter(d::isBefore).isPresent()
                            || scene.published().isEmpty());
            return day.isPresent() || shift > 0 ? day : scene.published();
        }
        Optional<LocalDate> spoken =
                "D".equals(unit) ? scene.day() : scene.period().map(TimeInterval::begin);
        return spoken.isPresent() || shift > 0 ? spoken : scene.published();
    }

    /** "The day before", "the week after": from the event that follows when its day is known, else from the last day. */
    private List<TimexPart> side(TimexMatch match, TimeScene scene) {
        String unit = match.get("UNIT").orElse("D");
        if (!TimePeriods.isPeriod(unit)) {
            return List.of();
        }
        int side = match.get("SIDE").map(Integer::parseInt).orElse(-1);
        // "the evening before with the prime minister": what follows a part of a day is another phrase
        Optional<LocalDate> from = TimeEvents.following(match)
                .filter(nouns -> !match.has("DAYPART"))
                .map(nouns -> TimeEvents.when(nouns, scene)
                        .map(TimeInterval::begin)
                        .or(() ->
                                pointsBack(match, nouns) ? anchor(unit, side, scene, isPast(match)) : Optional.empty()))
                .orElseGet(() -> anchor(unit, side, scene, isPast(match)));
        TimexValue value = from.map(day -> "WE".equals(unit)
                        ? TimexValue.relative(beside(day, unit, side))
                        : DeicticBuilds.away(day, unit, side))
                .orElseGet(() -> TimexValue.vague(Timex.Type.DATE, DeicticBuilds.unplaced(unit)));
        return TimexBuild.whole(
                match, match.get("DAYPART").map(part -> value.at("T" + part)).orElse(value));
    }

    /** "The eve of that meeting", "the day after her visit": what the text has just told; a coup is on a day of its own. */
    private boolean pointsBack(TimexMatch match, List<String> nouns) {
        String pos = match.run().pos(match.end());
        return pos.equals("PRP$") || match.run().word(match.end()).equals("the")
                ? nouns.stream().limit(1).anyMatch(told::contains)
                : pos.equals("DT") && match.run().word(match.end()).startsWith("th");
    }

    /** "A week later" is a day, "less than a week later" is not. */
    private static TimexValue away(TimexMatch match, LocalDate day, String unit, double count) {
        TimexValue value = DeicticBuilds.away(day, unit, count);
        return match.has("APX") ? value : DeicticBuilds.toTheDay(value, day, unit, count);
    }

    /** "The evening before she had been at the palace": a sentence that begins so, and tells of what had been before. */
    private List<TimexPart> told(TimexMatch match, TimeScene scene) {
        return match.begin() == 0 && match.run().word(match.end() + 1).equals("had") ? side(match, scene) : List.of();
    }

    /** "Three days on": a time that is told, not one that "on" says more of. */
    private List<TimexPart> on(TimexMatch match, TimeScene scene) {
        boolean opens =
                match.begin() == 0 || !match.run().atom(match.begin() - 1).isWord();
        boolean ends = match.end() >= match.run().size()
                || !match.run().atom(match.end()).isWord();
        return opens || ends ? counted(match, scene, 1) : List.of();
    }

    /** "A month before": shorter lengths are counted from an event, longer ones from the day last spoken of. */
    private List<TimexPart> before(TimexMatch match, TimeScene scene) {
        String unit = TimeQuantity.unit(match);
        return "M".equals(unit) || "Y".equals(unit) ? counted(match, scene, -1) : List.of();
    }

    /** "A year and three days earlier": both lengths from the day last spoken of, to the day. */
    private List<TimexPart> sum(TimexMatch match, TimeScene scene) {
        int side = Integer.parseInt(match.get("LATER").orElseThrow());
        List<TimeCapture> counts = match.all("NUM", "A");
        List<TimeCapture> units = match.all("UNIT", "UNITS");
        if (units.stream().anyMatch(u -> !TimePeriods.isPeriod(u.value()))) {
            return List.of();
        }
        return anchor("D", side, scene, isPast(match))
                .map(day -> {
                    LocalDate there = day;
                    for (int i = 0; i < units.size(); i++) {
                        long count = Math.round(
                                side * Double.parseDouble(counts.get(i).value()));
                        there = TimePeriods.plus(there, units.get(i).value(), count);
                    }
                    return TimexBuild.whole(match, TimexValue.relative(TimeInterval.day(there)));
                })
                .orElse(List.of());
    }

    private List<TimexPart> later(TimexMatch match, TimeScene scene) {
        return counted(match, scene, match.get("LATER").map(Integer::parseInt).orElse(1));
    }

    private List<TimexPart> counted(TimexMatch match, TimeScene scene, int side) {
        boolean counted =
                match.has("NUM") || match.has("A") || match.has("VAGUE") || match.has("HALF") || match.has("DOZEN");
        Optional<Double> told = counted ? TimeQuantity.of(match) : Optional.empty();
        boolean hours = TimeQuantity.unit(match).equals("TH");
        Optional<Double> days = told.filter(n -> hours && n > 0 && n % DAY == 0).map(n -> n / DAY);
        Optional<Double> count = days.or(() -> told);
        String unit = days.isPresent() ? "D" : TimeQuantity.unit(match);
        Optional<LocalDate> from = unit.startsWith("T") ? Optional.empty() : anchor(unit, side, scene, isPast(match));
        if (count.isEmpty() || unit.startsWith("T")) {
            String value =
                    unit.startsWith("T") ? TimeQuantity.duration(count, unit) : side < 0 ? "PAST_REF" : "FUTURE_REF";
            return TimexBuild.whole(
                    match, TimexValue.vague(unit.startsWith("T") ? Timex.Type.DURATION : Timex.Type.DATE, value));
        }
        return TimexBuild.whole(
                match,
                from.map(day -> away(match, day, unit, side * count.get()))
                        .orElseGet(() -> TimexValue.vague(Timex.Type.DATE, DeicticBuilds.unplaced(unit))));
    }
}
