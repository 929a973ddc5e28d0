package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.rdf.Iris;
import org.demarche.rdf.Terms;
import org.demarche.store.Store;

/**
 * The sample corpus after {@code demarche demo}: read, extracted and stored by the real program in a home folder of its
 * own. It is made when first asked for, once for all tests.
 */
final class SampleStore {
    private static final Path TARGET = Path.of("target");
    private static final Path SHIPPED = Path.of("src", "main", "resources", "articles");

    private final Path home;
    private final CommandRun demo;
    private final String afterOneRun;
    private final String afterTwoRuns;
    private final CommandRun extracted;
    private final Store store;

    private SampleStore() {
        home = freshHome();
        demo = CommandRun.in(home, "demo").done();
        afterOneRun = everything();
        CommandRun.in(home, "demo").done();
        afterTwoRuns = everything();
        extracted = CommandRun.in(home, "extract", SHIPPED).done();
        store = Store.open(home);
    }

    /** Makes it when the first test asks. */
    private static final class Holder {
        static final SampleStore ONE = new SampleStore();
    }

    static SampleStore get() {
        return Holder.ONE;
    }

    private static Path freshHome() {
        try {
            Files.createDirectories(TARGET);
            Path folder = Files.createTempDirectory(TARGET, "sample-home");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String everything() {
        StringBuilder out = new StringBuilder();
        try (Store open = Store.open(home)) {
            open.dump(out);
        }
        return out.toString();
    }

    /** Open; no test closes it. */
    Store store() {
        return store;
    }

    CommandRun demo() {
        return demo;
    }

    /** The whole store as N-Quads after the first run. */
    String afterOneRun() {
        return afterOneRun;
    }

    String afterTwoRuns() {
        return afterTwoRuns;
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
        return extracted
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
