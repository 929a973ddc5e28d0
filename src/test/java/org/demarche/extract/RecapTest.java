package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.EventType;
import org.demarche.model.Ontology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Talks that a sentence tells twice, by the people and by their countries, are one event. */
final class RecapTest {
    private static final Ontology ONTOLOGY = CompiledOntology.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | John Kerry met Javad Zarif on Thursday, the first direct talks between the United States and Iran since 1979.",
                "1 | John Kerry met Javad Zarif on Thursday. It was the first meeting between the United States and Iran since 1979.",
                "1 | Moon Jae-in and Kim Jong-un met in Panmunjom, only the third summit between the two Koreas.",
                "2 | John Kerry met Javad Zarif on Thursday. The first talks between the United States and Iran were held in 2013.",
                "2 | John Kerry met Javad Zarif on Thursday, after the first talks between France and Iran."
            })
    void tellsOnce(int meetings, String text) {
        ExampleSpec spec = ExampleSpec.of(new EventType.Example("2014-03-14 | " + text, true, Optional.empty()));
        List<String> found = EventExtractor.ofAll(ONTOLOGY)
                .extract(AnnotationPipeline.of(Gazetteer.of(ONTOLOGY), ONTOLOGY).annotate(spec.article()))
                .stream()
                .map(m -> m.type())
                .filter("Meeting"::equals)
                .toList();
        assertEquals(meetings, found.size(), text);
    }
}
