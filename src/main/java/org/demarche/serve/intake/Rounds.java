package org.demarche.serve.intake;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does things again and again, one at a time; what fails is told of and tried again in the next round. */
public final class Rounds implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofMinutes(10);
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    private final Consumer<String> said;

    public Rounds(Consumer<String> said) {
        this.said = said;
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        clock.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    /** Does it now, and again when so long has gone by after its end. */
    public void every(Duration pause, Runnable work) {
        clock.scheduleWithFixedDelay(() -> once(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            said.accept("a round failed and will be tried again: " + e.getMessage());
        }
    }

    /** Lets the round in hand end. It is not interrupted: that would close the store's files under its hands. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                said.accept("a round has not ended after " + LONGEST_END.toMinutes() + " minutes and is left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
