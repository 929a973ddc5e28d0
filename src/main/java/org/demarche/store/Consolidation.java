package org.demarche.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.demarche.model.CitedMention;
import org.demarche.model.Decision;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.MentionOrder;
import org.demarche.model.ReportedDating;

/**
 * How mentions become events.
 *
 * @param kept the keys under which others find a mention
 * @param sought the keys under which it finds others: all that it may be linked with
 * @param linked whether two mentions are thought to be one event, considered by themselves
 * @param events the events of mentions; must not depend on their order, and must be the same for some mentions whether or
 *     not others, linked with none of them, are there
 * @param orders what the text of an article says of the order of its mentions
 * @param dating how an undated article gets its day from others, where its text can be read again
 */
public record Consolidation(
        Function<CitedMention, Set<String>> kept,
        Function<CitedMention, Set<String>> sought,
        BiPredicate<CitedMention, CitedMention> linked,
        Events events,
        Function<Collection<EventMention>, List<MentionOrder>> orders,
        Optional<Dating> dating) {
    /** Without a way to date articles: those dated stay so. */
    public Consolidation(
            Function<CitedMention, Set<String>> kept,
            Function<CitedMention, Set<String>> sought,
            BiPredicate<CitedMention, CitedMention> linked,
            Events events,
            Function<Collection<EventMention>, List<MentionOrder>> orders) {
        this(kept, sought, linked, events, orders, Optional.empty());
    }

    /** Dates an article that states no day by what others report; needs to read its text once more. */
    @FunctionalInterface
    public interface Dating {
        /**
         * @param open its mentions, as read without a day
         * @param others mentions of other articles that may be of the same events
         */
        Optional<ReportedDating> of(
                StoredArticle article, String text, List<EventMention> open, Collection<EventMention> others);
    }

    /** Makes events of mentions, as people decided. */
    @FunctionalInterface
    public interface Events {
        List<Event> of(Collection<CitedMention> mentions, Collection<Decision> decisions);
    }
}
