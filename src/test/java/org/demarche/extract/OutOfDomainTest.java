package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Ontology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** Sentences about other diplomacy than the Ukraine crisis, and sentences of other news that must give no event. */
class OutOfDomainTest {
    private static final String NONE = "none";

    private record Line(String type, ExampleSpec spec, String text) {}

    private record Reader(AnnotationPipeline pipeline, EventExtractor extractor) {
        static Reader open() {
            Ontology ontology = CompiledOntology.load();
            return new Reader(AnnotationPipeline.of(Gazetteer.of(ontology), ontology), EventExtractor.ofAll(ontology));
        }

        Seen read(Line line) {
            AnnotatedArticle annotated = pipeline.annotate(line.spec().article());
            List<EventMention> found = extractor.extract(annotated);
            boolean right =
                    line.type().equals(NONE) ? found.isEmpty() : line.spec().in(line.type(), found);
            String clauses = annotated.sentences().stream()
                    .flatMap(s -> extractor.clauses(annotated, s).stream())
                    .toList()
                    .toString();
            return new Seen(
                    right,
                    line.type() + ": " + line.text() + "\n  found " + String.join("\n  ", ExampleSpec.show(found))
                            + "\n  clauses " + clauses);
        }
    }

    private record Seen(boolean right, String shown) {}

    @TestFactory
    Stream<DynamicTest> sentences() {
        Reader reader = Reader.open();
        return lines("/golden/out-of-domain.tsv").stream()
                .map(line -> DynamicTest.dynamicTest(line.type() + ": " + line.text(), () -> {
                    Seen seen = reader.read(line);
                    assertTrue(seen.right(), seen::shown);
                }));
    }

    /** Known limits: counted and printed, so that one that is overcome is seen and moves to the other file. */
    @Test
    void knownLimits(TestReporter reporter) {
        Reader reader = Reader.open();
        List<Line> open = lines("/golden/out-of-domain-open.tsv");
        List<Seen> seen = open.stream().map(reader::read).toList();
        long right = seen.stream().filter(Seen::right).count();
        reporter.publishEntry("known limits", right + " of " + open.size() + " are right by now");
        seen.forEach(s -> reporter.publishEntry(s.right() ? "right by now" : "still wrong", s.shown()));
    }

    private static List<Line> lines(String resource) {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = OutOfDomainTest.class.getResourceAsStream(resource)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", 2);
                ExampleSpec spec =
                        ExampleSpec.of(new EventType.Example(cells[1], cells[0].equals(NONE), Optional.empty()));
                lines.add(new Line(cells[0], spec, cells[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return lines;
    }
}
