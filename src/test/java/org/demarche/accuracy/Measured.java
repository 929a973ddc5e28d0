package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.evaluate.Claim;
import org.demarche.evaluate.Evaluation;
import org.demarche.extract.EventExtractor;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Ontology;

/** A corpus, as it was read, and how that compares with gold. */
record Measured(String name, Corpus corpus, List<AnnotatedArticle> articles, Evaluation evaluation) {
    static Measured of(String name, Path folder, Ontology ontology, EventExtractor extractor) throws IOException {
        Corpus corpus = Corpus.of(folder);
        List<AnnotatedArticle> articles = corpus.annotated(ontology);
        List<Claim> claims = articles.stream()
                .flatMap(a -> extractor.extract(a).stream())
                .map(Claim::of)
                .toList();
        return new Measured(
                name, corpus, articles, AccuracyReport.evaluator(ontology).evaluate(corpus.gold(), claims));
    }
}
