package org.demarche.serve.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** How full the heap really is: garbage that has not been collected yet does not count where Java can tell. */
final class MemoryAfterCollection {
    private MemoryAfterCollection() {}

    /** The fullest pool that holds what lives long, from 0 to 1: by its last collection, or as it is now. */
    static double share() {
        double most = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && isOld(pool.getName())) {
                MemoryUsage now = pool.getUsage();
                long max =
                        now.getMax() > 0 ? now.getMax() : Runtime.getRuntime().maxMemory();
                most = Math.max(most, now.getUsed() / (double) max);
            }
        }
        return most;
    }

    private static boolean isOld(String pool) {
        return pool.contains("Old")
                || pool.contains("Tenured")
                || pool.contains("ZHeap")
                || pool.contains("Shenandoah");
    }
}
