package org.demarche.extract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How probable it is that an event's type and participants are right: a logistic model over {@link Signs}, with the weights
 * of lexicon/confidence.tsv, which are fitted to articles with gold. The report that most speaks for the event counts; that
 * there are others is a sign of the whole.
 */
final class Confidence {
    static final String TABLE = "confidence.tsv";

    /**
     * What an event needs to be told. Below it, of events in articles that no rule was written from, more are false than right.
     */
    static final double LEAST = 0.35;

    private static final double MOST = 0.99;

    /** Reasons given for a confidence, at most, and as many against. */
    private static final int MOST_REASONS = 2;
    /** Log-odds that are no reason to speak of. */
    private static final double SLIGHT = 0.2;

    private static final String BASE = "base";

    private final Weights weights;

    Confidence(Weights weights) {
        this.weights = weights;
    }

    static Confidence load() {
        return new Confidence(Weights.load(TABLE));
    }

    /** The probability, rounded to two places and never certain; a sign without a weight says nothing. */
    double of(Signs signs) {
        return Math.min(MOST, Math.round(100 * probability(logOdds(signs))) / 100.0);
    }

    /** What the weights of an event's signs come to, of the report that most speaks for it. */
    double logOdds(Signs signs) {
        return weights.sum(best(signs)) + weights.sum(signs.whole());
    }

    /** The signs that most raise and those that most lower the confidence in an event. */
    List<Reason> reasons(Signs signs) {
        List<Reason> reasons = Stream.concat(best(signs).stream(), signs.whole().stream())
                .filter(s -> !s.equals(BASE))
                .distinct()
                .map(s -> new Reason(s, weights.of(s)))
                .filter(r -> Math.abs(r.logOdds()) >= SLIGHT)
                .sorted(Comparator.comparingDouble((Reason r) -> -Math.abs(r.logOdds())))
                .toList();
        return Stream.concat(
                        reasons.stream().filter(r -> r.logOdds() > 0).limit(MOST_REASONS),
                        reasons.stream().filter(r -> r.logOdds() < 0).limit(MOST_REASONS))
                .toList();
    }

    private List<String> best(Signs signs) {
        return signs.reports().stream()
                .max(Comparator.comparingDouble(weights::sum))
                .orElse(List.of());
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
