package org.demarche.reliability;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A load on a server with the sample articles, while one writer posts more: many clients with mixed questions; then fewer
 * clients beside slow clients, long bodies and runaway queries. Prints times, statuses, and the least heap in use in each
 * tenth of the time, which tells whether memory grows.
 */
public final class LoadCheck {
    private static final List<String> PATHS = List.of(
            "/api/events?limit=20",
            "/api/events?actor=John%20Kerry&from=2014-03&limit=50",
            "/api/events?text=sanctions&limit=20",
            "/api/actors?limit=50",
            "/api/places?limit=50",
            "/api/questions/who-met-whom",
            "/api/questions/where-they-met?a=John%20Kerry&b=Sergey%20Lavrov",
            "/api/questions/search/quotes?words=Kerry%20AND%20Lavrov",
            "/sparql?query=" + ServerProcess.encode("SELECT * { ?s ?p ?o } LIMIT 500"),
            "/sparql?query="
                    + ServerProcess.encode(
                            "SELECT (COUNT(*) AS ?n) { ?e a <https://w3id.org/demarche/ontology#Event> }"),
            "/actor/john-kerry",
            "/ready");
    private static final String RUNAWAY = "/sparql?query="
            + ServerProcess.encode("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    private static final Pattern HEAP = Pattern.compile("(?m)^demarche_heap_used_bytes (\\S+)$");
    private static final int SLOW = 100;
    private static final int RUNAWAYS = 20;
    private static final int TENTHS = 10;

    private LoadCheck() {}

    /** @param args seconds (60), clients (64) */
    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int clients = args.length > 1 ? Integer.parseInt(args[1]) : 64;
        Path home = Files.createTempDirectory("demarche-load");
        ServerProcess.run(home, "demo");
        ServerProcess server = ServerProcess.start(home, "--timeout", "5");
        try {
            System.out.println("warm-up: " + new Phase(server, 4, seconds / 6 + 1).run(List.of()));
            System.out.println(clients + " clients and a writer, " + seconds + " s: "
                    + new Phase(server, clients, seconds).run(List.of()));
            List<Socket> slow = slow(server);
            List<Thread> bad = new ArrayList<>();
            for (int i = 0; i < RUNAWAYS; i++) {
                bad.add(new Thread(() -> ask(HttpClient.newHttpClient(), server, RUNAWAY)));
            }
            for (int i = 0; i < RUNAWAYS; i++) {
                bad.add(new Thread(() -> oversized(server)));
            }
            System.out.println("8 clients and a writer beside " + SLOW + " slow clients, " + RUNAWAYS
                    + " bodies of 1 GB as they say and " + RUNAWAYS + " runaway queries, " + seconds / 2 + " s: "
                    + new Phase(server, 8, seconds / 2).run(bad));
            for (Socket socket : slow) {
                socket.close();
            }
            System.out.println("afterwards: " + new Phase(server, 4, seconds / 6 + 1).run(List.of()));
        } finally {
            server.stop();
        }
        System.exit(0);
    }

    private static List<Socket> slow(ServerProcess server) throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            Socket socket = new Socket("127.0.0.1", server.port());
            socket.getOutputStream()
                    .write((i % 2 == 0
                                    ? "GET / HTTP/1.1\r\nHost: loc"
                                    : "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                                            + "Content-Length: 900\r\n\r\nSELECT")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        return slow;
    }

    /** Says that a long body comes, and sends until nobody takes it any more. */
    private static void oversized(ServerProcess server) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                                    + "Content-Length: 1073741824\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[64 << 10];
            for (int i = 0; i < 1024; i++) {
                socket.getOutputStream().write(part);
            }
        } catch (IOException e) {
            return; // it was refused
        }
    }

    private static int ask(HttpClient client, ServerProcess server, String path) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(server.at(path)).build(), BodyHandlers.ofByteArray());
            return answer.statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** One time of load. */
    private static final class Phase {
        private final ServerProcess server;
        private final int clients;
        private final int seconds;
        private final long begin = System.nanoTime();
        private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        private final Map<Integer, LongAdder> written = new ConcurrentHashMap<>();
        private final long[] heap = new long[TENTHS];
        private final AtomicBoolean over = new AtomicBoolean();

        Phase(ServerProcess server, int clients, int seconds) {
            this.server = server;
            this.clients = clients;
            this.seconds = seconds;
        }

        private double share() {
            return (System.nanoTime() - begin) / 1e9 / seconds;
        }

        String run(List<Thread> beside) throws InterruptedException {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int first = i;
                threads.add(new Thread(() -> client(first)));
            }
            Thread writer = new Thread(this::write);
            Thread watcher = new Thread(this::watch);
            beside.forEach(Thread::start);
            writer.start();
            watcher.start();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            over.set(true);
            writer.join();
            watcher.join();
            for (Thread thread : beside) {
                thread.join();
            }
            return result();
        }

        private void client(int first) {
            HttpClient client = HttpClient.newHttpClient();
            for (int i = first; share() < 1; i++) {
                long asked = System.nanoTime();
                int status = ask(client, server, PATHS.get(i % PATHS.size()));
                times.add(System.nanoTime() - asked);
                statuses.computeIfAbsent(status, s -> new LongAdder()).increment();
            }
        }

        private void write() {
            ManyArticles articles = new ManyArticles(Integer.MAX_VALUE);
            for (int i = 0; !over.get(); i++) {
                try {
                    written.computeIfAbsent(server.post(articles.batch(i % 84, i % 84 + 1)), s -> new LongAdder())
                            .increment();
                } catch (IOException e) {
                    written.computeIfAbsent(-1, s -> new LongAdder()).increment();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private void watch() {
            while (!over.get()) {
                try {
                    Matcher used = HEAP.matcher(server.get("/metrics"));
                    int tenth = Math.min(TENTHS - 1, (int) (share() * TENTHS));
                    if (used.find()) {
                        long bytes = (long) Double.parseDouble(used.group(1));
                        heap[tenth] = heap[tenth] == 0 ? bytes : Math.min(heap[tenth], bytes);
                    }
                    Thread.sleep(100);
                } catch (IOException e) {
                    statuses.computeIfAbsent(-2, s -> new LongAdder()).increment();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private String result() {
            long[] sorted = times.stream().mapToLong(t -> t).sorted().toArray();
            StringBuilder megabytes = new StringBuilder();
            for (long least : heap) {
                megabytes.append(' ').append(least >> 20);
            }
            return String.format(
                    Locale.ROOT,
                    "%d requests, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms; statuses %s; articles posted %s; least"
                            + " heap in use, MB, by tenths of the time:%s; resident %s",
                    sorted.length,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    at(sorted, 1),
                    new TreeMap<>(statuses),
                    new TreeMap<>(written),
                    megabytes,
                    resident());
        }

        private String resident() {
            try {
                return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .map(line -> line.replaceAll("\\D+", ""))
                        .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                        .findFirst()
                        .orElse("unknown");
            } catch (IOException e) {
                return "unknown";
            }
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
        }
    }
}
