package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.extract.ConfidenceFit;
import org.demarche.extract.ConfidenceFit.Sample;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.Ontology;

/**
 * Fits confidence to the development corpus and the open articles of our own, and its level to the closed ones:
 * {@code FitConfidence CORPUS OPEN CLOSED TABLE}, where {@code OPEN} and {@code CLOSED} are folders with docs and gold.
 * Prints how reliable it is on articles of the first two that it is fitted without.
 */
final class FitConfidence {
    private FitConfidence() {}

    public static void main(String[] args) throws IOException {
        Ontology ontology = CompiledOntology.load();
        List<Sample> samples = new ArrayList<>(samples(ontology, Path.of(args[0], "dev")));
        samples.addAll(samples(ontology, Path.of(args[1])));
        double level = ConfidenceFit.write(samples, samples(ontology, Path.of(args[2])), Path.of(args[3]));
        StringBuilder table = new StringBuilder();
        new Reliability(ConfidenceFit.crossed(samples)).table(table);
        System.out.println(table);
        System.out.printf(Locale.ROOT, "level moved by %.2f%n", level);
    }

    private static List<Sample> samples(Ontology ontology, Path folder) throws IOException {
        Corpus corpus = Corpus.of(folder);
        return ConfidenceFit.samples(
                ontology, AccuracyReport.evaluator(ontology), corpus.gold(), corpus.annotated(ontology));
    }
}
