package org.demarche.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.demarche.store.Store;

/**
 * Kills a server (kill -9) at many random points while articles are posted to it, starts it again, and goes on. At each start
 * whatever was acknowledged must be there, once, and the index of texts must have what the store has. In the end all
 * articles are posted once more, and the store must be that of a run that nobody disturbed, byte for byte as N-Quads.
 */
public final class KillCheck {
    private static final int BATCH = 5;
    private static final String ARTICLES =
            "PREFIX dip: <https://w3id.org/demarche/ontology#> SELECT ?id { GRAPH ?g { ?a a dip:Article } BIND(STRAFTER(STR(?a),"
                    + " \"/article/\") AS ?id) }";
    private static final String STORED = "PREFIX dip: <https://w3id.org/demarche/ontology#>"
            + " SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?r dip:quote ?q } }";
    private static final String FOUND = "PREFIX dip: <https://w3id.org/demarche/ontology#> PREFIX text:"
            + " <http://jena.apache.org/text#> SELECT (COUNT(*) AS ?n) { ?r text:query (dip:quote \"*:*\" 10000) }";

    private final ManyArticles articles;
    private final int kills;
    private final Random random;
    private final Set<String> acknowledged = new HashSet<>();
    private int inAnswer;

    private KillCheck(ManyArticles articles, int kills, long seed) {
        this.articles = articles;
        this.kills = kills;
        this.random = new Random(seed);
    }

    /** @param args articles (500), kills (50), seed (1) */
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int kills = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        Path folder = Files.createTempDirectory("demarche-kill");
        long begin = System.nanoTime();
        ManyArticles articles = new ManyArticles(count);
        Path calm = folder.resolve("calm");
        long batch = calm(articles, calm);
        System.out.printf(Locale.ROOT, "undisturbed: %d articles, %d ms a batch of %d%n", count, batch, BATCH);
        Path home = folder.resolve("home");
        KillCheck check = new KillCheck(articles, kills, seed);
        check.disturb(home, batch);
        String expected = dump(calm);
        String found = dump(home);
        System.out.printf(
                Locale.ROOT,
                "%d kills, %d of them before a batch was answered; %d articles acknowledged, all there at every start; N-Quads"
                        + " of both runs: %d and %d lines, %s; %d s%n",
                kills,
                check.inAnswer,
                check.acknowledged.size(),
                expected.lines().count(),
                found.lines().count(),
                expected.equals(found) ? "equal" : "NOT EQUAL",
                (System.nanoTime() - begin) / 1_000_000_000);
        if (!expected.equals(found)) {
            throw new AssertionError("the stores differ: " + folder);
        }
        System.exit(0);
    }

    /** A run that nobody disturbs; milliseconds of a batch. */
    private static long calm(ManyArticles articles, Path home) throws Exception {
        empty(home);
        ServerProcess server = ServerProcess.start(home);
        server.post(articles.batch(0, BATCH));
        long begin = System.nanoTime();
        for (int i = 0; i < articles.count(); i += BATCH) {
            require(server.post(articles.batch(i, i + BATCH)) == 200, "a batch is refused");
        }
        long time = (System.nanoTime() - begin) / 1_000_000 / Math.max(1, articles.count() / BATCH);
        agree(server);
        server.stop();
        return time;
    }

    private static void empty(Path home) {
        Store.open(home).close();
    }

    private void disturb(Path home, long usual) throws Exception {
        empty(home);
        long batch = usual;
        int lives = 0;
        int at = 0;
        while (lives < kills) {
            ServerProcess server = ServerProcess.start(home);
            check(server);
            int left = articles.count() - at;
            int calm = random.nextInt(1 + Math.max(0, 2 * left / BATCH / Math.max(1, kills - lives) - 1));
            for (int i = 0; i < calm && at < articles.count(); i++) {
                long begin = System.nanoTime();
                at = acknowledge(server.post(articles.batch(at, at + BATCH)), at);
                batch = (System.nanoTime() - begin) / 1_000_000;
            }
            String next = articles.batch(at % articles.count(), at % articles.count() + BATCH);
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> posted(server, next));
            try {
                int status = answer.get(random.nextInt((int) batch + 200), TimeUnit.MILLISECONDS);
                if (at < articles.count()) {
                    at = acknowledge(status, at);
                }
            } catch (TimeoutException e) {
                inAnswer++;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
            server.kill();
            answer.join();
            lives++;
            System.out.println("kill " + lives + ", " + acknowledged.size() + " acknowledged");
        }
        ServerProcess last = ServerProcess.start(home);
        check(last);
        for (int i = 0; i < articles.count(); i += BATCH) {
            acknowledge(last.post(articles.batch(i, i + BATCH)), i);
        }
        check(last);
        last.stop();
    }

    private static int posted(ServerProcess server, String batch) {
        try {
            return server.post(batch);
        } catch (IOException e) {
            return 0; // killed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Notes what an answer says is stored; where to go on. */
    private int acknowledge(int status, int from) {
        require(status == 200, "status " + status);
        int to = Math.min(articles.count(), from + BATCH);
        for (int i = from; i < to; i++) {
            acknowledged.add(articles.id(i));
        }
        return to;
    }

    private void check(ServerProcess server) throws Exception {
        List<String> there = server.column(ARTICLES);
        require(new HashSet<>(there).size() == there.size(), "an article is there twice");
        Set<String> missing = new HashSet<>(acknowledged);
        there.forEach(missing::remove);
        require(missing.isEmpty(), "acknowledged and lost: " + missing);
        agree(server);
    }

    /** Store and index are of one commit and have the same quotes. */
    private static void agree(ServerProcess server) throws Exception {
        require(server.json("/ready").path("searchable").asBoolean(), "the index is not of the store's commit");
        String stored = server.column(STORED).get(0);
        require(
                stored.equals(server.column(FOUND).get(0)),
                "the index has other quotes than the store, which has " + stored);
    }

    private static String dump(Path home) {
        StringBuilder out = new StringBuilder();
        try (Store store = Store.open(home)) {
            store.dump(out);
        }
        return out.toString();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
