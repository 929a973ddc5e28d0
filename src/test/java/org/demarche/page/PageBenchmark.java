package org.demarche.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.demarche.rdf.Terms;
import org.demarche.serve.Endpoint;
import org.demarche.serve.Options;
import org.demarche.serve.data.Snapshots;
import org.demarche.store.Store;
import org.demarche.store.StoreFolder;

/**
 * Prints how long the page takes with many events: {@code PageBenchmark [EVENTS [HOME]]}, 10,000 unless said. They are
 * stored in a home folder, which is kept, and used again the next time, where one is named. Times are taken in the browser:
 * from the click to the first lane drawn, and from a choice to the last part of the page that follows it.
 */
final class PageBenchmark {
    private static final int EVENTS = 10_000;
    private static final int ROUNDS = 5;

    /** Chooses something, and tells after how many milliseconds table, timeline and facets had followed. */
    private static final String FOLLOWED = """
            const done = arguments[0];
            const begin = performance.now();
            let last = begin;
            const seen = new MutationObserver(() => { last = performance.now(); });
            for (const id of ['events', 'view', 'facets']) seen.observe(document.getElementById(id), { childList: true, subtree: true, characterData: true });
            %s
            const check = () => {
              if (document.documentElement.dataset.asking || last === begin || performance.now() - last < 300) setTimeout(check, 20);
              else { seen.disconnect(); done(Math.round(last - begin)); }
            };
            setTimeout(check, 20);
            """;

    private static final Map<String, String> CHOICES = new TreeMap<>(Map.of(
            "a type", "document.getElementById('type-Meeting').click();",
            "an actor", "document.querySelector('[data-facet=actor] input[type=checkbox]').click();",
            "a place", "document.querySelector('[data-facet=place] input[type=checkbox]').click();",
            "a status", "document.getElementById('status-Planned').click();",
            "words",
                    "document.getElementById('search').value = 'met minister'.slice(0, 3); document.getElementById('search').form.requestSubmit();",
            "a year",
                    "const f = document.getElementById('range-from'); f.value = '2017-01-01'; f.dispatchEvent(new Event('change'));",
            "zoom", "document.querySelector('[aria-label=\"Zoom in\"]').click();",
            "a column", "document.querySelector('[data-sort=event]').click();"));

    private PageBenchmark() {}

    public static void main(String[] args) throws IOException {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : EVENTS;
        Path home = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("page-benchmark");
        boolean there = new StoreFolder(home).exists();
        try (Store store = Store.open(home)) {
            ManyEvents many = new ManyEvents();
            Instant begin = Instant.now();
            if (!there) {
                many.fill(store, events);
            }
            System.out.printf(
                    "%d events %s in %d s%n",
                    count(store),
                    there ? "found" : "stored",
                    Duration.between(begin, Instant.now()).toSeconds());
            measure(store, many);
        } finally {
            if (args.length < 2) {
                delete(home);
            }
        }
        System.exit(0);
    }

    private static long count(Store store) {
        return Txn.calculateRead(
                store.dataset(),
                () -> Iter.count(store.dataset().find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), Terms.EVENT)));
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }

    private static void measure(Store store, ManyEvents many) throws IOException {
        Instant begin = Instant.now();
        try (Snapshots snapshots = Snapshots.of(store);
                Endpoint endpoint = Endpoint.start(snapshots, Options.reading(0).with(many::history))) {
            Browser browser = Browser.get().at(endpoint.address()).fresh(1400, 900);
            browser.open("/");
            System.out.printf(
                    "server started and its first page shown after %d ms%n",
                    Duration.between(begin, Instant.now()).toMillis());
            List<Long> views = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                browser.fresh(1400, 900).open("/");
                views.add(((Number)
                                browser.run("return Math.round(performance.getEntriesByName('timeline')[0].startTime)"))
                        .longValue());
            }
            print("first meaningful view (timeline drawn)", views);
            CHOICES.forEach((name, choice) -> {
                List<Long> times = new ArrayList<>();
                for (int i = 0; i < ROUNDS; i++) {
                    browser.open("/");
                    times.add(((Number) browser.await(FOLLOWED.formatted(choice))).longValue());
                }
                print("after " + name, times);
            });
        }
    }

    private static void print(String what, List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                "%-42s median %5d ms, slowest %5d ms%n",
                what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }
}
