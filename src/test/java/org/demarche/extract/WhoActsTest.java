package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.EventMention;
import org.demarche.model.EventType;
import org.demarche.model.Ontology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhoActsTest {
    private static final Ontology ONTOLOGY = CompiledOntology.load();
    private static final AnnotationPipeline PIPELINE = AnnotationPipeline.of(Gazetteer.of(ONTOLOGY), ONTOLOGY);
    private static final EventExtractor EXTRACTOR = EventExtractor.ofAll(ONTOLOGY);

    static Stream<String> texts() throws IOException {
        try (InputStream in = Objects.requireNonNull(WhoActsTest.class.getResourceAsStream("/golden/who.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void actorsAreWhoTheTextMeans(String row) {
        String[] cells = row.split("\t", 2);
        boolean none = cells[0].equals("none");
        ExampleSpec spec = ExampleSpec.of(new EventType.Example(cells[1], none, Optional.empty()));
        List<EventMention> found = EXTRACTOR.extract(PIPELINE.annotate(spec.article()));
        boolean right = none ? found.isEmpty() : spec.in(cells[0], found);
        assertTrue(right, () -> "found " + String.join("\n  ", ExampleSpec.show(found)));
    }
}
