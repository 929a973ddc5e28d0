package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.demarche.model.Article;
import org.demarche.model.Chronology;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Problem;
import org.demarche.rdf.Iris;
import org.demarche.rdf.MentionReader;
import org.demarche.rdf.Terms;

/** Checks that every text is what was read, every quote stands in it where it says, and every event has its reports. */
public final class Verification {
    private Verification() {}

    /** What does not hold; empty: the evidence is sound. */
    public static List<Problem> of(Store store) {
        return store.read(() -> Stream.concat(
                        store.articles().stream().flatMap(a -> article(store, a)),
                        Stream.concat(unreported(store), disorder(store)))
                .toList());
    }

    /**
     * What an article, as it is read now, differs in from the one that was stored.
     *
     * @param article read again from where it came
     */
    public static List<Problem> source(Store store, Article article) {
        Optional<String> stored = store.text(article.id());
        if (stored.isEmpty()) {
            return List.of(problem(article.id(), "is not in the store"));
        }
        int at = mismatch(stored.get(), article.text());
        return at < 0
                ? List.of()
                : List.of(problem(
                        article.id(),
                        "the source differs from the stored text at character " + at + ": " + shown(article.text(), at)
                                + " stands for " + shown(stored.get(), at)));
    }

    private static int mismatch(String one, String other) {
        int end = Math.min(one.length(), other.length());
        for (int i = 0; i < end; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return one.length() == other.length() ? -1 : end;
    }

    private static String shown(String text, int at) {
        return at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
    }

    private static Stream<Problem> article(Store store, StoredArticle article) {
        String text = store.text(article.id()).orElse("");
        List<Problem> problems = new ArrayList<>();
        if (!Iris.sha256(text).equals(article.sha256())) {
            problems.add(problem(article.id(), "the text is not the one whose SHA-256 was stored"));
        }
        MentionReader.all(store.dataset().getGraph(Iris.articleGraph(article.id())))
                .forEach((iri, mention) -> unsound(text, mention)
                        .forEach(e -> problems.add(
                                problem(article.id(), iri + ": the quote does not stand at " + e.span()))));
        return problems.stream();
    }

    /** Events whose mentions no article has. */
    private static Stream<Problem> unreported(Store store) {
        StoredMentions mentions = new StoredMentions(store.dataset());
        return Iter.toList(store.dataset().getDefaultGraph().find(Node.ANY, Terms.HAS_MENTION, Node.ANY)).stream()
                .filter(t -> mentions.mention(t.getObject()).isEmpty())
                .map(t -> problem(t.getSubject().getURI(), "no article has its mention " + t.getObject()));
    }

    /** What texts say of the order of events that their dates deny. */
    private static Stream<Problem> disorder(Store store) {
        return Chronology.of(store.events(EventFilter.ALL), store.orders()).conflicts().stream()
                .map(p -> problem(
                        p.one(),
                        "a text has it " + p.relation().name().toLowerCase(Locale.ROOT) + " " + p.other()
                                + ", which dates or other texts deny"));
    }

    private static Stream<Evidence> unsound(String text, EventMention mention) {
        return mention.evidence().stream()
                .filter(e -> !text.startsWith(e.quote(), e.span().begin())
                        || !e.span().contains(e.trigger()));
    }

    private static Problem problem(String article, String message) {
        return new Problem(Problem.Severity.WARNING, article, "", message);
    }
}
