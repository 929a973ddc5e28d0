package org.demarche.serve.events;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.model.TimeInterval;

/** Days from one to another, both included; either may be open. */
public record Range(Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final Range ALL = new Range(Optional.empty(), Optional.empty());

    boolean isAll() {
        return from.isEmpty() && to.isEmpty();
    }

    boolean overlaps(TimeInterval date) {
        return from.filter(day -> date.end().isBefore(day)).isEmpty()
                && to.filter(day -> date.begin().isAfter(day)).isEmpty();
    }
}
