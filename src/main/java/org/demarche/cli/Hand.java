package org.demarche.cli;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.demarche.serve.http.Fault;

/**
 * Does one piece of work after the other, on a thread of its own: an interrupt of whoever waits for it does not reach it,
 * for an interrupted thread closes the files that it writes. When it is closed, the work in hand is finished.
 */
final class Hand implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread one = new Thread(work, "intake");
        one.setDaemon(true);
        return one;
    });
    private final Consumer<String> said;

    /** @param said is told of what did not end */
    Hand(Consumer<String> said) {
        this.said = said;
    }

    /**
     * Waits until work is done, and whatever was given earlier.
     *
     * @param after is done next, when nobody waits any more
     */
    <T> T finish(Supplier<T> work, Runnable after) {
        try {
            Future<T> result = thread.submit(work::get);
            thread.execute(after);
            return result.get();
        } catch (RejectedExecutionException e) {
            throw Fault.busy("stopping", "The server is about to stop.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.busy("stopping", "The server is about to stop; these articles may have been stored or not.");
        }
    }

    /** Takes no more and lets what is in hand end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                said.accept("the batch in hand has not ended after " + LONGEST.toMinutes() + " minutes and is left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
