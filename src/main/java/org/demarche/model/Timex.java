package org.demarche.model;

import java.util.Optional;

/**
 * A time expression (TIMEX3, ISO-TimeML).
 *
 * @param span characters of the article's reading
 * @param value the TIMEX3 value: {@code 2014-03-14}, {@code 2014-W11}, {@code P2D}, {@code PAST_REF}, {@code XXXX-WXX-1}
 * @param interval the days meant, where the expression names days and its anchor is known
 * @param basis explicit or relative
 * @param foundBy the rule that found it
 */
public record Timex(
        Span span, Type type, String value, Optional<TimeInterval> interval, DateBasis basis, String foundBy) {
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    public Timex {
        if (foundBy.isBlank()) {
            throw new IllegalArgumentException("a mention names the rule that found it");
        }
    }
}
