package org.demarche.store;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Article;
import org.demarche.model.EventMention;
import org.demarche.model.InferredDate;

/**
 * An article with the events that were found in it, ready to be stored.
 *
 * @param inferred when the article was published, as its text gives it away
 * @param provenance a sentence on where the text comes from, if known
 */
public record Extraction(
        Article article, List<EventMention> mentions, Optional<InferredDate> inferred, Optional<String> provenance) {
    public Extraction {
        mentions = List.copyOf(mentions);
    }

    /** Of an article whose day is stated, or unknown. */
    public Extraction(Article article, List<EventMention> mentions, Optional<String> provenance) {
        this(article, mentions, Optional.empty(), provenance);
    }
}
