package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.extract.ConfidenceFit;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.Ontology;

/** Fits confidence to the development corpus: {@code FitConfidence CORPUS TABLE}. */
final class FitConfidence {
    private FitConfidence() {}

    public static void main(String[] args) throws IOException {
        Ontology ontology = CompiledOntology.load();
        Corpus corpus = Corpus.of(Path.of(args[0], "dev"));
        List<ConfidenceFit.Sample> samples = ConfidenceFit.samples(
                ontology, AccuracyReport.evaluator(ontology), corpus.gold(), corpus.annotated(ontology));
        ConfidenceFit.write(samples, Path.of(args[1]));
        StringBuilder table = new StringBuilder();
        Reliability.table(ConfidenceFit.crossed(samples), table);
        System.out.println(table);
    }
}
