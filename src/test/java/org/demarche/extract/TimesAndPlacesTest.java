package org.demarche.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Article;
import org.demarche.model.EventMention;
import org.demarche.model.Ontology;
import org.demarche.model.Outcome;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** When and where the events of small articles are: golden/times-and-places.tsv. */
class TimesAndPlacesTest {
    private static final Ontology ONTOLOGY = CompiledOntology.load();
    private static final AnnotationPipeline ANNOTATORS = AnnotationPipeline.of(Gazetteer.of(ONTOLOGY), ONTOLOGY);
    private static final EventExtractor EXTRACTOR = EventExtractor.ofAll(ONTOLOGY);

    @TestFactory
    Stream<DynamicTest> articles() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<EventMention> found = List.of();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 2) {
                found = read(cells[0], cells[1]);
            } else {
                Set<String> told = found.stream().map(TimesAndPlacesTest::row).collect(Collectors.toSet());
                tests.add(DynamicTest.dynamicTest(
                        line, () -> assertTrue(told.contains(line), () -> "found " + String.join("\n", told))));
            }
        }
        return tests.stream();
    }

    private static List<EventMention> read(String published, String text) throws IOException {
        byte[] bytes = text.replace(" ¶ ", "\n\n").getBytes(StandardCharsets.UTF_8);
        Article article = Readers.standard()
                .read("article.txt", bytes, ReadOptions.standard())
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done<Article>) outcome).value())
                .findFirst()
                .orElseThrow()
                .withPublished(LocalDate.parse(published));
        return EXTRACTOR.extract(ANNOTATORS.annotate(article));
    }

    private static String row(EventMention mention) {
        String who = Stream.concat(
                        mention.in(Participant.Role.AGENT).stream(), mention.in(Participant.Role.TARGET).stream())
                .map(actor -> actor.label())
                .collect(Collectors.joining("; "));
        String days = mention.date()
                .map(d -> d.isDay() ? d.begin().toString() : d.begin() + ".." + d.end())
                .orElse("open");
        return String.join(
                "\t", mention.type(), who, mention.place().map(PlaceRef::label).orElse("open"), days);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = TimesAndPlacesTest.class.getResourceAsStream("/golden/times-and-places.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
