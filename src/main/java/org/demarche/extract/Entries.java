package org.demarche.extract;

import java.util.Optional;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Sentence;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timex;

/** The entries of a diary or live page, which begin with a heading that is nothing but a time. */
final class Entries {
    private static final String HEADING = "timex/entry";

    private Entries() {}

    /** The day of the entry in which a sentence stands. */
    static Optional<TimeInterval> day(AnnotatedArticle article, Sentence sentence) {
        return article.timexes().stream()
                .filter(t -> t.foundBy().equals(HEADING)
                        && t.span().begin() < sentence.span().begin())
                .reduce((a, b) -> b)
                .flatMap(Timex::interval);
    }
}
