package org.demarche.model;

import java.util.List;

/** An article with what the annotators found, each list in text order. */
public record AnnotatedArticle(
        Article article, List<Sentence> sentences, List<EntityMention> entities, List<Timex> timexes) {
    public AnnotatedArticle {
        sentences = List.copyOf(sentences);
        entities = List.copyOf(entities);
        timexes = List.copyOf(timexes);
    }

    public static AnnotatedArticle of(Article article) {
        return new AnnotatedArticle(article, List.of(), List.of(), List.of());
    }

    public AnnotatedArticle withSentences(List<Sentence> found) {
        return new AnnotatedArticle(article, found, entities, timexes);
    }

    public AnnotatedArticle withEntities(List<EntityMention> found) {
        return new AnnotatedArticle(article, sentences, found, timexes);
    }

    public AnnotatedArticle withTimexes(List<Timex> found) {
        return new AnnotatedArticle(article, sentences, entities, found);
    }
}
