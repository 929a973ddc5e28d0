package org.demarche.extract;

import java.util.List;
import org.demarche.model.EventMention;

/**
 * How an article was read, sentence by sentence.
 *
 * @param events what came of it, in the order to which {@link EventTrace#event()} points
 * @param reasons what speaks most for or against each event, in their order
 */
public record Explanation(List<SentenceTrace> sentences, List<EventMention> events, List<List<Reason>> reasons) {
    public Explanation {
        sentences = List.copyOf(sentences);
        events = List.copyOf(events);
        reasons = List.copyOf(reasons);
    }
}
