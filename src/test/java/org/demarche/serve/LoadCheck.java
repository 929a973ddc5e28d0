package org.demarche.serve;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.serve.http.Limits;

/**
 * A load on a server, with one writer: many clients with mixed questions; then the same with slow clients, long bodies and
 * runaway queries beside them. Prints times and statuses; to be run by hand.
 */
public final class LoadCheck {
    private static final List<String> PATHS = List.of(
            "/api/events?limit=20",
            "/api/events?text=Kerry",
            "/event/m1",
            "/api/actors",
            "/sparql?query=" + Served.encode("SELECT * { ?s ?p ?o } LIMIT 500"),
            "/sparql?query=" + Served.encode("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"),
            "/ready");
    private static final String RUNAWAY = "/sparql?query="
            + Served.encode(
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }");

    private LoadCheck() {}

    /** @param args seconds, clients */
    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int clients = args.length > 1 ? Integer.parseInt(args[1]) : 64;
        Path home = Files.createTempDirectory("demarche-load");
        Limits limits = Limits.standard().withQuery(Duration.ofSeconds(5));
        try (Served served = Served.start(home, Options.reading(0).with(limits))) {
            System.out.println(clients + " clients, one writer, " + seconds + " s");
            new Phase(served, clients, seconds).run(List.of());
            System.out.println("the same beside 100 slow clients, long bodies and 20 runaway queries");
            List<Socket> slow = slow(served);
            List<Thread> bad = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                bad.add(new Thread(() -> ask(served.client(), served, RUNAWAY)));
            }
            bad.add(new Thread(() -> ask(served.client(), served, "/sparql?query=" + "x".repeat(40_000))));
            new Phase(served, clients, seconds).run(bad);
            for (Socket socket : slow) {
                socket.close();
            }
        }
        System.exit(0);
    }

    private static List<Socket> slow(Served served) throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket socket = new Socket("127.0.0.1", served.endpoint().address().getPort());
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        return slow;
    }

    private static int ask(HttpClient client, Served served, String path) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(served.at(path)).build(), BodyHandlers.ofByteArray());
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
        private final Served served;
        private final int clients;
        private final long end;
        private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        private final LongAdder commits = new LongAdder();
        private final AtomicBoolean over = new AtomicBoolean();

        Phase(Served served, int clients, int seconds) {
            this.served = served;
            this.clients = clients;
            this.end = System.nanoTime() + seconds * 1_000_000_000L;
        }

        void run(List<Thread> beside) throws InterruptedException {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int first = i;
                threads.add(new Thread(() -> client(first)));
            }
            Thread writer = new Thread(this::write);
            beside.forEach(Thread::start);
            writer.start();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            over.set(true);
            writer.join();
            for (Thread thread : beside) {
                thread.join();
            }
            print();
        }

        private void client(int first) {
            HttpClient client = HttpClient.newHttpClient();
            for (int i = first; System.nanoTime() < end; i++) {
                long begin = System.nanoTime();
                int status = ask(client, served, PATHS.get(i % PATHS.size()));
                times.add(System.nanoTime() - begin);
                statuses.computeIfAbsent(status, s -> new LongAdder()).increment();
            }
        }

        private void write() {
            for (int i = 0; !over.get(); i++) {
                int n = i;
                served.snapshots().write(() -> {
                    served.snapshots()
                            .writable()
                            .dataset()
                            .add(Quad.create(
                                    NodeFactory.createURI("https://w3id.org/demarche/graph/article/load" + n % 200),
                                    NodeFactory.createURI("https://w3id.org/demarche/report/load" + n % 200),
                                    NodeFactory.createURI("https://w3id.org/demarche/ontology#quote"),
                                    NodeFactory.createLiteralString("Kerry met Lavrov, number " + n)));
                    return n;
                });
                commits.increment();
            }
        }

        private void print() {
            long[] sorted = times.stream().mapToLong(t -> t).sorted().toArray();
            Runtime java = Runtime.getRuntime();
            System.gc();
            System.out.printf(
                    Locale.ROOT,
                    "%d requests, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms; statuses %s; %d commits; heap %d MB;"
                            + " CPU so far %d s of both sides%n",
                    sorted.length,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    at(sorted, 1),
                    new TreeMap<>(statuses),
                    commits.sum(),
                    (java.totalMemory() - java.freeMemory()) >> 20,
                    ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .orElse(Duration.ZERO)
                            .toSeconds());
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
        }
    }
}
