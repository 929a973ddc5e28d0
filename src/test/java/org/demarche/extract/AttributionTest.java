package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Ontology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A claim belongs to the source that the text gives for it, and an event counts as often as the text says. */
class AttributionTest {
    @TestFactory
    Stream<DynamicTest> claims() throws IOException {
        Ontology ontology = CompiledOntology.load();
        AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
        EventExtractor extractor = EventExtractor.ofAll(ontology);
        return lines().map(line -> line.split("\t"))
                .map(cells -> DynamicTest.dynamicTest(cells[2], () -> {
                    ExampleSpec spec =
                            ExampleSpec.of(new EventType.Example(cells[1] + " | " + cells[2], true, Optional.empty()));
                    List<EventMention> found = extractor.extract(pipeline.annotate(spec.article()));
                    List<String> told = found.stream()
                            .filter(m -> m.type().equals(cells[0]))
                            .map(m -> m.assertedBy().map(ActorRef::label).orElse("-") + " " + m.count())
                            .toList();
                    assertEquals(
                            List.of(cells[3] + " " + cells[4]), told, () -> String.join("\n", ExampleSpec.show(found)));
                }));
    }

    private static Stream<String> lines() throws IOException {
        try (InputStream in = AttributionTest.class.getResourceAsStream("/golden/attribution.tsv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
