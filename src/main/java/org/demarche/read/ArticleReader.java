package org.demarche.read;

import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Outcome;

/** Knows one input format. */
public interface ArticleReader {
    /** The format's name, as in {@link Article#format()}. */
    String format();

    /** Whether the content is of this format. */
    boolean accepts(Source source);

    /** The articles of a source that this reader accepts, in text order. */
    Stream<Outcome<Article>> read(Source source);
}
