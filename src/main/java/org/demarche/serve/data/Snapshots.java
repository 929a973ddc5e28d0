package org.demarche.serve.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.apache.jena.geosparql.spatial.SpatialIndex;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.AlreadyClosedException;
import org.demarche.serve.http.Slots;
import org.demarche.store.Commits;
import org.demarche.store.Compaction;
import org.demarche.store.Store;
import org.demarche.store.StoreFolder;
import org.demarche.store.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store with its index of texts. Readers get both as of one commit; the one writer makes a commit and the index of that
 * commit seen together. An index that is not of the store's last commit, after a crash or an ingest without this
 * server, is made anew at start.
 */
public final class Snapshots implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private final Store store;
    private final DatasetGraph dataset;
    private final Recorder recorder;
    private TextIndexFolder texts;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantReadWriteLock seen = new ReentrantReadWriteLock(true);
    private final Standstill standstill = new Standstill();
    private final boolean rebuilt;
    private Generation generation;
    private volatile Runnable afterCommit = () -> {};

    private Snapshots(Store store, TextIndexFolder texts) {
        this.store = store;
        this.dataset = store.dataset();
        this.recorder = new Recorder(dataset);
        this.texts = texts;
        Places.ready();
        long commit = Txn.calculateRead(dataset, () -> Commits.of(dataset).number());
        this.rebuilt = texts.commit().filter(c -> c == commit).isEmpty();
        if (rebuilt) {
            Txn.executeRead(dataset, () -> texts.rebuild(Texts.all(dataset), commit));
        }
        SpatialIndex places = Txn.calculateRead(dataset, () -> Places.of(dataset));
        this.generation = new Generation(commit, new PinnedText(texts.reader()), places);
    }

    /** Opens the index of a store, beside it. */
    public static Snapshots of(Store store) throws IOException {
        Path folder = store.home().resolve(StoreFolder.TEXT_INDEX);
        return new Snapshots(store, TextIndexFolder.open(folder));
    }

    /** Whether the index of texts had to be made anew at start. */
    public boolean rebuilt() {
        return rebuilt;
    }

    /** The last commit and its indexes, for this thread. */
    public Snapshot open() {
        return open(() -> {});
    }

    /** The same in a place to work in, which is free again when the snapshot is closed. */
    public Snapshot open(Slots.Slot place) {
        try {
            return opened(place);
        } catch (RuntimeException e) {
            place.close();
            throw e;
        }
    }

    private Snapshot opened(Slots.Slot place) {
        standstill.enter();
        try {
            seen.readLock().lock();
            try {
                dataset.begin(ReadWrite.READ);
                generation.text().open();
                return new Snapshot(dataset, Commits.of(dataset), generation, () -> {
                    standstill.leave();
                    place.close();
                });
            } finally {
                seen.readLock().unlock();
            }
        } catch (RuntimeException e) {
            standstill.leave();
            throw e;
        }
    }

    /** The store through which to write inside {@link #write}. */
    public Store writable() {
        return store.through(d -> recorder);
    }

    /**
     * Runs work that writes through {@link #writable} as one transaction, one at a time. When it returns, the commit is on
     * disk, and the index with it.
     */
    public <T> T write(Supplier<T> work) {
        writing.lock();
        try {
            T result = Writing.guarded(store.home(), () -> transaction(work));
            afterCommit.run();
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** Has this run after each commit, by the thread that has written: it must be short. */
    public void afterCommit(Runnable work) {
        afterCommit = work;
    }

    private <T> T transaction(Supplier<T> work) {
        catchUp();
        dataset.begin(ReadWrite.WRITE);
        try {
            T result = work.get();
            commit(Commits.of(dataset).number());
            return result;
        } finally {
            end();
        }
    }

    /** Makes the index anew where it could not follow an earlier commit. */
    private void catchUp() {
        long commit = Txn.calculateRead(dataset, () -> Commits.of(dataset).number());
        if (generation.commit() == commit) {
            return;
        }
        try {
            texts.close();
        } catch (AlreadyClosedException | UncheckedIOException e) {
            LOG.warn("the index of texts was broken: {}", e.getMessage());
        }
        try {
            texts = TextIndexFolder.open(store.home().resolve(StoreFolder.TEXT_INDEX));
            Txn.executeRead(dataset, () -> texts.rebuild(Texts.all(dataset), commit));
            SpatialIndex places = Txn.calculateRead(dataset, () -> Places.of(dataset));
            show(new Generation(commit, new PinnedText(texts.reader()), places));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Generation next) {
        seen.writeLock().lock();
        try {
            generation.text().close();
            generation = next;
        } finally {
            seen.writeLock().unlock();
        }
    }

    /** Compacts a store that has grown much, if readers make way; whether it did. */
    public boolean compactIfGrown(Compaction compaction) {
        writing.lock();
        try {
            return compaction.isDue(store) && standstill.alone(() -> compaction.ifGrown(store));
        } finally {
            writing.unlock();
        }
    }

    private void end() {
        recorder.take();
        if (dataset.isInTransaction()) {
            dataset.abort();
            dataset.end();
        }
    }

    /** Where the index cannot follow, as on a full disk, the commit holds, and searches are refused until the next one. */
    private void commit(long number) {
        Map<Quad, Boolean> changes = recorder.take();
        SpatialIndex places = recorder.takeMoved() ? Places.of(dataset) : generation.places();
        seen.writeLock().lock();
        try {
            dataset.commit();
            dataset.end();
            texts.update(changes, number);
            generation.text().close();
            generation = new Generation(number, new PinnedText(texts.reader()), places);
        } catch (AlreadyClosedException | UncheckedIOException e) {
            if (dataset.isInTransaction()) {
                throw e;
            }
            generation = generation.behind();
            LOG.error("the index of texts could not follow commit {}; it is made anew with the next one", number, e);
        } finally {
            seen.writeLock().unlock();
        }
    }

    public Store store() {
        return store;
    }

    /** Waits for the writer and closes the index; the store stays open. */
    @Override
    public void close() {
        writing.lock();
        try {
            generation.text().close();
            texts.close();
        } catch (AlreadyClosedException e) {
            LOG.warn("the index of texts is broken and will be made anew: {}", e.getMessage());
        } finally {
            writing.unlock();
        }
    }
}
