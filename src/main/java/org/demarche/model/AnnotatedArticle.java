package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * An article with what the annotators found, each list in text order.
 *
 * @param inferred the publication day worked out from the text where the article states none; the time expressions are
 *     then anchored to it, and {@link Article#published()} stays empty
 */
public record AnnotatedArticle(
        Article article,
        List<Sentence> sentences,
        List<EntityMention> entities,
        List<Timex> timexes,
        Optional<InferredDate> inferred) {
    public AnnotatedArticle {
        sentences = List.copyOf(sentences);
        entities = List.copyOf(entities);
        timexes = List.copyOf(timexes);
    }

    public static AnnotatedArticle of(Article article) {
        return new AnnotatedArticle(article, List.of(), List.of(), List.of(), Optional.empty());
    }

    public AnnotatedArticle withArticle(Article other) {
        return new AnnotatedArticle(other, sentences, entities, timexes, inferred);
    }

    public AnnotatedArticle withSentences(List<Sentence> found) {
        return new AnnotatedArticle(article, found, entities, timexes, inferred);
    }

    public AnnotatedArticle withEntities(List<EntityMention> found) {
        return new AnnotatedArticle(article, sentences, found, timexes, inferred);
    }

    public AnnotatedArticle withTimexes(List<Timex> found) {
        return new AnnotatedArticle(article, sentences, entities, found, inferred);
    }

    public AnnotatedArticle withInferred(InferredDate date) {
        return new AnnotatedArticle(article, sentences, entities, timexes, Optional.of(date));
    }

    /** The day that time expressions count from: stated, else inferred to the day. */
    public Optional<TimeInterval> published() {
        return article.published().map(TimeInterval::day).or(() -> inferred.map(InferredDate::published)
                .filter(TimeInterval::isDay));
    }
}
