package org.demarche.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.lexicon.Table;

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

    private final Map<String, Double> weights;

    Confidence(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    static Confidence load() {
        Map<String, Double> weights = new HashMap<>();
        for (Table.Row row : Table.load(TABLE, 2)) {
            try {
                weights.put(row.field(0), Double.valueOf(row.field(1)));
            } catch (NumberFormatException e) {
                throw row.fault("'" + row.field(1) + "' is no number");
            }
        }
        return new Confidence(weights);
    }

    /** The probability, rounded to two places and never certain; a sign without a weight says nothing. */
    double of(Signs signs) {
        return Math.min(MOST, Math.round(100 * probability(logOdds(signs))) / 100.0);
    }

    /** What the weights of an event's signs come to, of the report that most speaks for it. */
    double logOdds(Signs signs) {
        return signs.reports().stream().mapToDouble(this::sum).max().orElse(0) + sum(signs.whole());
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private double sum(List<String> signs) {
        return signs.stream().mapToDouble(s -> weights.getOrDefault(s, 0.0)).sum();
    }
}
