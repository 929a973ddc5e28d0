package org.demarche.model;

import java.util.List;

/**
 * Why a mention belongs to an event: its likeness to another mention of the same event.
 *
 * @param score 0 to 1; 1 where a person decided it
 * @param reasons each a phrase for people
 */
public record Link(EventMention one, EventMention other, double score, List<String> reasons) {
    public Link {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a link has reasons");
        }
    }
}
