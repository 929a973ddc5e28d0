package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.evaluate.Evaluator;
import org.demarche.evaluate.GoldDocument;
import org.demarche.extract.PlaceFit;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Ontology;

/**
 * Fits the choice of places to the development corpus and the open articles of our own, and prints what it does to
 * articles that it was not fitted to: {@code FitPlaces CORPUS OPEN TABLE}, where {@code OPEN} is a folder with docs and
 * gold.
 */
final class FitPlaces {
    private FitPlaces() {}

    public static void main(String[] args) throws IOException {
        Ontology ontology = CompiledOntology.load();
        Evaluator evaluator = AccuracyReport.evaluator(ontology);
        List<GoldDocument> gold = new ArrayList<>();
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (Path folder : List.of(Path.of(args[0], "dev"), Path.of(args[1]))) {
            Corpus corpus = Corpus.of(folder);
            gold.addAll(corpus.gold());
            articles.addAll(corpus.annotated(ontology));
        }
        List<PlaceFit.Sample> samples = PlaceFit.samples(ontology, evaluator, gold, articles);
        PlaceFit.write(samples, Path.of(args[2]));
        System.out.println(samples.size() + " samples; by cross-validation "
                + PlaceFit.crossed(ontology, evaluator, gold, articles, samples));
    }
}
