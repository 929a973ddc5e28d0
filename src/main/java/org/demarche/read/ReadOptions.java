package org.demarche.read;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How to read.
 *
 * @param given what is known of every article of the call; a sidecar file beside an article is nearer to it and wins
 * @param charset the encoding that the transport declares (HTTP {@code Content-Type}); a byte order mark wins over it
 * @param maxBytes files above this many bytes are refused
 * @param maxDepth markup nested deeper than this many elements is refused
 */
public record ReadOptions(Metadata given, Optional<String> charset, long maxBytes, int maxDepth) {
    public ReadOptions {
        if (maxBytes < 1 || maxDepth < 1) {
            throw new IllegalArgumentException(
                    "limits are at least 1: " + maxBytes + " bytes, " + maxDepth + " levels");
        }
    }

    /** 5 MB a file, 500 levels of markup, nothing known beyond the text. */
    public static ReadOptions standard() {
        return new ReadOptions(Metadata.none(), Optional.empty(), 5_000_000, 500);
    }

    public ReadOptions withGiven(Metadata metadata) {
        return new ReadOptions(metadata, charset, maxBytes, maxDepth);
    }

    public ReadOptions withPublished(LocalDate date) {
        return withGiven(Metadata.published(date).or(given));
    }

    public ReadOptions withCharset(String name) {
        return new ReadOptions(given, Optional.of(name), maxBytes, maxDepth);
    }

    public ReadOptions withMaxBytes(long bytes) {
        return new ReadOptions(given, charset, bytes, maxDepth);
    }
}
