package org.demarche.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;
import org.demarche.read.Metadata;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.demarche.store.Store;
import org.demarche.store.StoredArticle;

/** Reads the text of a stored article once more; what was once read from it is read anew, what was given holds. */
final class StoredText {
    private static final Pattern NUMBER = Pattern.compile("-([0-9]{1,6})$");

    static Stream<Article> read(Store store, StoredArticle stored, Consumer<Problem> told) {
        Outcome<Article> outcome = read(store.text(stored.id()).orElse(""), stored);
        if (outcome instanceof Outcome.Done<Article> done) {
            return Stream.of(done.value());
        }
        outcome.problems().forEach(told);
        return Stream.empty();
    }

    /** @param stored what the store knows of the article besides its text */
    static Outcome<Article> read(String content, StoredArticle stored) {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        Set<Article.Given> given = stored.given();
        Metadata known = new Metadata(
                Optional.of(stored.id()),
                Optional.of(stored.title()).filter(title -> given.contains(Article.Given.TITLE)),
                stored.publisher().filter(publisher -> given.contains(Article.Given.PUBLISHER)),
                stored.source()
                        .filter(source -> given.contains(Article.Given.SOURCE))
                        .map(URI::create),
                stored.published().filter(day -> given.contains(Article.Given.PUBLISHED)));
        ReadOptions options = ReadOptions.standard()
                .withGiven(known)
                .withCharset(StandardCharsets.UTF_8.name())
                .withMaxBytes(Math.max(text.length, 1));
        List<Outcome<Article>> read =
                Readers.standard().read(stored.id(), text, options).toList();
        Outcome<Article> one = read.get(place(stored.id(), read.size()));
        return one instanceof Outcome.Done<Article> done
                ? new Outcome.Done<>(as(done.value(), stored.id(), stored.charset()), done.problems())
                : one;
    }

    /** Which of the articles in one file this is: the third has an id that ends in -3. */
    static int place(String id, int articles) {
        Matcher number = NUMBER.matcher(id);
        int place = number.find() ? Integer.parseInt(number.group(1)) : 1;
        return place >= 1 && place <= articles ? place - 1 : 0;
    }

    /** The same article under the id and with the charset of the file that it came from, which is not at hand any more. */
    static Article as(Article article, String id, String charset) {
        return new Article(
                id,
                article.format(),
                article.source(),
                article.publisher(),
                article.published(),
                article.dateline(),
                article.title(),
                charset,
                article.text(),
                article.reading(),
                article.blocks(),
                article.given());
    }

    private StoredText() {}
}
