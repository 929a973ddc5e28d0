package org.demarche.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.evaluate.Claim;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Evaluator;
import org.demarche.evaluate.GoldDocument;
import org.demarche.evaluate.Matched;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Ontology;

/** Events of articles with gold, and the weights of lexicon/confidence.tsv that are fitted to them. */
public final class ConfidenceFit {
    /** What an event needs to be told. */
    public static final double LEAST = Confidence.LEAST;

    private static final int FOLDS = 10;
    private static final long SEED = 1;
    /** A sign of fewer articles than this has no weight. */
    private static final int ARTICLES = 4;

    private static final String BASE = "base";
    private static final double FARTHEST = 5;
    private static final int HALVINGS = 40;

    private ConfidenceFit() {}

    /** An event that was found, and whether it is right. */
    public record Sample(String doc, Signs signs, double confidence, boolean right) {}

    /** The events found in articles, by the confidence that they were given. */
    public static List<Sample> samples(
            Ontology ontology, Evaluator evaluator, List<GoldDocument> gold, List<AnnotatedArticle> articles) {
        EventExtractor extractor = EventExtractor.ofAll(ontology);
        List<Claim> claims = new ArrayList<>();
        List<EventExtractor.Told> told = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            for (EventExtractor.Told event : extractor.events(article, Trace.NONE)) {
                told.add(event);
                claims.add(Claim.of(event.event()));
            }
        }
        Evaluation evaluation = evaluator.evaluate(gold, claims);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            boolean right = evaluation.matched().stream().map(Matched::system).anyMatch(c -> c == claim);
            samples.add(new Sample(
                    claim.doc(), told.get(i).signs(), told.get(i).event().confidence(), right));
        }
        return samples;
    }

    /** The samples with the confidence of a model that was fitted without their articles. */
    public static List<Sample> crossed(List<Sample> samples) {
        List<String> docs = new ArrayList<>(
                samples.stream().map(Sample::doc).distinct().sorted().toList());
        Collections.shuffle(docs, new Random(SEED));
        List<Sample> crossed = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<String> out = new HashSet<>();
            for (int i = fold; i < docs.size(); i += FOLDS) {
                out.add(docs.get(i));
            }
            Confidence model = new Confidence(new Weights(
                    fit(samples.stream().filter(s -> !out.contains(s.doc())).toList())));
            samples.stream()
                    .filter(s -> out.contains(s.doc()))
                    .map(s -> new Sample(s.doc(), s.signs(), model.of(s.signs()), s.right()))
                    .forEach(crossed::add);
        }
        return crossed;
    }

    /** The weight of each sign. */
    static Map<String, Double> fit(List<Sample> samples) {
        Map<String, Set<String>> articles = new TreeMap<>();
        for (Sample sample : samples) {
            Stream.concat(
                            sample.signs().whole().stream(),
                            sample.signs().reports().stream().flatMap(List::stream))
                    .forEach(sign ->
                            articles.computeIfAbsent(sign, s -> new HashSet<>()).add(sample.doc()));
        }
        Map<String, Integer> numbers = new HashMap<>();
        articles.forEach((sign, docs) -> {
            if (docs.size() >= ARTICLES) {
                numbers.put(sign, numbers.size());
            }
        });
        double[] fitted = new Regression(
                        samples.stream().map(s -> event(s, numbers)).toList(),
                        numbers.size(),
                        numbers.getOrDefault(BASE, -1))
                .weights();
        Map<String, Double> weights = new TreeMap<>();
        numbers.forEach((sign, n) -> weights.put(sign, fitted[n]));
        return weights;
    }

    private static Regression.Event event(Sample sample, Map<String, Integer> numbers) {
        return new Regression.Event(
                sample.signs().reports().stream().map(r -> numbered(r, numbers)).toList(),
                numbered(sample.signs().whole(), numbers),
                sample.right());
    }

    private static int[] numbered(List<String> signs, Map<String, Integer> numbers) {
        return signs.stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray();
    }

    /**
     * By how much the log-odds of all events are moved, so that of articles which no rule was written from as many events
     * are right as their probabilities add up to. One number, which leaves the order of events as it is.
     */
    static double level(Map<String, Double> weights, List<Sample> unread) {
        Confidence model = new Confidence(new Weights(weights));
        double[] odds =
                unread.stream().mapToDouble(s -> model.logOdds(s.signs())).toArray();
        long right = unread.stream().filter(Sample::right).count();
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double expected = Arrays.stream(odds)
                    .map(o -> Confidence.probability(o + middle))
                    .sum();
            if (expected > right) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * Fits to all samples, sets the level by those of articles that no rule was written from, and writes the table.
     *
     * @return by how much the level was moved, in log-odds
     */
    public static double write(List<Sample> samples, List<Sample> unread, Path table) throws IOException {
        Map<String, Double> weights = fit(samples);
        double level = level(weights, unread);
        weights.merge(BASE, level, Double::sum);
        List<String> lines = new ArrayList<>();
        lines.add("# How much each sign speaks for an event: log-odds, added up. Fitted by `docs/accuracy.sh fit`.");
        lines.add("# sign	weight");
        weights.forEach((sign, weight) -> lines.add(sign + "\t" + String.format(Locale.ROOT, "%.2f", weight)));
        Files.write(table, lines);
        return level;
    }
}
