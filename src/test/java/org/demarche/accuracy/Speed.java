package org.demarche.accuracy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.annotate.TimexAnnotator;
import org.demarche.extract.EventExtractor;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Ontology;

/**
 * Tokens per second of one thread's CPU time, warm.
 *
 * @param times the time layer alone, on sentences that are split and tagged
 * @param annotation sentences, names and times
 * @param events all of it, from the file to its events
 */
record Speed(long tokens, double times, double annotation, double events) {
    private static final int ROUNDS = 6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Speed of(Path docs, Ontology ontology) {
        AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
        EventExtractor extractor = new EventExtractor(ontology);
        TimexAnnotator timexes = new TimexAnnotator(TimeLexicon.load());
        List<Article> articles = Corpus.read(docs);
        List<AnnotatedArticle> split = articles.stream()
                .map(a -> AnnotatedArticle.of(a)
                        .withSentences(pipeline.annotate(a).sentences()))
                .toList();
        long tokens = split.stream()
                .flatMap(a -> a.sentences().stream())
                .mapToLong(s -> s.tokens().size())
                .sum();
        return new Speed(
                tokens,
                tokens
                        / seconds(() -> split.stream()
                                .mapToLong(a -> timexes.annotate(a).timexes().size())
                                .sum()),
                tokens
                        / seconds(() -> articles.stream()
                                .mapToLong(a -> pipeline.annotate(a).entities().size())
                                .sum()),
                tokens
                        / seconds(() -> Corpus.read(docs).stream()
                                .mapToLong(a ->
                                        extractor.extract(pipeline.annotate(a)).size())
                                .sum()));
    }

    /** CPU seconds of the quickest round. */
    private static double seconds(Supplier<Long> work) {
        double best = Double.MAX_VALUE;
        long results = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            results += work.get();
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - begin) / 1e9);
        }
        if (results == 0) {
            throw new IllegalStateException("nothing was found, so nothing was measured");
        }
        return best;
    }
}
