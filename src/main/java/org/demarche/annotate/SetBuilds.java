package org.demarche.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.DateBasis;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** Times that come again: "daily", "every Tuesday", "twice a week"; and clock times by themselves. */
final class SetBuilds {
    Map<String, TimexBuild> all() {
        return Map.of(
                "frequency", (match, scene) -> set(match, match.get("FREQ").orElseThrow()),
                "every", (match, scene) -> every(match),
                "times",
                        (match, scene) -> set(match, TimeQuantity.duration(Optional.of(1.0), TimeQuantity.unit(match))),
                "per", (match, scene) -> per(match),
                "weekdays",
                        (match, scene) ->
                                set(match, "XXXX-WXX-" + match.get("WEEKDAYS").orElseThrow()),
                "clock", SetBuilds::clock);
    }

    private static List<TimexPart> set(TimexMatch match, String value) {
        return TimexBuild.whole(match, TimexValue.vague(Timex.Type.SET, value));
    }

    private static List<TimexPart> every(TimexMatch match) {
        if (match.has("WEEKDAY")) {
            return set(match, "XXXX-WXX-" + match.get("WEEKDAY").orElseThrow() + part(match));
        }
        if (match.has("MONTH")) {
            int month = Integer.parseInt(match.get("MONTH").orElseThrow());
            return set(match, String.format(Locale.ROOT, "XXXX-%02d", month));
        }
        if (match.has("DAYPART")) {
            return set(match, "XXXX-XX-XX" + part(match));
        }
        double count = match.get("NUM")
                .or(() -> match.get("EVERYOTHER"))
                .map(Double::parseDouble)
                .orElse(1.0);
        return set(match, TimeQuantity.duration(Optional.of(count), TimeQuantity.unit(match)));
    }

    private static String part(TimexMatch match) {
        return match.get("DAYPART").map(p -> "T" + p).orElse("");
    }

    private static List<TimexPart> per(TimexMatch match) {
        return set(match, TimeQuantity.duration(Optional.of(1.0), TimeQuantity.unit(match)));
    }

    /** A clock time takes the day last spoken of in its sentence; the annotator may move it to a nearer one. */
    private static List<TimexPart> clock(TimexMatch match, TimeScene scene) {
        Optional<String> clock = TimeClock.time(match);
        Optional<TimeInterval> day = scene.day().or(scene::published).map(TimeInterval::day);
        return clock.map(c -> TimexBuild.whole(
                        match,
                        new TimexValue(
                                Timex.Type.TIME,
                                day.map(d -> d.begin().toString()).orElse("XXXX-XX-XX") + c,
                                day,
                                DateBasis.RELATIVE)))
                .orElse(List.of());
    }
}
