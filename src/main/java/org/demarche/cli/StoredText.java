package org.demarche.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.read.Metadata;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.store.Store;
import org.demarche.store.StoredArticle;

/** Reads the text of a stored article once more. */
final class StoredText {
    static Stream<Article> read(Store store, StoredArticle stored, Messages messages) {
        byte[] text = store.text(stored.id()).orElse("").getBytes(StandardCharsets.UTF_8);
        Metadata known = new Metadata(
                Optional.of(stored.id()),
                Optional.of(stored.title()).filter(title -> !title.isBlank()),
                stored.publisher(),
                stored.source().map(URI::create),
                stored.published());
        ReadOptions options = ReadOptions.standard()
                .withGiven(known)
                .withCharset(StandardCharsets.UTF_8.name())
                .withMaxBytes(Math.max(text.length, 1));
        return Readers.standard().read(stored.id(), text, options).limit(1).flatMap(outcome -> {
            if (outcome instanceof Outcome.Done<Article> done) {
                return Stream.of(asRead(done.value(), stored));
            }
            outcome.problems().forEach(messages::problem);
            return Stream.empty();
        });
    }

    /** The charset is that of the file, which is not at hand any more. */
    private static Article asRead(Article article, StoredArticle stored) {
        return new Article(
                stored.id(),
                article.format(),
                article.source(),
                article.publisher(),
                article.published(),
                article.dateline(),
                article.title(),
                stored.charset(),
                article.text(),
                article.reading(),
                article.blocks());
    }

    private StoredText() {}
}
