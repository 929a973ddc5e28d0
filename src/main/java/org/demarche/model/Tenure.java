package org.demarche.model;

import java.time.LocalDate;
import java.util.Optional;

/** An office held: {@code holder} was {@code post} of {@code of} from a day to a day, both inclusive; no end: still. */
public record Tenure(String id, String holder, String post, String of, LocalDate from, Optional<LocalDate> to) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && to.map(t -> !day.isAfter(t)).orElse(true);
    }
}
