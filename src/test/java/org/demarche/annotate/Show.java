package org.demarche.annotate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;
import org.demarche.model.Sentence;

/** Prints the mentions of lines given on standard input: {@code Show 2014-03-14}. */
final class Show {
    private Show() {}

    public static void main(String[] args) throws java.io.IOException {
        long t = System.nanoTime();
        Gazetteer gazetteer = Gazetteer.of(CompiledOntology.load());
        System.out.println("gazetteer ms " + (System.nanoTime() - t) / 1_000_000);
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        print(AnnotationPipeline.of(gazetteer, CompiledOntology.load())
                .annotate(SampleArticle.of(args.length > 0 ? LocalDate.parse(args[0]) : null, text.split("\n+"))));
    }

    static void print(AnnotatedArticle article) {
        String text = article.article().reading().text();
        for (Sentence s : article.sentences()) {
            System.out.println("## " + s.span().of(text));
            for (EntityMention m : article.entities()) {
                if (s.span().contains(m.span())) {
                    System.out.printf(
                            "   %-12s [%s] %s %s %.2f %s%n",
                            m.kind(),
                            m.span().of(text),
                            m.actors().stream()
                                    .map(a -> a.label() + (a.linked() ? "" : "*"))
                                    .collect(Collectors.joining(" + ")),
                            m.place().map(PlaceRef::id).map(p -> "@" + p).orElse(""),
                            m.certainty(),
                            m.foundBy());
                }
            }
        }
    }
}
