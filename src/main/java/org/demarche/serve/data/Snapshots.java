package org.demarche.serve.data;

import java.io.IOException;
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
import org.demarche.serve.http.Slots;
import org.demarche.store.Commits;
import org.demarche.store.Store;

/**
 * A store with its index of texts. Readers get both as of one commit; the one writer makes a commit and the index of that
 * commit seen together. An index that is not of the store's last commit, after a crash or an ingest without this
 * server, is made anew at start.
 */
public final class Snapshots implements AutoCloseable {
    private static final String FOLDER = "text-index";

    private final Store store;
    private final DatasetGraph dataset;
    private final Recorder recorder;
    private final TextIndexFolder texts;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantReadWriteLock seen = new ReentrantReadWriteLock(true);
    private final boolean rebuilt;
    private Generation generation;

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
        Path folder = store.home().resolve(FOLDER);
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
        seen.readLock().lock();
        try {
            dataset.begin(ReadWrite.READ);
            generation.text().open();
            return new Snapshot(dataset, Commits.of(dataset), generation, place);
        } finally {
            seen.readLock().unlock();
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
            dataset.begin(ReadWrite.WRITE);
            try {
                T result = work.get();
                commit(Commits.of(dataset).number());
                return result;
            } finally {
                end();
            }
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

    /** Where the index cannot follow, as on a full disk, searches are refused until the server starts again. */
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
        } finally {
            writing.unlock();
        }
    }
}
