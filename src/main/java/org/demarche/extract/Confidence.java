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
        double sum = signs.stream().mapToDouble(s -> weights.getOrDefault(s, 0.0)).sum();
        return 1 / (1 + Math.exp(-sum));
    }

    /** What speaks for or against an event. */
    static List<String> signs(Finding one, List<Finding> group) {
        List<String> signs = new ArrayList<>();
        signs.add(BASE);
        signs.add("type " + one.type().id());
        signs.add("support " + support(group));
        signs.add("date " + (one.sure() ? "stated" : "none"));
        signs.add("place " + (one.place().isEmpty() ? "none" : one.placeOwn() ? "stated" : "lent"));
        signs.add("status " + one.status().name().toLowerCase(Locale.ROOT));
        signs.add("told " + (group.size() > 1 ? "again" : "once"));
        signs.add("names " + names(one));
        signs.add("block " + group.get(0).block().name().toLowerCase(Locale.ROOT));
        return signs;
    }

    /** The best support of all reports, in steps of a twentieth. */
    private static String support(List<Finding> group) {
        double best = group.stream().mapToDouble(Finding::confidence).max().orElse(0);
        double step = Math.max(0.45, Math.min(0.8, Math.floor(best * 20 + 1e-6) / 20));
        return String.format(Locale.ROOT, "%.2f", step);
    }

    private static String names(Finding one) {
        boolean known = one.participants().stream().map(Participant::actor).allMatch(ActorRef::linked);
        int count = one.participants().size();
        return (known ? "known " : "unknown ") + (count > 3 ? "many" : Integer.toString(count));
    }
}
