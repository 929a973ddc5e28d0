package org.demarche.annotate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Timex;

/** Lengths of time that are not tied to a day: "two days", "half an hour", "a decade", "several months". */
final class LengthBuilds {
    private final TimexGuards guards;

    LengthBuilds(TimexGuards guards) {
        this.guards = guards;
    }

    Map<String, TimexBuild> all() {
        return Map.of("length", this::length, "length-range", this::range);
    }

    private List<TimexPart> length(TimexMatch match, TimeScene scene) {
        if (!guards.isLength(match)) {
            return List.of();
        }
        boolean bare = match.all("NUM", "A", "HALF", "WHOLE", "VAGUE", "DOZEN").isEmpty();
        boolean one = bare && match.has("UNIT");
        Optional<Double> count = one ? Optional.of(1.0) : bare ? Optional.empty() : TimeQuantity.of(match);
        return lasting(match, count, TimeQuantity.unit(match));
    }

    /** "Two to three weeks": the greater number. */
    private List<TimexPart> range(TimexMatch match, TimeScene scene) {
        List<TimeCapture> numbers = match.all("NUM");
        double more = Double.parseDouble(numbers.get(numbers.size() - 1).value());
        return lasting(match, Optional.of(more), TimeQuantity.unit(match));
    }

    private static List<TimexPart> lasting(TimexMatch match, Optional<Double> count, String unit) {
        return TimexBuild.whole(match, TimexValue.vague(Timex.Type.DURATION, TimeQuantity.duration(count, unit)));
    }
}
