package org.demarche.serve.events;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Fault;
import org.demarche.store.History;
import org.demarche.store.Store;

/**
 * The indexes of events that were asked for last: of the store as it is, and as it was known on some day. An index is made
 * by the first who asks; others wait for it.
 */
public final class EventIndexes {
    /** Days kept at once; a replay asks for one after the other, and again when it is told backwards. */
    private static final int KEPT = 40;

    private final Store store;
    private final Optional<Function<Store, History>> histories;
    private final Map<Key, CompletableFuture<Object>> made = new LinkedHashMap<>(16, 0.75f, true);

    private volatile Optional<EventIndex> last = Optional.empty();

    private record Key(long commit, Optional<LocalDate> day, Class<?> what) {}

    /** @param histories reads what was known when; empty: questions for that are refused */
    public EventIndexes(Store store, Optional<Function<Store, History>> histories) {
        this.store = store;
        this.histories = histories;
    }

    /** The server's own store. */
    public Store store() {
        return store;
    }

    /** Makes the index of the last commit, so that the first who asks need not wait. */
    public void prepare(Snapshots snapshots) {
        try (Snapshot snapshot = snapshots.open()) {
            of(snapshot, Optional.empty());
            days(snapshot);
        }
    }

    /** The events of a snapshot as they were known on a day, or as they are. */
    public EventView of(Snapshot snapshot, Optional<LocalDate> day) {
        long commit = snapshot.commit().number();
        return day.isEmpty() ? now(commit) : past(commit, day.get());
    }

    /** The days on which the articles of a snapshot were published. */
    public ReadingDays days(Snapshot snapshot) {
        return kept(
                new Key(snapshot.commit().number(), Optional.empty(), ReadingDays.class),
                ReadingDays.class,
                () -> ReadingDays.of(snapshot.dataset()));
    }

    private EventView now(long commit) {
        return kept(
                new Key(commit, Optional.empty(), EventView.class),
                EventView.class,
                () -> {
                    EventIndex index = new EventItems(store.dataset()).index(last);
                    last = Optional.of(index);
                    return EventView.of(index, store);
                });
    }

    private EventView past(long commit, LocalDate day) {
        Function<Store, History> reader = histories.orElseThrow(
                () -> new Fault(501, "not-here", "This server cannot tell what was known on a day."));
        EventIndex all = now(commit).index();
        return kept(new Key(commit, Optional.of(day), EventView.class), EventView.class, () -> {
            History history =
                    kept(new Key(commit, Optional.empty(), History.class), History.class, () -> reader.apply(store));
            return new PastItems(all).view(history.knownOn(day));
        });
    }

    private <T> T kept(Key key, Class<T> type, Supplier<T> maker) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> there = known(key, mine);
        if (there == mine) {
            try {
                mine.complete(maker.get());
            } catch (RuntimeException | Error e) {
                forget(key);
                mine.completeExceptionally(e);
                throw e;
            }
        }
        try {
            return type.cast(there.join());
        } catch (CompletionException e) {
            throw Fault.busy("try-again", "The events could not be put together; try again.");
        }
    }

    private CompletableFuture<Object> known(Key key, CompletableFuture<Object> mine) {
        synchronized (made) {
            CompletableFuture<Object> there = made.putIfAbsent(key, mine);
            made.keySet().removeIf(k -> k.commit() < key.commit() - 1);
            while (made.size() > KEPT) {
                made.remove(made.keySet().iterator().next());
            }
            return there == null ? mine : there;
        }
    }

    private void forget(Key key) {
        synchronized (made) {
            made.remove(key);
        }
    }
}
