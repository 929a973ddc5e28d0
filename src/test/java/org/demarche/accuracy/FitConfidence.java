package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.extract.ConfidenceFit;
import org.demarche.extract.ConfidenceFit.Sample;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.Ontology;

/**
 * Fits confidence to the development corpus and the open articles of our own: {@code FitConfidence CORPUS OPEN TABLE},
 * where {@code OPEN} is a folder with docs and gold. Prints how reliable it is on articles that it is fitted without.
 */
final class FitConfidence {
    private FitConfidence() {}

    public static void main(String[] args) throws IOException {
        Ontology ontology = CompiledOntology.load();
        List<Sample> samples = new ArrayList<>();
        for (Path folder : List.of(Path.of(args[0], "dev"), Path.of(args[1]))) {
            Corpus corpus = Corpus.of(folder);
            samples.addAll(ConfidenceFit.samples(
                    ontology, AccuracyReport.evaluator(ontology), corpus.gold(), corpus.annotated(ontology)));
        }
        ConfidenceFit.write(samples, Path.of(args[2]));
        StringBuilder table = new StringBuilder();
        new Reliability(ConfidenceFit.crossed(samples)).table(table);
        System.out.println(table);
    }
}
