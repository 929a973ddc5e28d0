package org.demarche.evaluate;

/**
 * Events counted.
 *
 * @param gold what people found
 * @param system what the system found
 * @param matched how many of both are the same event: type and participants
 * @param strict how many of these also have date, place and status right
 */
public record Tally(int gold, int system, int matched, int strict) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(gold + other.gold, system + other.system, matched + other.matched, strict + other.strict);
    }

    public double precision() {
        return ratio(matched, system);
    }

    public double recall() {
        return ratio(matched, gold);
    }

    public double f1() {
        return harmonic(precision(), recall());
    }

    public double strictF1() {
        return harmonic(ratio(strict, system), ratio(strict, gold));
    }

    private static double harmonic(double p, double r) {
        return p + r > 0 ? 2 * p * r / (p + r) : 0;
    }

    private static double ratio(int part, int whole) {
        return whole > 0 ? (double) part / whole : 0;
    }
}
