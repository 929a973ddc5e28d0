package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Problem;
import org.demarche.rdf.Iris;
import org.demarche.rdf.MentionReader;

/** Checks that every text is what was read and every quote stands in it where it says. */
public final class Verification {
    private Verification() {}

    /** What does not hold; empty: the evidence is sound. */
    public static List<Problem> of(Store store) {
        return store.read(
                () -> store.articles().stream().flatMap(a -> article(store, a)).toList());
    }

    private static Stream<Problem> article(Store store, StoredArticle article) {
        String text = store.text(article.id()).orElse("");
        List<Problem> problems = new ArrayList<>();
        if (!Iris.sha256(text).equals(article.sha256())) {
            problems.add(problem(article, "the text is not the one whose SHA-256 was stored"));
        }
        MentionReader.all(store.dataset().getGraph(Iris.articleGraph(article.id())))
                .forEach((iri, mention) -> unsound(text, mention)
                        .forEach(e ->
                                problems.add(problem(article, iri + ": the quote does not stand at " + e.span()))));
        return problems.stream();
    }

    private static Stream<Evidence> unsound(String text, EventMention mention) {
        return mention.evidence().stream()
                .filter(e -> !text.startsWith(e.quote(), e.span().begin())
                        || !e.span().contains(e.trigger()));
    }

    private static Problem problem(StoredArticle article, String message) {
        return new Problem(Problem.Severity.WARNING, article.id(), "", message);
    }
}
