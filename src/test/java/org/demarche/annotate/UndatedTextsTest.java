package org.demarche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.InferredDate;
import org.demarche.model.Ontology;
import org.demarche.model.TimeInterval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Short articles of eight decades that do not state their day, and some that nobody could date. */
class UndatedTextsTest {
    private static final Ontology ONTOLOGY = CompiledOntology.load();
    private static final SentenceAnnotator SENTENCES = new SentenceAnnotator(Gazetteer.of(ONTOLOGY));
    private static final DocumentDater DATER = new DocumentDater(TimeLexicon.load(), ONTOLOGY);

    @ParameterizedTest
    @CsvFileSource(
            resources = "/golden/undated-texts.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            maxCharsPerColumn = 2000)
    void isDatedByWhatItTells(String day, String expected, String text) {
        Optional<TimeInterval> found = DATER.date(SENTENCES.annotate(AnnotatedArticle.of(SampleArticle.of(null, text))))
                .map(InferredDate::published);
        assertEquals(
                expected,
                found.map(d -> d.isDay() ? d.begin().toString() : d.begin() + ".." + d.end())
                        .orElse("open"));
        if (day.equals("-")) {
            assertTrue(found.isEmpty(), "nobody could tell");
        } else {
            LocalDate of = LocalDate.parse(day);
            found.ifPresent(d -> assertFalse(of.isBefore(d.begin()) || of.isAfter(d.end()), "another day"));
        }
    }
}
