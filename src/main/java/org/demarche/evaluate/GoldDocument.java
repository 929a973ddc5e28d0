package org.demarche.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document's events as people found them.
 *
 * @param published the day it was published, if a system may know it
 */
public record GoldDocument(String id, Optional<LocalDate> published, List<Claim> events) {
    public GoldDocument {
        events = List.copyOf(events);
    }
}
