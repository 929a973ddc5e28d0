package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;

/** Reads text of the tests. */
final class Read {
    private Read() {}

    static List<Outcome<Article>> all(byte[] content) {
        return Readers.standard()
                .read("note.txt", content, ReadOptions.standard())
                .toList();
    }

    static List<Outcome<Article>> all(String content) {
        return all(content.getBytes(StandardCharsets.UTF_8));
    }

    static Article one(String content) {
        return one(content.getBytes(StandardCharsets.UTF_8));
    }

    static Article one(byte[] content) {
        List<Outcome<Article>> outcomes = all(content);
        assertEquals(1, outcomes.size());
        return outcomes.get(0) instanceof Outcome.Done<Article> done ? done.value() : fail(outcomes.toString());
    }

    static Problem refused(byte[] content) {
        List<Outcome<Article>> outcomes = all(content);
        assertEquals(1, outcomes.size());
        return outcomes.get(0) instanceof Outcome.Refused<Article> refused
                ? refused.problem()
                : fail("was read: " + outcomes);
    }

    static Problem refused(String content) {
        return refused(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The texts of the blocks of a kind. */
    static List<String> blocks(Article article, Block.Kind kind) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().of(article.reading().text()))
                .toList();
    }
}
