package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.lexicon.Table;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;

/**
 * How probable it is that an event's type and participants are right: a logistic model over a few signs, with the weights
 * of lexicon/confidence.tsv, which are fitted to the development corpus.
 */
final class Confidence {
    static final String TABLE = "confidence.tsv";
    private static final String BASE = "base";
    private static final double LITTLE = 0.55;

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

    /** The probability, rounded to two places; a sign without a weight says nothing. */
    double of(List<String> signs) {
        return Math.round(exact(signs) * 100) / 100.0;
    }

    private double exact(List<String> signs) {
        double sum =
                signs.stream().mapToDouble(s -> weights.getOrDefault(s, 0.0)).sum();
        return 1 / (1 + Math.exp(-sum));
    }

    /** What speaks for or against an event. */
    static List<String> signs(Finding one, List<Finding> group) {
        List<String> signs = new ArrayList<>();
        signs.add(BASE);
        signs.add("type " + one.type().id());
        signs.add("support " + support(group));
        signs.add("date " + (one.sure() ? "stated" : "none"));
        signs.add("status " + one.status().name().toLowerCase(Locale.ROOT));
        signs.add("told " + (group.size() > 1 ? "again" : "once"));
        signs.add("names " + names(one));
        return signs;
    }

    /** The best support of all reports: little where the pattern asks for little or a name is uncertain. */
    private static String support(List<Finding> group) {
        double best = group.stream().mapToDouble(Finding::confidence).max().orElse(0);
        return best < LITTLE ? "little" : "enough";
    }

    private static String names(Finding one) {
        boolean known = one.participants().stream().map(Participant::actor).allMatch(ActorRef::linked);
        return known ? "known" : "unknown";
    }
}
