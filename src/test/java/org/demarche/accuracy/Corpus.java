package org.demarche.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.evaluate.ClaimReader;
import org.demarche.evaluate.GoldDocument;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Ontology;
import org.demarche.model.Outcome;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;

/** Documents with their gold events, dated as the gold files allow. */
record Corpus(List<GoldDocument> gold, List<Article> articles) {
    static Corpus of(Path folder) throws IOException {
        List<GoldDocument> gold = ClaimReader.gold(folder.resolve("gold"));
        Map<String, GoldDocument> byId = new HashMap<>();
        gold.forEach(g -> byId.put(g.id(), g));
        List<Article> articles = read(folder.resolve("docs")).stream()
                .filter(a -> byId.containsKey(a.id()))
                .map(a -> a.published().isPresent()
                        ? a
                        : byId.get(a.id()).published().map(a::withPublished).orElse(a))
                .toList();
        return new Corpus(gold, articles);
    }

    static List<Article> read(Path folder) {
        try (Stream<Outcome<Article>> read = Readers.standard().read(folder, ReadOptions.standard())) {
            return read.flatMap(o -> o instanceof Outcome.Done<Article> done
                            ? Optional.of(done.value()).stream()
                            : Stream.<Article>empty())
                    .toList();
        }
    }

    List<AnnotatedArticle> annotated(Ontology ontology) {
        AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
        return articles.stream().map(pipeline::annotate).toList();
    }
}
