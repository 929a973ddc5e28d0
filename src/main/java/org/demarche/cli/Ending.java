package org.demarche.cli;

import java.util.concurrent.CountDownLatch;

/**
 * The wish that the program end (SIGTERM, Ctrl-C), held back until this is closed: work that comes in batches looks whether
 * there is one, and finishes the batch in hand.
 */
final class Ending implements AutoCloseable {
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Messages messages;
    private final Thread hook = new Thread(this::wish, "ending");
    private volatile boolean wished;

    Ending(Messages messages) {
        this.messages = messages;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void wish() {
        wished = true;
        messages.say("Stopping when the batch in hand is stored.");
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isWished() {
        return wished;
    }

    /** What is to be finished is finished; the program may end now. */
    @Override
    public void close() {
        if (wished) {
            messages.say("Stopped before the end: do it again for the rest.");
        } else {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                messages.say("Stopped at the end.");
            }
        }
        finished.countDown();
    }
}
