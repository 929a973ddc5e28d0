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
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Ontology;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tables of sentences as tests: a type and an example in the form of {@link ExampleSpec}; {@code none} where no event may
 * be found, {@code no TYPE} where none of that type may.
 */
final class Probes {
    private static final String NO = "no ";

    private Probes() {}

    static Stream<DynamicTest> of(String table) throws IOException {
        Ontology ontology = CompiledOntology.load();
        AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
        EventExtractor extractor = EventExtractor.ofAll(ontology);
        return lines(table)
                .map(line -> line.split("\t", 2))
                .map(cells -> DynamicTest.dynamicTest(
                        cells[0] + ": " + cells[1], () -> check(cells[0], cells[1], pipeline, extractor)));
    }

    private static void check(String type, String text, AnnotationPipeline pipeline, EventExtractor extractor) {
        boolean counter = type.equals("none") || type.startsWith(NO);
        ExampleSpec spec = ExampleSpec.of(new EventType.Example(text, counter, Optional.empty()));
        List<EventMention> found = extractor.extract(pipeline.annotate(spec.article()));
        boolean right = type.equals("none")
                ? found.isEmpty()
                : counter
                        ? found.stream().noneMatch(m -> m.type().equals(type.substring(NO.length())))
                        : spec.in(type, found);
        assertTrue(right, () -> text + "\n  found " + String.join("\n  ", ExampleSpec.show(found)));
    }

    static Stream<String> lines(String resource) throws IOException {
        try (InputStream in = Probes.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
