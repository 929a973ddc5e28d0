package org.demarche.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.model.Article;
import org.demarche.model.Problem;

/** Does something with articles one by one: one on which the program fails is refused by name and stops no other. */
final class EachArticle {
    private EachArticle() {}

    /**
     * What comes of an article; nothing where the program failed on it.
     *
     * @param refused is told of the failure, with the line of the program where it came up
     */
    static <T> Optional<T> tryWith(Article article, Function<Article, T> work, Consumer<Problem> refused) {
        try {
            return Optional.of(work.apply(article));
        } catch (RuntimeException e) {
            refused.accept(new Problem(
                    Problem.Severity.REFUSED,
                    article.id(),
                    "",
                    "the program failed on this article, which is a fault of the program (" + e + where(e)
                            + "); nothing of it was kept, the others are read"));
            return Optional.empty();
        }
    }

    private static String where(RuntimeException e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.demarche."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }
}
