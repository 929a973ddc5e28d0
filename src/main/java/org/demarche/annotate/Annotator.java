package org.demarche.annotate;

import org.demarche.model.AnnotatedArticle;

/** One step of reading: an article in, the same article with more known about it out. */
public interface Annotator {
    AnnotatedArticle annotate(AnnotatedArticle article);
}
