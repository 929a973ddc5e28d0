package org.demarche.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An event mention with what is known of the article that it stands in.
 *
 * @param published the article's publication day
 * @param publisher who published it; reports of one publisher are not independent of each other
 */
public record CitedMention(EventMention mention, Optional<LocalDate> published, Optional<String> publisher) {
    public static CitedMention of(EventMention mention, Citation citation) {
        return new CitedMention(mention, citation.published(), citation.publisher());
    }

    public String article() {
        return mention.article();
    }
}
