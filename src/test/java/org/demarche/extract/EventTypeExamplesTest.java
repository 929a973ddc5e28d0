package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

/** Every example and counter-example of ontology/events/, through the real extractor. */
class EventTypeExamplesTest {
    @TestFactory
    Stream<DynamicTest> examples() {
        Ontology ontology = CompiledOntology.load();
        AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
        EventExtractor extractor = EventExtractor.ofAll(ontology);
        return ontology.types().stream().flatMap(type -> type.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        type.id() + ": " + example.text(), () -> check(type, example, pipeline, extractor))));
    }

    private static void check(
            EventType type, EventType.Example example, AnnotationPipeline pipeline, EventExtractor extractor) {
        ExampleSpec spec = ExampleSpec.of(example);
        AnnotatedArticle annotated = pipeline.annotate(spec.article());
        List<EventMention> found = extractor.extract(annotated);
        String seen = String.join("\n  ", ExampleSpec.show(found)) + "\n  clauses: "
                + annotated.sentences().stream()
                        .flatMap(s -> extractor.clauses(annotated, s).stream())
                        .toList();
        if (spec.expected().isEmpty()) {
            assertTrue(
                    found.stream().noneMatch(m -> m.type().equals(type.id())),
                    () -> "must give no " + type.id() + ": " + spec.sentence() + "\n  " + seen);
        } else {
            assertTrue(spec.in(type.id(), found), () -> example.text() + "\n  found " + seen);
        }
    }
}
