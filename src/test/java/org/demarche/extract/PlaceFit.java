package org.demarche.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.evaluate.Claim;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Evaluator;
import org.demarche.evaluate.GoldDocument;
import org.demarche.evaluate.Matched;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Ontology;
import org.demarche.model.PlaceRef;

/**
 * Fits the weights of lexicon/place-choice.tsv to events whose place is known: of the places that its article offers for
 * an event, and none, the right one is to be the likeliest (a conditional logit with a penalty on large weights).
 */
public final class PlaceFit {
    private static final int FOLDS = 8;
    private static final int ROUNDS = 400;
    private static final double RATE = 0.1;
    private static final double PENALTY = 2.0;
    /** How often a sign must occur to be weighed. */
    private static final int OFTEN = 8;

    private static final double SLIGHT = 0.05;

    private PlaceFit() {}

    /**
     * An event with the signs of the places that are offered for it.
     *
     * @param right which of them is its place, or none
     */
    public record Sample(String doc, List<Set<String>> offers, int right) {}

    /** How many events have the right place, how many are told of one that gold does not have, and all of each kind. */
    public record Figures(int right, int all, int invented, int nowhere) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "place right %d of %d (%.3f), given where gold has none %d of %d (%.3f)",
                    right,
                    all,
                    right / (double) all,
                    invented,
                    nowhere,
                    invented / (double) nowhere);
        }
    }

    /** The samples of articles. */
    public static List<Sample> samples(
            Ontology ontology, Evaluator evaluator, List<GoldDocument> gold, List<AnnotatedArticle> articles) {
        EventExtractor extractor = new EventExtractor(ontology, new PlaceChoice(new Weights(Map.of())));
        List<Sample> samples = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            Map<Finding, Map<PlaceRef, Set<String>>> offers = new IdentityHashMap<>();
            List<EventExtractor.Told> told = extractor.events(article, new Trace() {
                @Override
                public void step(Step step) {
                    // only what is weighed counts
                }

                @Override
                public void weighed(Moment moment, PlaceOffers places) {
                    if (!moment.finding().type().speech()) {
                        offers.put(moment.finding(), places.of(moment));
                    }
                }
            });
            List<Claim> claims = told.stream().map(t -> Claim.of(t.event())).toList();
            List<GoldDocument> own = gold.stream()
                    .filter(g -> g.id().equals(article.article().id()))
                    .toList();
            for (Matched matched : evaluator.evaluate(own, claims).matched()) {
                for (int i = 0; i < claims.size(); i++) {
                    if (claims.get(i) == matched.system()) {
                        told.get(i).findings().stream()
                                .flatMap(f -> Optional.ofNullable(offers.get(f)).stream())
                                .flatMap(o -> sample(evaluator, matched, o).stream())
                                .forEach(samples::add);
                    }
                }
            }
        }
        return samples;
    }

    private static Optional<Sample> sample(Evaluator evaluator, Matched matched, Map<PlaceRef, Set<String>> offers) {
        int number = 0;
        for (PlaceRef place : offers.keySet()) {
            Claim gold = matched.gold();
            boolean right = gold.place().isEmpty()
                    ? place.equals(PlaceOffers.NOWHERE)
                    : evaluator.samePlace(gold.place().get(), place.label());
            if (right) {
                return Optional.of(new Sample(matched.gold().doc(), List.copyOf(offers.values()), number));
            }
            number++;
        }
        return Optional.empty();
    }

    /** What becomes of articles when the weights are fitted without them. */
    public static Figures crossed(
            Ontology ontology,
            Evaluator evaluator,
            List<GoldDocument> gold,
            List<AnnotatedArticle> articles,
            List<Sample> samples) {
        List<String> docs =
                articles.stream().map(a -> a.article().id()).sorted().toList();
        int right = 0;
        int all = 0;
        int invented = 0;
        int nowhere = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            EventExtractor extractor = new EventExtractor(
                    ontology,
                    new PlaceChoice(new Weights(fit(samples.stream()
                            .filter(s -> docs.indexOf(s.doc()) % FOLDS != out)
                            .toList()))));
            List<Claim> claims = articles.stream()
                    .filter(a -> docs.indexOf(a.article().id()) % FOLDS == out)
                    .flatMap(a -> extractor.extract(a).stream())
                    .map(Claim::of)
                    .toList();
            Evaluation evaluation = evaluator.evaluate(gold, claims);
            for (Matched matched : evaluation.matched()) {
                all++;
                right += matched.place() ? 1 : 0;
                nowhere += matched.gold().place().isEmpty() ? 1 : 0;
                invented += matched.gold().place().isEmpty()
                                && matched.system().place().isPresent()
                        ? 1
                        : 0;
            }
        }
        return new Figures(right, all, invented, nowhere);
    }

    static Map<String, Double> fit(List<Sample> samples) {
        Map<String, Integer> counts = new HashMap<>();
        samples.forEach(s -> s.offers().forEach(o -> o.forEach(sign -> counts.merge(sign, 1, Integer::sum))));
        Map<String, Double> weights = new TreeMap<>();
        counts.forEach((sign, n) -> {
            if (n >= OFTEN) {
                weights.put(sign, 0.0);
            }
        });
        Map<String, double[]> moments = new HashMap<>();
        weights.keySet().forEach(sign -> moments.put(sign, new double[2]));
        for (int round = 1; round <= ROUNDS; round++) {
            step(weights, slope(samples, weights), moments, round);
        }
        return weights;
    }

    private static Map<String, Double> slope(List<Sample> samples, Map<String, Double> weights) {
        Map<String, Double> slope = new HashMap<>();
        for (Sample sample : samples) {
            double[] odds = sample.offers().stream()
                    .mapToDouble(o -> Math.exp(o.stream()
                            .mapToDouble(sign -> weights.getOrDefault(sign, 0.0))
                            .sum()))
                    .toArray();
            double sum = 0;
            for (double odd : odds) {
                sum += odd;
            }
            for (int i = 0; i < odds.length; i++) {
                double error = (i == sample.right() ? 1 : 0) - odds[i] / sum;
                sample.offers().get(i).forEach(sign -> slope.merge(sign, error, Double::sum));
            }
        }
        return slope;
    }

    /** One step of gradient ascent, each weight at its own pace (Adam). */
    private static void step(
            Map<String, Double> weights, Map<String, Double> slope, Map<String, double[]> moments, int round) {
        double pace = RATE * (round < ROUNDS / 2 ? 1 : round < ROUNDS * 3 / 4 ? 0.3 : 0.1);
        weights.replaceAll((sign, w) -> {
            double gradient = slope.getOrDefault(sign, 0.0) - PENALTY * w;
            double[] m = moments.get(sign);
            m[0] = 0.9 * m[0] + 0.1 * gradient;
            m[1] = 0.99 * m[1] + 0.01 * gradient * gradient;
            double mean = m[0] / (1 - Math.pow(0.9, round));
            double spread = m[1] / (1 - Math.pow(0.99, round));
            return w + pace * mean / (Math.sqrt(spread) + 1e-8);
        });
    }

    /** Fits to all samples and writes the table. */
    public static void write(List<Sample> samples, Path table) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# How much each sign speaks for a place that an article offers for an event, and for none: log-odds, added up.");
        lines.add(
                "# Fitted by `docs/accuracy.sh fit-places` to the matched events of dev and of our open articles that are no speech.");
        lines.add("# sign\tweight");
        fit(samples).forEach((sign, weight) -> {
            if (Math.abs(weight) >= SLIGHT) {
                lines.add(sign + "\t" + String.format(Locale.ROOT, "%.2f", weight));
            }
        });
        Files.write(table, lines);
    }
}
