package org.demarche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityAnnotatorTest {
    private static final AnnotationPipeline PIPELINE =
            AnnotationPipeline.of(Gazetteer.of(CompiledOntology.load()), CompiledOntology.load());

    static Stream<String> mentions() {
        return Stream.concat(rows("/who/mentions.tsv"), rows("/who/references.tsv"));
    }

    static Stream<String> nobody() {
        return rows("/who/nobody.tsv");
    }

    private static Stream<String> rows(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EntityAnnotatorTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void findsWhomAndWhereATextMentions(String row) {
        String[] fields = row.split("\t");
        List<String> found = shown(annotate(LocalDate.parse(fields[0]), fields[1].split("\\|")));
        List<String> missing = Arrays.stream(fields[2].split("\\|"))
                .map(String::strip)
                .filter(expected -> found.stream().noneMatch(f -> matches(f, expected)))
                .toList();
        assertEquals(List.of(), missing, () -> "found " + found);
    }

    private static boolean matches(String found, String expected) {
        return found.equals(expected) || found.startsWith(expected + " @");
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void findsNobodyWhereNobodyIsMeant(String row) {
        String[] fields = row.split("\t");
        List<String> labels = annotate(LocalDate.of(2014, 3, 14), fields[0]).entities().stream()
                .flatMap(m -> m.actors().stream())
                .map(ActorRef::label)
                .toList();
        for (String label : fields[1].split("\\|")) {
            assertTrue(!labels.contains(label.strip()), () -> "found " + labels);
        }
    }

    @Test
    void mentionsStandInOrderAndApart() {
        AnnotatedArticle article = annotate(
                LocalDate.of(2014, 3, 14),
                "HEADLINE: Kerry, Lavrov to meet in London",
                "U.S. Secretary of State John Kerry and the Russian foreign minister, Sergey Lavrov, will meet in London,"
                        + " the State Department said. They last met in Rome.");
        int at = 0;
        for (EntityMention m : article.entities()) {
            assertTrue(m.span().begin() >= at, () -> shown(article).toString());
            at = m.span().end();
        }
    }

    @Test
    void aPersonWhomTheGazetteerDoesNotKnowKeepsTheNameOfTheText() {
        AnnotatedArticle titled =
                annotate(LocalDate.of(2014, 3, 14), "Maltese Defence Minister Karmenu Borg Ferrante resigned.");
        assertEquals(
                List.of(new ActorRef("karmenu-borg-ferrante", "Karmenu Borg Ferrante", false)),
                titled.entities().get(0).actors());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Putin flew to Hollander on Friday. Hollander said he was glad.",
                "Merkel and Hollande met in Operation Sophia.",
                "Jobs returned to Applon in 1996. Applon has grown since.",
                "Paul Harrisen met Kerry. Then Kerry went to Harrisen.",
                "He holds a share in Aero Lingua. The sale by Aero Lingua failed.",
                "They met in a city of Kurmans.",
                "The firm is worth something in the region of US$140bn.",
                "He was received in the Royal Palace.",
                "The convention on the Law of the Sea applies in Hollandic Law."
            })
    void aNameThatIsSomebodyOrSomethingIsNoPlace(String text) {
        assertEquals(
                List.of(),
                annotate(LocalDate.of(2014, 3, 14), text).entities().stream()
                        .filter(m -> m.place().filter(p -> !p.linked()).isPresent())
                        .toList());
    }

    private static AnnotatedArticle annotate(LocalDate day, String... paragraphs) {
        return PIPELINE.annotate(SampleArticle.of(day, paragraphs));
    }

    private static List<String> shown(AnnotatedArticle article) {
        List<String> shown = new ArrayList<>();
        String text = article.article().reading().text();
        for (EntityMention m : article.entities()) {
            String who = m.actors().stream().map(ActorRef::label).collect(Collectors.joining(" + "));
            String where = m.place().map(p -> "@" + p.label()).orElse("");
            shown.add((m.span().of(text) + " = " + who + (who.isEmpty() ? "" : " ") + where).strip());
        }
        return shown;
    }
}
