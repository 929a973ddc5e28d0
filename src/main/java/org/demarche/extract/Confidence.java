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
    private static final double MUCH = 0.7;
    private static final int MANY = 3;

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
        signs.add("way " + way(group));
        signs.add("parties " + (one.type().symmetric() ? "two-way " : "one-way ")
                + Math.min(MANY, one.participants().size()));
        signs.add("place " + (one.place().isEmpty() ? "none" : one.placeOwn() ? "stated" : "lent"));
        signs.add("block " + one.block().name().toLowerCase(Locale.ROOT));
        signs.add("claim " + (one.assertedBy().isPresent() ? "another's" : "the article's"));
        return signs;
    }

    /** Who takes part is said in the pattern itself, at least once, or supplied from around it. */
    private static String way(List<Finding> group) {
        if (group.stream().allMatch(f -> f.rule().contains("; and "))) {
            return "supplied";
        }
        return group.stream().anyMatch(f -> f.rule().contains(": {")) ? "verb" : "noun";
    }

    /** The best support of all reports: little where the pattern asks for little or a name is uncertain. */
    private static String support(List<Finding> group) {
        double best = group.stream().mapToDouble(Finding::confidence).max().orElse(0);
        return best < LITTLE ? "little" : best < MUCH ? "enough" : "much";
    }

    private static String names(Finding one) {
        boolean known = one.participants().stream().map(Participant::actor).allMatch(ActorRef::linked);
        return known ? "known" : "unknown";
    }
}
