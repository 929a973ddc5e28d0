package org.demarche.store;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Article;
import org.demarche.model.EventMention;

/**
 * An article with the events that were found in it, ready to be stored.
 *
 * @param provenance a sentence on where the text comes from, if known
 */
public record Extraction(Article article, List<EventMention> mentions, Optional<String> provenance) {
    public Extraction {
        mentions = List.copyOf(mentions);
    }
}
