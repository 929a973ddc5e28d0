package org.demarche.serve.events;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.demarche.serve.data.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the index of events at start and after each commit, so that the next who asks finds it or waits less. */
public final class IndexAhead implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexAhead.class);
    private static final long PATIENCE = 30;

    private final ExecutorService thread;

    private IndexAhead(ExecutorService thread) {
        this.thread = thread;
    }

    public static IndexAhead of(EventIndexes indexes, Snapshots snapshots) {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread reading = new Thread(work, "event-index");
            reading.setDaemon(true);
            return reading;
        });
        Runnable work = () -> {
            try {
                thread.execute(() -> indexes.prepare(snapshots));
            } catch (RejectedExecutionException e) {
                LOG.debug("the server stops: no index of its last commit is needed");
            }
        };
        work.run();
        snapshots.afterCommit(work);
        return new IndexAhead(thread);
    }

    /** Waits for the index that is being made; the store may be closed then. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOG.warn("an index of events was still being made after {} s", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
