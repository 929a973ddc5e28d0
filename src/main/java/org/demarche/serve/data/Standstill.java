package org.demarche.serve.data;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/**
 * Lets readers in, and at times none: while the store is compacted. TDB2 itself would let them go on, but one that begins at
 * the moment when it changes over finds itself without a transaction.
 */
final class Standstill {
    private static final Duration WAY = Duration.ofSeconds(5);
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** A reader comes; it goes on the same thread. */
    void enter() {
        lock.readLock().lock();
    }

    void leave() {
        lock.readLock().unlock();
    }

    /** Does something while nobody reads; false where readers do not make way within some seconds, or nothing came of it. */
    boolean alone(BooleanSupplier work) {
        try {
            if (!lock.writeLock().tryLock(WAY.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return work.getAsBoolean();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
