package org.demarche.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.evaluate.Claim;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Evaluator;
import org.demarche.evaluate.GoldDocument;
import org.demarche.evaluate.Matched;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Ontology;

/** Fits the weights of lexicon/confidence.tsv: logistic regression with a penalty on large weights. */
public final class ConfidenceFit {
    private static final int FOLDS = 10;
    private static final int ROUNDS = 3000;
    private static final double RATE = 0.5;
    private static final double PENALTY = 3.0;

    private ConfidenceFit() {}

    /** An event that was found, and whether it is right. */
    public record Sample(String doc, List<String> signs, double confidence, boolean right) {}

    /** The events found in articles, by the confidence that they were given. */
    public static List<Sample> samples(
            Ontology ontology, Evaluator evaluator, List<GoldDocument> gold, List<AnnotatedArticle> articles) {
        EventExtractor extractor = new EventExtractor(ontology);
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

    /** The samples with the confidence of a model that was fitted without their documents. */
    public static List<Sample> crossed(List<Sample> samples) {
        List<String> docs =
                samples.stream().map(Sample::doc).distinct().sorted().toList();
        List<Sample> crossed = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Confidence model = new Confidence(fit(samples.stream()
                    .filter(s -> docs.indexOf(s.doc()) % FOLDS != out)
                    .toList()));
            samples.stream()
                    .filter(s -> docs.indexOf(s.doc()) % FOLDS == out)
                    .map(s -> new Sample(s.doc(), s.signs(), model.of(s.signs()), s.right()))
                    .forEach(crossed::add);
        }
        return crossed;
    }

    static Map<String, Double> fit(List<Sample> samples) {
        Map<String, Double> weights = new TreeMap<>();
        samples.forEach(s -> s.signs().forEach(sign -> weights.put(sign, 0.0)));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> slope = new HashMap<>();
            for (Sample sample : samples) {
                double sum = sample.signs().stream().mapToDouble(weights::get).sum();
                double error = (sample.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
                sample.signs().forEach(sign -> slope.merge(sign, error, Double::sum));
            }
            weights.replaceAll((sign, w) ->
                    w + RATE * (slope.get(sign) - (sign.equals("base") ? 0 : PENALTY * w)) / samples.size());
        }
        return weights;
    }

    /** Fits to all samples and writes the table. */
    public static void write(List<Sample> samples, Path table) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# How much each sign speaks for an event: log-odds, added up. Fitted by `docs/accuracy.sh fit`.");
        lines.add("# sign	weight");
        fit(samples).forEach((sign, weight) -> lines.add(sign + "\t" + String.format(Locale.ROOT, "%.2f", weight)));
        Files.write(table, lines);
    }
}
