package org.demarche.annotate;

import java.util.List;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;

/** The annotators in their order. Not for use by two threads at once; the models are shared. */
public final class AnnotationPipeline {
    private final List<Annotator> annotators;

    public AnnotationPipeline(List<Annotator> annotators) {
        this.annotators = List.copyOf(annotators);
    }

    /** Sentences, words and parts of speech, who and where, time expressions. */
    public static AnnotationPipeline of(Gazetteer gazetteer) {
        return new AnnotationPipeline(List.of(
                new SentenceAnnotator(gazetteer),
                new EntityAnnotator(gazetteer),
                new TimexAnnotator(TimeLexicon.load())::annotate));
    }

    public AnnotatedArticle annotate(Article article) {
        AnnotatedArticle annotated = AnnotatedArticle.of(article);
        for (Annotator annotator : annotators) {
            annotated = annotator.annotate(annotated);
        }
        return annotated;
    }
}
