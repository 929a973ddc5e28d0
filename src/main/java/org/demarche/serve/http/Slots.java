package org.demarche.serve.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many requests may be worked on at once. Others wait a while, in order, and are then told to come back. */
public final class Slots {
    private final Semaphore free;
    private final Limits limits;
    private final int all;

    public Slots(Limits limits) {
        this.all = limits.queries();
        this.free = new Semaphore(all, true);
        this.limits = limits;
    }

    /** A place to work in; closing it makes room for another. */
    public interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    public Slot take() {
        try {
            if (free.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return free::release;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Fault.busy("too-many-requests-at-once", "All " + all + " places are taken: try again in a while.");
    }

    public int taken() {
        return all - free.availablePermits();
    }
}
