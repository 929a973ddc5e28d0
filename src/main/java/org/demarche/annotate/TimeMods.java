package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;

/** Narrows a period to the part that a word names: "early March", "the end of last year", "earlier this month". */
final class TimeMods {
    private static final long MONTHS = 4;

    private static final int DECADE = 10;
    private static final int LAST = 2;
    /** The ten days of a month that a modifier means. */
    private static final Map<String, Integer> DECADES = Map.of("START", 0, "MID", 1, "END", LAST);

    private TimeMods() {}

    static TimexValue narrow(TimexMatch match, TimexValue value, TimeScene scene) {
        Optional<String> mod = match.get("MOD");
        return mod.isEmpty() || value.interval().isEmpty()
                ? value
                : value.over(part(value.interval().get(), mod.get(), scene.published()));
    }

    private static TimeInterval part(TimeInterval whole, String mod, Optional<LocalDate> published) {
        if (whole.precision() == Precision.YEAR && !mod.equals("BEFORE") && !mod.equals("AFTER")) {
            return third(whole, mod);
        }
        if (whole.precision() == Precision.MONTH && DECADES.containsKey(mod)) {
            return decade(whole, DECADES.get(mod));
        }
        long days = whole.end().toEpochDay() - whole.begin().toEpochDay() + 1;
        LocalDate first = whole.begin().plusDays(days / 3);
        LocalDate second = whole.end().minusDays(days / 3);
        return switch (mod) {
            case "START" -> approximate(whole.begin(), first);
            case "MID" -> approximate(first, second);
            case "END" -> approximate(second, whole.end());
            case "BEFORE" ->
                published
                        .filter(p -> within(whole, p))
                        .map(p -> approximate(whole.begin(), p))
                        .orElse(whole);
            case "AFTER" ->
                published
                        .filter(p -> within(whole, p))
                        .map(p -> approximate(p, whole.end()))
                        .orElse(whole);
            default -> whole;
        };
    }

    /** Four months of a year. */
    private static TimeInterval third(TimeInterval year, String mod) {
        LocalDate first = year.begin();
        return switch (mod) {
            case "START" -> approximate(first, first.plusMonths(MONTHS).minusDays(1));
            case "MID" ->
                approximate(
                        first.plusMonths(MONTHS), first.plusMonths(2 * MONTHS).minusDays(1));
            case "END" -> approximate(first.plusMonths(2 * MONTHS), year.end());
            default -> year;
        };
    }

    /** Ten days of a month; the last decade ends with it. */
    private static TimeInterval decade(TimeInterval month, int number) {
        LocalDate first = month.begin().plusDays((long) number * DECADE);
        return approximate(first, number == LAST ? month.end() : first.plusDays(DECADE - 1));
    }

    private static boolean within(TimeInterval whole, LocalDate day) {
        return !day.isBefore(whole.begin()) && !day.isAfter(whole.end());
    }

    private static TimeInterval approximate(LocalDate begin, LocalDate end) {
        return new TimeInterval(begin, end, begin.equals(end) ? Precision.DAY : Precision.APPROXIMATE);
    }
}
