package org.demarche.model;

import java.util.List;

/**
 * The publication date of an article that states none, as its text gives it away.
 *
 * @param published the days it may be; one day where the evidence decides
 * @param reasons why: at least one
 */
public record InferredDate(TimeInterval published, List<Reason> reasons) {
    public InferredDate {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("an inferred date has reasons");
        }
    }

    /**
     * Words of the text that fall on a landmark event only if the article is from these days.
     *
     * @param span characters of the article's reading
     * @param landmark id of the landmark
     * @param text the words as written and the landmark's name, for a person to check
     */
    public record Reason(Span span, String landmark, String text) {}
}
