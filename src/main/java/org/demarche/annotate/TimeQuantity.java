package org.demarche.annotate;

import java.util.Locale;
import java.util.Optional;

/** How many units a match speaks of, and lengths as TIMEX3 durations. */
final class TimeQuantity {
    private TimeQuantity() {}

    /** The number, empty where it is vague ("several"). */
    static Optional<Double> of(TimexMatch match) {
        Optional<String> number = match.get("NUM")
                .or(() -> match.get("HALF"))
                .or(() -> match.get("A"))
                .or(() -> match.get("WHOLE"));
        double dozen = match.has("DOZEN") ? 12 : 1;
        boolean half = !match.has("HALF") && match.says("half");
        if (number.isPresent() || match.has("DOZEN")) {
            double base = Double.parseDouble(number.orElse("1")) * dozen;
            return Optional.of(half && base == Math.rint(base) ? base + 0.5 : base);
        }
        return match.get("VAGUE").filter(v -> !"X".equals(v)).map(Double::parseDouble);
    }

    static String unit(TimexMatch match) {
        return match.any("UNIT", "UNITS", "NIGHTS").map(TimeCapture::value).orElseThrow();
    }

    /** P2D, PT30M, P10Y, PXM where the number is unknown. */
    static String duration(Optional<Double> count, String unit) {
        boolean clock = unit.startsWith("T");
        String letter = clock ? unit.substring(1) : unit;
        String head = clock ? "PT" : "P";
        if (count.isEmpty()) {
            return head + "X" + vagueUnit(letter);
        }
        double n = count.get();
        return switch (letter) {
            case "DE" -> years(n * 10);
            case "CE" -> years(n * 100);
            case "ML" -> years(n * 1000);
            case "2W" -> head + number(n * 2) + "W";
            case "Y" -> fraction(head, n, "Y", 12, "M");
            case "D" -> fraction(head, n, "D", 24, "TH");
            case "H" -> fraction(head, n, "H", 60, "M");
            case "M", "S", "W", "Q", "WE" ->
                n == 0.5 && "M".equals(letter) && clock ? "PT30S" : head + number(n) + letter;
            default -> throw new IllegalArgumentException("no such unit: " + unit);
        };
    }

    /** Several decades are years, several fortnights weeks. */
    private static String vagueUnit(String letter) {
        return switch (letter) {
            case "DE", "CE", "ML" -> "Y";
            case "2W" -> "W";
            default -> letter;
        };
    }

    private static String years(double n) {
        return "P" + number(n) + "Y";
    }

    /** "P2Y6M" for two and a half years. */
    private static String fraction(String head, double n, String unit, int smaller, String smallUnit) {
        double whole = Math.floor(n);
        double rest = (n - whole) * smaller;
        if (rest == 0 || rest != Math.rint(rest)) {
            return head + number(n) + unit;
        }
        String small =
                smallUnit.startsWith("T") ? "T" + number(rest) + smallUnit.substring(1) : number(rest) + smallUnit;
        return whole == 0 ? head + small : head + number(whole) + unit + small;
    }

    private static String number(double n) {
        return n == Math.rint(n) ? String.format(Locale.ROOT, "%.0f", n) : String.valueOf(n);
    }
}
