package org.demarche.annotate;

import java.util.Locale;
import java.util.Optional;

/** Reads the clock of a match: "5 p.m." is T17:00, "0735 GMT" T07:35Z, "night" TNI. */
final class TimeClock {
    private TimeClock() {}

    /** The clock time, else the part of the day, if the match has one. */
    static Optional<String> of(TimexMatch match) {
        Optional<String> clock = time(match);
        return clock.isPresent() ? clock : match.get("DAYPART").map(part -> "T" + part);
    }

    static Optional<String> time(TimexMatch match) {
        Optional<String> word = match.get("CLOCKWORD");
        if (word.isPresent()) {
            return word.map(w -> "T" + w);
        }
        Optional<String> digits = match.get("HHMM").or(() -> match.get("HM").map(hm -> hm.replace(".", "")));
        if (digits.isPresent()) {
            String all = digits.get().length() == 3 ? "0" + digits.get() : digits.get();
            return clock(match, Integer.parseInt(all.substring(0, 2)), Integer.parseInt(all.substring(2)));
        }
        int minute = match.get("MIN").map(Integer::parseInt).orElse(0);
        return match.get("HOUR").flatMap(hour -> clock(match, Integer.parseInt(hour), minute));
    }

    private static Optional<String> clock(TimexMatch match, int hour, int minute) {
        if (hour > 24 || minute > 59) {
            return Optional.empty();
        }
        boolean afternoon = match.get("AMPM").map("pm"::equals).orElseGet(() -> match.get("DAYPART")
                .map(part -> !"MO".equals(part))
                .orElse(false));
        boolean morning = match.get("AMPM").map("am"::equals).orElse(false);
        int full = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        String zone = match.get("TZ").orElse("");
        return Optional.of(String.format(Locale.ROOT, "T%02d:%02d%s", full, minute, zone));
    }
}
