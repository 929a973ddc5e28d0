package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.demarche.model.Problem;
import org.demarche.model.Reading;
import org.junit.jupiter.api.Test;

/** One article on which the program fails among others. */
class EachArticleTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void theOthersAreRead() {
        List<String> read = Stream.of("first", "broken", "last")
                .map(EachArticleTest::article)
                .flatMap(a -> EachArticle.tryWith(a, EachArticleTest::read, problems::add).stream())
                .toList();
        assertEquals(List.of("first", "last"), read);
    }

    @Test
    void theOneIsNamedWithTheFault() {
        assertEquals(Optional.empty(), EachArticle.tryWith(article("broken"), EachArticleTest::read, problems::add));
        assertEquals(1, problems.size());
        Problem problem = problems.get(0);
        assertEquals(Problem.Severity.REFUSED, problem.severity());
        assertEquals("broken", problem.file());
        assertTrue(problem.message().contains("IndexOutOfBoundsException"), problem.message());
        assertTrue(problem.message().contains("EachArticleTest.read"), problem.message());
    }

    private static String read(Article article) {
        if (article.id().equals("broken")) {
            throw new IndexOutOfBoundsException("toIndex = 26");
        }
        return article.id();
    }

    private static Article article(String id) {
        String text = "Kerry met Lavrov.";
        return new Article(
                id,
                "wire",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "UTF-8",
                text,
                Reading.same(text),
                List.of());
    }
}
