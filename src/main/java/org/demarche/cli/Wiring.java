package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.extract.EventExtractor;
import org.demarche.extract.Explanation;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;

/** The parts that make events of a text, joined. Loads no Jena, unless a user's ontology has changed. */
final class Wiring {
    private final Ontology ontology;
    private final AnnotationPipeline annotators;
    private final EventExtractor extractor;

    private Wiring(Ontology ontology) {
        this.ontology = ontology;
        this.annotators = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
        this.extractor = new EventExtractor(ontology);
    }

    /** With the project's ontology and what a user's home folder adds. */
    static Wiring of(Path home) throws IOException {
        return new Wiring(HomeOntology.of(home));
    }

    Ontology ontology() {
        return ontology;
    }

    AnnotatedArticle annotate(Article article) {
        return annotators.annotate(article);
    }

    List<EventMention> extract(AnnotatedArticle annotated) {
        return extractor.extract(annotated);
    }

    Explanation explain(AnnotatedArticle annotated) {
        return extractor.explain(annotated);
    }

    List<EventMention> extract(Article article) {
        return extract(annotate(article));
    }
}
