package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.demarche.model.Event;
import org.demarche.rdf.Terms;
import org.demarche.store.EventFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folder triples/ is what the program makes of the sample corpus. */
class TriplesTest {
    private static final Path FOLDER = Path.of("triples");
    private static final Path ARTICLES = FOLDER.resolve("articles");
    private static final Path EVENTS = FOLDER.resolve("events.nq");
    private static final Path TIMELINE = FOLDER.resolve("timeline.ttl");

    private final SampleStore sample = SampleStore.get();

    static List<String> articles() {
        return SampleStore.articles();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void anArticlesGraphIsAsCommitted(String article) throws IOException {
        new GoldenFile(ARTICLES.resolve(article + ".nq")).assertSame(sample.graph(article));
    }

    @Test
    void everyArticleHasItsFileAndNoOther() throws IOException {
        GoldenFile.forgetAllBut(Set.copyOf(articles()), ARTICLES, ".nq");
        if (!GoldenFile.updating()) {
            assertEquals(Set.copyOf(articles()), GoldenFile.names(ARTICLES, ".nq"));
        }
        assertEquals(42, articles().size());
    }

    @Test
    void theEventsAreAsCommitted() throws IOException {
        new GoldenFile(EVENTS).assertSame(sample.events());
    }

    @Test
    void theTimelineIsAsCommitted() throws IOException {
        new GoldenFile(TIMELINE).assertSame(ReadableTimeline.of(sample.store()));
    }

    @Test
    void theTimelineSaysWhatTheStoreSays() {
        Graph timeline = RDFParser.fromString(ReadableTimeline.of(sample.store()), Lang.TURTLE)
                .toGraph();
        List<Event> events = sample.store().events(EventFilter.ALL);
        long reports =
                timeline.find(Node.ANY, Terms.REPORT_COUNT, Node.ANY).toList().size();
        assertEquals(events.size(), reports);
        Graph stored = sample.store().dataset().getDefaultGraph();
        sample.store().read(() -> {
            for (Triple triple : timeline.find().toList()) {
                assertTrue(stored.contains(triple), triple.toString());
            }
            return true;
        });
    }

    @Test
    void theFilesAreNQuadsInOrderAndKeepToTheirGraphs() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".nq")).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                List<String> lines = text.lines().toList();
                assertEquals(lines.stream().sorted().distinct().toList(), lines, file.toString());
                assertFalse(text.contains("_:"), "a blank node in " + file);
                DatasetGraph read = DatasetGraphFactory.create();
                RDFParser.fromString(text, Lang.NQUADS).parse(read);
                assertEquals(lines.size(), read.stream().count(), file.toString());
                assertTrue(read.getDefaultGraph().isEmpty(), file.toString());
                List<Node> graphs = Iter.toList(read.listGraphNodes());
                String name = file.getFileName().toString().replace(".nq", "");
                assertEquals(1, graphs.size(), file.toString());
                assertTrue(
                        file.equals(EVENTS)
                                ? graphs.get(0).equals(Terms.CONSOLIDATION_GRAPH)
                                : graphs.get(0).getURI().endsWith("/graph/article/" + name),
                        file.toString());
            }
        }
    }
}
