package org.demarche.model;

/**
 * The characters that report an event.
 *
 * @param span of the quote, in characters of {@link Article#text()}
 * @param trigger the word or phrase that names the event, within the quote, in characters of {@link Article#text()}
 * @param quote exactly the characters of {@code span}
 * @param foundBy the rule that found it
 */
public record Evidence(Span span, Span trigger, String quote, String foundBy) {
    public Evidence {
        if (quote.length() != span.length() || foundBy.isBlank()) {
            throw new IllegalArgumentException("a quote is exactly its span and names its rule: " + span);
        }
    }
}
