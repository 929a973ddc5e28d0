package org.demarche.serve.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EventMention;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;

/** Reads articles and stores nothing of them. */
public interface Preview {
    /** What was found in each article of a document, or why it was not read. */
    List<Outcome<Found>> read(Document document);

    /** The text of a stored article, read and annotated once more; empty: it has none that can be read. */
    Optional<AnnotatedArticle> stored(String article);

    /**
     * What was found in one article.
     *
     * @param events in the order in which {@code why} numbers them, from 1
     * @param why each sentence with what it gave and why, or why it gave nothing, as {@code demarche explain} writes it
     * @param problems what was doubtful
     */
    record Found(AnnotatedArticle article, List<EventMention> events, ObjectNode why, List<Problem> problems) {
        public Found {
            events = List.copyOf(events);
            problems = List.copyOf(problems);
        }
    }
}
