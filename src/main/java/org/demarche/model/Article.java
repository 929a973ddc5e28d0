package org.demarche.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One article as it was read. All offsets that leave the program point into {@link #text()}, the decoded characters of
 * the file with their markup, counted in UTF-16 units; annotators work on {@link #reading()}.
 *
 * @param id name of the article within a corpus: the file's name without its ending, plus {@code -2}, {@code -3}…
 *     where one file holds several
 * @param format {@code sgml}, {@code transcript}, {@code wire}, {@code blog}, {@code html} or {@code statement}
 * @param published the document creation time (DCT), where the text or its metadata states it
 * @param dateline the place that the article names as its origin ("LONDON, March 14 -"), as written
 * @param text the decoded characters as read
 * @param blocks in text order, without overlap
 * @param given what a person or a file beside the article said of it, and was not read from the text
 */
public record Article(
        String id,
        String format,
        Optional<URI> source,
        Optional<String> publisher,
        Optional<LocalDate> published,
        Optional<String> dateline,
        String title,
        String charset,
        String text,
        Reading reading,
        List<Block> blocks,
        Set<Given> given) {
    /** A part of an article's metadata that may come from outside the text. */
    public enum Given {
        TITLE,
        PUBLISHER,
        SOURCE,
        PUBLISHED
    }

    public Article {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
        }
        blocks = List.copyOf(blocks);
        given = Set.copyOf(given);
        int at = 0;
        for (Block block : blocks) {
            if (block.span().begin() < at || block.span().end() > reading.length()) {
                throw new IllegalArgumentException("block out of order in " + id + ": " + block.span());
            }
            at = block.span().end();
        }
    }

    /** An article of which nothing is known beyond its text. */
    public Article(
            String id,
            String format,
            Optional<URI> source,
            Optional<String> publisher,
            Optional<LocalDate> published,
            Optional<String> dateline,
            String title,
            String charset,
            String text,
            Reading reading,
            List<Block> blocks) {
        this(id, format, source, publisher, published, dateline, title, charset, text, reading, blocks, Set.of());
    }

    public Article withPublished(LocalDate date) {
        return new Article(
                id,
                format,
                source,
                publisher,
                Optional.of(date),
                dateline,
                title,
                charset,
                text,
                reading,
                blocks,
                given);
    }

    /** The same article under another id. */
    public Article withId(String other) {
        return new Article(
                other, format, source, publisher, published, dateline, title, charset, text, reading, blocks, given);
    }
}
