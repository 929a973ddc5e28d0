package org.demarche.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Reading;
import org.demarche.model.Span;

/** Articles for tests: one body block for each paragraph. */
final class SampleArticle {
    private SampleArticle() {}

    static Article of(LocalDate published, String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String p : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n");
            int begin = text.length();
            boolean head = p.startsWith("HEADLINE: ");
            text.append(head ? p.substring(10) : p);
            blocks.add(new Block(
                    head ? Block.Kind.HEADLINE : Block.Kind.BODY, new Span(begin, text.length()), Optional.empty()));
        }
        return new Article(
                "sample",
                "wire",
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(published),
                Optional.empty(),
                paragraphs[0],
                "UTF-8",
                text.toString(),
                Reading.same(text.toString()),
                blocks);
    }
}
