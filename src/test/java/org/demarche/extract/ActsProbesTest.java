package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.TestFactory;

/** The many ways in which English reports calls, agreements, sanctions, votes and military action, and what looks alike. */
class ActsProbesTest {
    @TestFactory
    Stream<DynamicTest> sentences() throws IOException {
        Ontology ontology = CompiledOntology.load();
        AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
        EventExtractor extractor = EventExtractor.ofAll(ontology);
        return lines().stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> check(line.split("\t", 2), pipeline, extractor)));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = ActsProbesTest.class.getResourceAsStream("/golden/probes-acts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static void check(String[] cells, AnnotationPipeline pipeline, EventExtractor extractor) {
        boolean none = cells[0].startsWith("!");
        String type = none ? cells[0].substring(1) : cells[0];
        ExampleSpec spec = ExampleSpec.of(new EventType.Example(cells[1], none, Optional.empty()));
        AnnotatedArticle annotated = pipeline.annotate(spec.article());
        List<EventMention> found = extractor.extract(annotated);
        boolean right = none ? found.stream().noneMatch(m -> m.type().equals(type)) : spec.in(type, found);
        assertTrue(
                right,
                () -> cells[1] + "\n  found " + String.join("\n  ", ExampleSpec.show(found)) + "\n  clauses "
                        + annotated.sentences().stream()
                                .flatMap(s -> extractor.clauses(annotated, s).stream())
                                .toList());
    }
}
