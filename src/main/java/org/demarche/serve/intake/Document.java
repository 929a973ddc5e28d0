package org.demarche.serve.intake;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something posted that may hold an article or several.
 *
 * @param name for messages, and for the article's id where none is given; it is never a path
 * @param content the bytes as they were sent
 * @param charset their encoding, if the sender said so; of a part, that of the file it was taken from
 * @param part which of the articles in the content is meant, from 1; the content is then UTF-8. Empty: all
 * @param about what the sender says of it
 */
public record Document(String name, byte[] content, Optional<String> charset, Optional<Integer> part, About about) {
    /** What a sender says of a document; where the text says otherwise, this holds. */
    public record About(
            Optional<String> id,
            Optional<String> title,
            Optional<String> publisher,
            Optional<URI> source,
            Optional<LocalDate> published) {
        public static final About NOTHING =
                new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
