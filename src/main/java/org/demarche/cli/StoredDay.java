package org.demarche.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.TimeInterval;
import org.demarche.store.Store;
import org.demarche.store.StoreInUse;

/**
 * The day of an article that does not state it, as the other articles of the store give it away. Loads Jena only where
 * there is a store to ask.
 *
 * @param because words of the article, and who else tells of the same
 */
record StoredDay(TimeInterval published, List<String> because) {
    StoredDay {
        because = List.copyOf(because);
    }

    static Optional<StoredDay> of(AnnotatedArticle annotated, Path home, Messages messages) {
        boolean open = annotated.article().published().isEmpty()
                && annotated.inferred().isEmpty();
        if (!open || !Store.exists(home)) {
            return Optional.empty();
        }
        try (Store store = Store.open(home)) {
            return store.reportedDay(annotated.article().id())
                    .map(day -> new StoredDay(day.published(), day.reasons()));
        } catch (StoreInUse busy) {
            messages.say("the store is in use, so that it is not said here whether other articles date this one");
            return Optional.empty();
        }
    }
}
