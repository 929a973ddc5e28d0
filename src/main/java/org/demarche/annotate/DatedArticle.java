package org.demarche.annotate;

import java.util.List;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;

/**
 * When an article that does not say so was published, and why one can tell.
 *
 * @param published one day, or the days between which the evidence does not decide
 * @param reasons at least one
 */
public record DatedArticle(TimeInterval published, List<Reason> reasons) {
    public DatedArticle {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a date needs a reason");
        }
    }

    /**
     * A time expression that falls on a landmark event only if the article is from these days.
     *
     * @param span the time expression, in characters of the article's reading
     * @param landmark id of the landmark
     * @param text the time expression as written and the landmark's name
     */
    public record Reason(Span span, String landmark, String text) {}
}
