package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.EntityMention;
import org.demarche.model.InferredDate;
import org.demarche.model.Ontology;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/**
 * The annotators in their order: sentences and words, who and where, time expressions; and for an article without a
 * date, the day that its text gives away. Not for use by two threads at once; the models are shared.
 */
public final class AnnotationPipeline {
    private final SentenceAnnotator sentences;
    private final EntityAnnotator entities;
    private final TimexAnnotator timexes;
    private final DocumentDater dater;

    private AnnotationPipeline(Gazetteer gazetteer, TimeLexicon times, Ontology ontology) {
        this.sentences = new SentenceAnnotator(gazetteer);
        this.entities = new EntityAnnotator(gazetteer);
        this.timexes = new TimexAnnotator(times);
        this.dater = new DocumentDater(times, ontology);
    }

    public static AnnotationPipeline of(Gazetteer gazetteer, Ontology ontology) {
        return new AnnotationPipeline(gazetteer, TimeLexicon.load(), ontology);
    }

    /** The article with everything found in it; what is inferred about its date stands beside it. */
    public AnnotatedArticle annotate(Article article) {
        AnnotatedArticle split = sentences.annotate(AnnotatedArticle.of(article));
        AnnotatedArticle annotated = checked(timexes.annotate(entities.annotate(split)));
        Optional<InferredDate> dated = article.published().isPresent() ? Optional.empty() : dater.date(annotated);
        return dated.map(d -> anchored(annotated, split, d)).orElse(annotated);
    }

    /** Reads names and times again, counted from the inferred day. */
    private AnnotatedArticle anchored(AnnotatedArticle open, AnnotatedArticle split, InferredDate dated) {
        Article article = open.article();
        Article counted = article.withPublished(dated.published().begin());
        AnnotatedArticle again = checked(timexes.annotate(entities.annotate(split.withArticle(counted))));
        AnnotatedArticle sure = dated.published().isDay() ? again : agreed(again, open, dated.published());
        return sure.withArticle(article).withInferred(dated);
    }

    /** Where several days are left, only what every one of them makes of a time expression. */
    private AnnotatedArticle agreed(AnnotatedArticle first, AnnotatedArticle open, TimeInterval days) {
        Set<Timex> kept = new HashSet<>(first.timexes());
        for (LocalDate day = days.begin().plusDays(1); !day.isAfter(days.end()); day = day.plusDays(1)) {
            AnnotatedArticle read = first.withArticle(first.article().withPublished(day));
            kept.retainAll(Set.copyOf(timexes.annotate(read).timexes()));
        }
        return first.withTimexes(
                Stream.concat(kept.stream(), open.timexes().stream().filter(t -> kept.stream()
                                .noneMatch(k -> k.span().overlaps(t.span()))))
                        .sorted(Comparator.comparing(Timex::span))
                        .toList());
    }

    /** Drops what the whole text shows to be misread: months taken for names. */
    private static AnnotatedArticle checked(AnnotatedArticle article) {
        return article.withEntities(
                article.entities().stream().filter(e -> !month(article, e)).toList());
    }

    /** In "the May vote" and "May 25" nobody called May is meant. */
    private static boolean month(AnnotatedArticle article, EntityMention mention) {
        return mention.foundBy().startsWith("surname")
                && article.timexes().stream().anyMatch(t -> t.span().overlaps(mention.span()));
    }
}
