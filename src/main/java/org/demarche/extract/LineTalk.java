package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.model.EventType;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * What people who only telephoned each other on a day said to each other and agreed on: no place that the text around
 * lends it is its own, wherever in the article the call is told.
 */
final class LineTalk {
    private LineTalk() {}

    /** The findings of an article, those of a call without a lent place. */
    static List<Finding> placeless(List<Finding> findings, Optional<TimeInterval> published, Trace trace) {
        return findings.stream()
                .map(f -> isLent(f) && isOfCall(f, findings, published) ? apart(f, trace) : f)
                .toList();
    }

    private static Finding apart(Finding finding, Trace trace) {
        Finding told = finding.with(Optional.empty(), true);
        trace.placed(finding, new Discourse.Settled(told, "", ""));
        return told;
    }

    private static boolean isLent(Finding finding) {
        boolean word = finding.type().speech() || finding.type().is(EventType.Trait.ACCORD);
        return word
                && finding.place().isPresent()
                && !finding.placeOwn()
                && finding.status() == Status.OCCURRED
                && finding.participants().size() > 1;
    }

    private static boolean isOfCall(Finding finding, List<Finding> all, Optional<TimeInterval> published) {
        List<Finding> talks = all.stream()
                .filter(f -> f.type().symmetric() && !f.type().is(EventType.Trait.ACCORD))
                .filter(f -> f.status() == Status.OCCURRED && f.ids().containsAll(finding.ids()))
                .filter(f -> isSameDay(f, finding, published))
                .toList();
        return !talks.isEmpty() && talks.stream().noneMatch(f -> f.type().is(EventType.Trait.ENCOUNTER));
    }

    private static boolean isSameDay(Finding a, Finding b, Optional<TimeInterval> published) {
        Optional<TimeInterval> first = a.date().or(() -> published);
        Optional<TimeInterval> second = b.date().or(() -> published);
        return first.isPresent() && second.isPresent() && first.get().overlaps(second.get());
    }
}
