package org.demarche.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.demarche.model.Status;

/** Whatever articles come in whatever batches, the store is the same; and forgetting one is never having read it. */
class ForgetProperties {
    private static final int TRIES = 12;
    private static final Path NO_HOME = Path.of("target", "no-home");

    static {
        JenaSystem.init();
    }

    /** What one article says of a meeting: who, where, when, and whether it was. */
    private record Saying(List<String> who, String place, String day, Status status) {}

    @Provide
    Arbitrary<List<Extraction>> articles() {
        Arbitrary<Saying> saying = Combinators.combine(
                        Arbitraries.of(
                                List.of("John Kerry", "Sergey Lavrov"),
                                List.of("John Kerry", "Sergey Lavrov", "Barack Obama"),
                                List.of("John Kerry")),
                        Arbitraries.of("london", "winfield-house", "paris", ""),
                        Arbitraries.of("2014-03-13", "2014-03-14", ""),
                        Arbitraries.of(Status.OCCURRED, Status.PLANNED, Status.DENIED))
                .as(Saying::new);
        return saying.list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .map(ForgetProperties::articles);
    }

    private static List<Extraction> articles(List<List<Saying>> sayings) {
        List<Extraction> articles = new ArrayList<>();
        for (List<Saying> one : sayings) {
            int n = articles.size();
            Crisis.Story story = new Crisis.Story("article-" + n, n == 4 ? "" : "2014-03-1" + (2 + n));
            for (Saying s : one) {
                story.says("They met.", "met")
                        .mention(
                                "Meeting",
                                s.place(),
                                s.day(),
                                s.status(),
                                s.who().toArray(String[]::new));
            }
            articles.add(story.done());
        }
        return articles;
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static Store empty() {
        return Store.of(NO_HOME, DatasetGraphFactory.createTxnMem());
    }

    private static String dump(Store store) {
        StringBuilder out = new StringBuilder();
        store.dump(out);
        return out.toString();
    }

    @Property(tries = TRIES)
    void ordersAndBatchesMakeNoDifference(@ForAll("articles") List<Extraction> articles, @ForAll("seeds") long seed) {
        try (Store whole = empty();
                Store parts = empty()) {
            Crisis.ingest(whole).add(articles);
            Random random = new Random(seed);
            List<Extraction> shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, random);
            Ingest ingest = Crisis.ingest(parts);
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(2));
                ingest.add(shuffled.subList(from, to));
                from = to;
            }
            assertEquals(dump(whole), dump(parts));
            ingest.consolidateAll();
            assertEquals(dump(whole), dump(parts));
        }
    }

    @Property(tries = TRIES)
    void forgettingIsNeverHavingRead(@ForAll("articles") List<Extraction> articles, @ForAll("seeds") long seed) {
        int gone = new Random(seed).nextInt(articles.size());
        List<Extraction> others = new ArrayList<>(articles);
        others.remove(gone);
        try (Store read = empty();
                Store never = empty()) {
            Crisis.ingest(read).add(articles);
            Crisis.ingest(read).forget("article-" + gone);
            Crisis.ingest(never).add(others);
            assertEquals(dump(never), dump(read));
        }
    }
}
