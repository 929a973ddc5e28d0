package org.demarche.model;

import java.util.List;

/**
 * When an article was published that states no day, as the events give away that other articles report with a day.
 *
 * @param published one day, or the days between which the evidence does not decide
 * @param reasons why; never empty
 * @param read the article's mentions as they read as of that day; of several days, those that all of them date alike
 */
public record ReportedDating(String article, TimeInterval published, List<Reason> reasons, List<EventMention> read) {
    public ReportedDating {
        reasons = List.copyOf(reasons);
        read = List.copyOf(read);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("an inferred date without a reason is refused: " + article);
        }
    }

    /**
     * Why a day is believed.
     *
     * @param mention of the article that is dated, read as of that day
     * @param other the mention of another article that has the same event on the same day
     */
    public record Reason(EventMention mention, EventMention other) {}
}
