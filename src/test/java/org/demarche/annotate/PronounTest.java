package org.demarche.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PronounTest {
    private static final AnnotationPipeline PIPELINE =
            AnnotationPipeline.of(Gazetteer.of(CompiledOntology.load()), CompiledOntology.load());
    private static final Pattern PRONOUN =
            Pattern.compile("\\b(he|him|she|her|they|them|it)\\b", Pattern.CASE_INSENSITIVE);

    static Stream<String> pronouns() throws IOException {
        try (InputStream in = Objects.requireNonNull(PronounTest.class.getResourceAsStream("/who/pronouns.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pronouns")
    void theLastPronounMeans(String row) {
        String[] fields = row.split("\t");
        AnnotatedArticle article = PIPELINE.annotate(SampleArticle.of(LocalDate.parse(fields[0]), fields[1]));
        assertEquals(fields[2], who(article));
    }

    private static String who(AnnotatedArticle article) {
        Matcher m = PRONOUN.matcher(article.article().reading().text());
        Span last = m.results()
                .map(r -> new Span(r.start(), r.end()))
                .reduce((a, b) -> b)
                .orElseThrow();
        List<ActorRef> actors = article.entities().stream()
                .filter(e -> e.span().equals(last))
                .map(EntityMention::actors)
                .findFirst()
                .orElse(List.of());
        return actors.isEmpty() ? "-" : actors.stream().map(ActorRef::label).collect(Collectors.joining(" + "));
    }
}
