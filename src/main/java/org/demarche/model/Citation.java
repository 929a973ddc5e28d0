package org.demarche.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How an article is named where it is cited.
 *
 * @param article id of the article
 */
public record Citation(
        String article, String title, Optional<String> publisher, Optional<LocalDate> published, Optional<URI> source) {
    public static Citation of(Article article) {
        return new Citation(article.id(), article.title(), article.publisher(), article.published(), article.source());
    }
}
