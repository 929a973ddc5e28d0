package org.demarche.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.demarche.model.CitedMention;
import org.demarche.model.Decision;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.MentionOrder;

/**
 * How mentions become events.
 *
 * @param kept the keys under which others find a mention
 * @param sought the keys under which it finds others: all that it may be linked with
 * @param linked whether two mentions are thought to be one event, considered by themselves
 * @param events the events of mentions; must not depend on their order, and must be the same for some mentions whether or
 *     not others, linked with none of them, are there
 * @param orders what the text of an article says of the order of its mentions
 */
public record Consolidation(
        Function<CitedMention, Set<String>> kept,
        Function<CitedMention, Set<String>> sought,
        BiPredicate<CitedMention, CitedMention> linked,
        Events events,
        Function<Collection<EventMention>, List<MentionOrder>> orders) {
    /** Makes events of mentions, as people decided. */
    @FunctionalInterface
    public interface Events {
        List<Event> of(Collection<CitedMention> mentions, Collection<Decision> decisions);
    }
}
