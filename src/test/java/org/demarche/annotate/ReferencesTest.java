package org.demarche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that point back or ahead stand for the people and bodies that a reader takes them for. */
class ReferencesTest {
    private static final Gazetteer GAZETTEER = Gazetteer.of(CompiledOntology.load());
    private static final AnnotationPipeline PIPELINE = AnnotationPipeline.of(GAZETTEER, CompiledOntology.load());

    static Stream<String> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/golden/references.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theWordsMeanWhomTheTextTells(String row) {
        String[] cells = row.split(" \\| ");
        AnnotatedArticle article = PIPELINE.annotate(SampleArticle.of(LocalDate.parse(cells[0]), cells[1]));
        for (String cell : Arrays.copyOfRange(cells, 2, cells.length)) {
            int equals = cell.lastIndexOf(" = ");
            String words = cell.substring(0, equals);
            List<String> labels = Stream.of(cell.substring(equals + 3).split("; "))
                    .filter(l -> !l.equals("-"))
                    .sorted()
                    .toList();
            assertEquals(labels, meant(article, words), row + " [" + words + "]");
        }
    }

    /** Whom the first such words of the text mean. */
    private static List<String> meant(AnnotatedArticle article, String words) {
        String text = article.article().reading().text();
        return article.entities().stream()
                .filter(m -> text.substring(m.span().begin(), m.span().end()).equals(words))
                .min((a, b) -> Integer.compare(begin(a.span()), begin(b.span())))
                .map(m -> m.actors().stream().map(ActorRef::label).sorted().collect(Collectors.toList()))
                .orElse(List.of());
    }

    private static int begin(Span span) {
        return span.begin();
    }
}
