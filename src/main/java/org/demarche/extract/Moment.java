package org.demarche.extract;

import java.util.Optional;
import org.demarche.model.DateBasis;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * Where the telling of an article stood when it told an event.
 *
 * @param stated whether the event's own sentence gave its place
 * @param block the paragraph
 * @param published the day of publication, or of the entry of a diary
 * @param setting the city that the paragraph is set in
 * @param turned whether the story itself has gone to that city
 * @param lead whether it is of the day that the first sentences tell of
 */
record Moment(
        Match match,
        Finding finding,
        boolean stated,
        Span block,
        Optional<TimeInterval> published,
        Optional<PlaceRef> setting,
        boolean turned,
        boolean lead) {
    /** Days after which news is old. */
    private static final int OLD = 3;

    Moment with(Finding other) {
        return new Moment(match, other, stated, block, published, setting, turned, lead);
    }

    /** The day of the event; an undated act is news of the day. */
    Optional<TimeInterval> day() {
        boolean assumed = finding.status() == Status.OCCURRED && finding.basis() == DateBasis.PUBLICATION_DAY_ASSUMED;
        return finding.date().or(() -> published.filter(p -> assumed));
    }

    /** How old the event is on the day of publication: "fresh" for a day, some "days", "old", or still "ahead". */
    String age() {
        if (finding.date().isEmpty()) {
            return finding.basis() == DateBasis.RELATIVE ? "old" : "fresh";
        }
        if (published.isEmpty()) {
            return "old";
        }
        long days = published.get().begin().toEpochDay()
                - finding.date().get().end().toEpochDay();
        return days < 0 && !lead ? "ahead" : days <= 1 ? "fresh" : days <= OLD ? "days" : "old";
    }

    /** How far the days of two events are apart. */
    String apart(Moment other) {
        Optional<TimeInterval> mine = day();
        Optional<TimeInterval> theirs = other.day();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return "some day";
        }
        long days =
                Math.abs(mine.get().begin().toEpochDay() - theirs.get().begin().toEpochDay());
        return mine.get().overlaps(theirs.get()) ? "same day" : days <= 1 ? "next day" : "another day";
    }

    /** How far from the event something stands in the text. */
    String distance(int sentence, Span block, Optional<Clause> clause) {
        int back = finding.sentence() - sentence;
        if (back == 0) {
            return clause.isPresent() && match.clause().equals(clause) ? "own clause" : "same sentence";
        }
        if (back < 0) {
            return "after";
        }
        return back <= 2 || block.equals(this.block) ? "just before" : "before";
    }
}
