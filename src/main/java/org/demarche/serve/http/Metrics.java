package org.demarche.serve.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts of what the server did, as text for Prometheus (exposition format 0.0.4). */
public final class Metrics {
    /** Upper bounds of the histogram's buckets, in seconds. */
    private static final double[] BOUNDS = {0.005, 0.025, 0.1, 0.25, 1, 2.5, 10, 30};

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length];
    private final LongAdder nanos = new LongAdder();
    private final LongAdder count = new LongAdder();
    private final Map<String, LongSupplier> gauges = new TreeMap<>();
    private final Map<String, LongSupplier> counters = new TreeMap<>();

    public Metrics() {
        for (int i = 0; i < BOUNDS.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    /** Adds something that goes up and down. */
    public void gauge(String name, LongSupplier value) {
        gauges.put(name, value);
    }

    /** Adds something that only grows. */
    public void counter(String name, LongSupplier value) {
        counters.put(name, value);
    }

    void answered(String path, int status, long took) {
        requests.computeIfAbsent("route=\"" + route(path) + "\",code=\"" + status + "\"", k -> new LongAdder())
                .increment();
        double seconds = took / 1e9;
        for (int i = 0; i < BOUNDS.length; i++) {
            if (seconds <= BOUNDS[i]) {
                buckets[i].increment();
            }
        }
        nanos.add(took);
        count.increment();
    }

    /** The first part of a path if the server has it: what clients make up must not fill the memory. */
    private static String route(String path) {
        String first = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
        return switch (first) {
            case "sparql",
                    "data",
                    "void",
                    "api",
                    "event",
                    "actor",
                    "place",
                    "article",
                    "report",
                    "health",
                    "ready",
                    "metrics" -> first;
            default -> "other";
        };
    }

    /** All of it. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("# TYPE demarche_requests_total counter\n");
        requests.forEach((labels, n) -> line(out, "demarche_requests_total{" + labels + "}", n.sum()));
        out.append("# TYPE demarche_request_seconds histogram\n");
        for (int i = 0; i < BOUNDS.length; i++) {
            line(out, "demarche_request_seconds_bucket{le=\"" + BOUNDS[i] + "\"}", buckets[i].sum());
        }
        line(out, "demarche_request_seconds_bucket{le=\"+Inf\"}", count.sum());
        out.append(String.format(Locale.ROOT, "demarche_request_seconds_sum %.6f%n", nanos.sum() / 1e9));
        line(out, "demarche_request_seconds_count", count.sum());
        gauges.forEach((name, value) -> typed(out, name, "gauge", value));
        counters.forEach((name, value) -> typed(out, name, "counter", value));
        return out.toString();
    }

    private static void typed(StringBuilder out, String name, String type, LongSupplier value) {
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        line(out, name, value.getAsLong());
    }

    private static void line(StringBuilder out, String name, long value) {
        out.append(name).append(' ').append(value).append('\n');
    }
}
