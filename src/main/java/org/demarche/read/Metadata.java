package org.demarche.read;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person, or a file that a person wrote, says of an article. It is their word: where the text says otherwise, this
 * holds and the article carries a warning.
 */
public record Metadata(
        Optional<String> id,
        Optional<String> title,
        Optional<String> publisher,
        Optional<URI> source,
        Optional<LocalDate> published) {
    /** Nothing is known beyond the text. */
    public static Metadata none() {
        return new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Only the publication date is known. */
    public static Metadata published(LocalDate date) {
        return new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(date));
    }

    /** This, and where it is silent, the other. */
    Metadata or(Metadata other) {
        return new Metadata(
                id.or(other::id),
                title.or(other::title),
                publisher.or(other::publisher),
                source.or(other::source),
                published.or(other::published));
    }
}
