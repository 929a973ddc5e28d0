package org.demarche.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the reports of one day say of an event's lifecycle.
 *
 * @param published the day of the reports; empty where it is not known
 */
public record Stage(Optional<LocalDate> published, Lifecycle state, List<EventMention> reports) {
    public Stage {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a stage without a report is refused");
        }
    }
}
