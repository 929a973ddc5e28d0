package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;
import org.demarche.store.Store;

/**
 * The sample corpus after {@code demarche demo}: read, extracted and stored by the real program in a home folder of its
 * own. Each part is made when first asked for, once for all tests of a process; the store itself is made once for all.
 */
final class SampleStore {
    private static final Path SHIPPED = Path.of("src", "main", "resources", "articles");

    private final Store store = Store.open(SampleHome.copy());

    private SampleStore() {}

    /** Opens it when the first test asks. */
    private static final class Holder {
        static final SampleStore ONE = new SampleStore();
    }

    /** Reads the articles again when the first test asks. */
    private static final class Extracted {
        static final CommandRun RUN =
                CommandRun.in(SampleHome.copy(), "extract", SHIPPED).done();
    }

    static SampleStore get() {
        return Holder.ONE;
    }

    /** Open; no test closes it. */
    Store store() {
        return store;
    }

    CommandRun demo() {
        return SampleHome.demo();
    }

    /** The whole store as N-Quads after the first run. */
    String afterOneRun() {
        return SampleHome.quads();
    }

    /** The same after the demo was run once more. */
    String afterTwoRuns() {
        Path home = SampleHome.copy();
        CommandRun.in(home, "demo").done();
        return SampleHome.everything(home);
    }

    /** Names of the shipped articles, sorted; they are the articles' ids as well. */
    static List<String> articles() {
        try {
            return GoldenFile.names(SHIPPED, ".txt").stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String article) {
        try {
            return Files.readString(SHIPPED.resolve(article + ".txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code demarche extract} prints for an article. */
    String extracted(String article) {
        String mark = "{\"doc\":\"" + article + "\",";
        return Extracted.RUN
                .out()
                .lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** An article's graph as sorted N-Quads. */
    String graph(String article) {
        return dump(Iris.articleGraph(article));
    }

    /** The consolidation graph as sorted N-Quads. */
    String events() {
        return dump(Terms.CONSOLIDATION_GRAPH);
    }

    private String dump(Node graph) {
        StringBuilder out = new StringBuilder();
        store.dump(graph, out);
        return out.toString();
    }
}
