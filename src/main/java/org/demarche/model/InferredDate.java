package org.demarche.model;

import java.util.List;

/**
 * The publication date of an article that states none, as its text gives it away.
 *
 * @param published the days it may be; one day where the evidence decides
 * @param reasons why, each a sentence that a person can check against the text
 */
public record InferredDate(TimeInterval published, List<String> reasons) {
    public InferredDate {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("an inferred date has reasons");
        }
    }
}
