package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Ontology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences and the clauses they have: golden/clauses.tsv, a sentence and then its clauses, apart by tabs. A clause is its
 * verb, subject (S), object (O), second object (O2) and prepositional phrases; each one listed must be found as it stands.
 */
class ClauseTableTest {
    private static final Path TABLE = Path.of("src/test/resources/golden/clauses.tsv");

    @TestFactory
    Stream<DynamicTest> clauses() throws IOException {
        Ontology ontology = CompiledOntology.load();
        AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
        List<ClauseAnalyzer> analyzer = new ArrayList<>();
        new EventExtractor(ontology, (rules, worth) -> {
            analyzer.add(rules);
            return rules;
        });
        return Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row, pipeline, analyzer.get(0))));
    }

    private static void check(String[] row, AnnotationPipeline pipeline, ClauseAnalyzer analyzer) {
        List<String> found = read(row[0], pipeline, analyzer);
        for (int i = 1; i < row.length; i++) {
            String wanted = row[i];
            assertTrue(found.contains(wanted), () -> wanted + "\n  found " + String.join("\n  found ", found));
        }
    }

    static List<String> read(String sentence, AnnotationPipeline pipeline, ClauseAnalyzer analyzer) {
        ExampleSpec spec = new ExampleSpec(LocalDate.parse("2014-03-14"), sentence, Optional.empty());
        AnnotatedArticle annotated = pipeline.annotate(spec.article());
        return annotated.sentences().stream()
                .flatMap(s -> analyzer.analyze(annotated, s).clauses().stream())
                .map(ClauseText::of)
                .toList();
    }
}
