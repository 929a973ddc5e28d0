package org.demarche.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.extract.Explanation;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;
import org.demarche.read.Readers;
import org.demarche.serve.intake.Document;
import org.demarche.serve.intake.Preview;
import org.demarche.store.Store;

/** Reads articles as {@code demarche explain} does, and keeps nothing. One at a time, as the models are large. */
final class ServedPreview implements Preview {
    private static final int KEPT = 32;
    private final Store store;
    private final Supplier<Wiring> wiring;
    private final PostedArticles posted = new PostedArticles(Readers.standard());

    /** Articles whose pages were asked for last, as reading one takes a while. */
    private final Map<Article, AnnotatedArticle> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Article, AnnotatedArticle> eldest) {
            return size() > KEPT;
        }
    };

    ServedPreview(Store store, Supplier<Wiring> wiring) {
        this.store = store;
        this.wiring = wiring;
    }

    /** Loads what reading takes by reading a sentence, so that the first who asks need not wait for it. */
    void prepare() {
        byte[] sentence = "John Kerry met Sergey Lavrov in London.".getBytes(StandardCharsets.UTF_8);
        read(new Document("none", sentence, Optional.empty(), Optional.empty(), Document.About.NOTHING));
    }

    @Override
    public List<Outcome<Found>> read(Document document) {
        return posted.read(document).map(this::found).toList();
    }

    private Outcome<Found> found(Outcome<Article> outcome) {
        return outcome instanceof Outcome.Done<Article> done
                ? new Outcome.Done<>(found(done.value(), done.problems()), done.problems())
                : new Outcome.Refused<>(outcome.problems().get(0));
    }

    private synchronized Found found(Article article, List<Problem> problems) {
        AnnotatedArticle annotated = wiring.get().annotate(article);
        Explanation explanation = wiring.get().explain(annotated);
        ObjectNode why = new ExplanationJson(annotated).json(explanation.sentences(), explanation);
        return new Found(annotated, explanation.events(), why, problems);
    }

    @Override
    public Optional<AnnotatedArticle> stored(String article) {
        return store.article(article)
                .flatMap(stored -> StoredText.read(store, stored, problem -> {}).findFirst())
                .map(this::annotated);
    }

    private synchronized AnnotatedArticle annotated(Article article) {
        AnnotatedArticle known = kept.get(article);
        if (known == null) {
            known = wiring.get().annotate(article);
            kept.put(article, known);
        }
        return known;
    }
}
