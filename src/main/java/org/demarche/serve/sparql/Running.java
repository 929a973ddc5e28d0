package org.demarche.serve.sparql;

import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.sparql.exec.QueryExec;

/** The queries that run now. When little memory is left, the one that has run longest is ended. */
public final class Running implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final LongAdder ended = new LongAdder();
    private final double share;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "heap-watch");
        thread.setDaemon(true);
        return thread;
    });

    /** @param share of the heap that may be full */
    public Running(double share) {
        this.share = share;
        watch.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One query that runs; closing it takes it off the list. */
    final class Run implements AutoCloseable {
        private final QueryExec execution;
        private final long begin = System.nanoTime();
        private volatile boolean ended;

        private Run(QueryExec execution) {
            this.execution = execution;
        }

        /** Whether it was ended for want of memory. */
        boolean wasEnded() {
            return ended;
        }

        /** Whether it has run for so long. */
        boolean hasRun(Duration time) {
            return System.nanoTime() - begin >= time.toNanos();
        }

        @Override
        public void close() {
            runs.remove(this);
        }
    }

    Run begin(QueryExec execution) {
        Run run = new Run(execution);
        runs.add(run);
        return run;
    }

    public int count() {
        return runs.size();
    }

    /** How many were ended for want of memory so far. */
    public long ended() {
        return ended.sum();
    }

    private void look() {
        Runtime java = Runtime.getRuntime();
        double full = (java.totalMemory() - java.freeMemory()) / (double) java.maxMemory();
        if (full > share && MemoryAfterCollection.share() > share * 0.9) {
            runs.stream()
                    .filter(r -> !r.ended)
                    .min(Comparator.comparingLong(r -> r.begin))
                    .ifPresent(run -> {
                        run.ended = true;
                        ended.increment();
                        run.execution.abort();
                    });
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
