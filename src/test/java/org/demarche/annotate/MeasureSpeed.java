package org.demarche.annotate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;

/** Measures tokens per CPU second of the annotators, round by round: {@code MeasureSpeed FOLDER ROUNDS}. */
final class MeasureSpeed {
    private MeasureSpeed() {}

    public static void main(String[] args) throws IOException {
        long start = cpu();
        var ontology = CompiledOntology.load();
        long loaded = cpu();
        Gazetteer gazetteer = Gazetteer.of(ontology);
        System.out.printf(
                "ontology %d ms, gazetteer %d ms%n", (loaded - start) / 1_000_000, (cpu() - loaded) / 1_000_000);
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                articles.add(CorpusText.article("x", Files.readString(file), Optional.of(LocalDate.of(2014, 3, 14))));
            }
        }
        List<Annotator> steps =
                List.of(new SentenceAnnotator(gazetteer), new EntityAnnotator(gazetteer), new ChunkAnnotator());
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            long[] spent = new long[steps.size()];
            long tokens = 0;
            for (Article article : articles) {
                AnnotatedArticle a = AnnotatedArticle.of(article);
                for (int i = 0; i < steps.size(); i++) {
                    long t = cpu();
                    a = steps.get(i).annotate(a);
                    spent[i] += cpu() - t;
                }
                tokens +=
                        a.sentences().stream().mapToLong(s -> s.tokens().size()).sum();
            }
            System.out.printf(
                    "%d tokens: sentences %.0f, entities %.0f, both %.0f, chunks %.0f per second%n",
                    tokens,
                    tokens * 1e9 / spent[0],
                    tokens * 1e9 / spent[1],
                    tokens * 1e9 / (spent[0] + spent[1]),
                    tokens * 1e9 / spent[2]);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
