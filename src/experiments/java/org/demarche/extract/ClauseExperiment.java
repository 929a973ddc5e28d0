package org.demarche.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotationPipeline;
import org.demarche.evaluate.Claim;
import org.demarche.evaluate.ClaimReader;
import org.demarche.evaluate.ComparedNames;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Evaluator;
import org.demarche.evaluate.GoldDocument;
import org.demarche.evaluate.Tally;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.Table;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Ontology;
import org.demarche.model.Outcome;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;

/** Measures ways to find clauses on one set of documents with gold events: accuracy, and tokens per CPU-second. */
public final class ClauseExperiment {
    private final Ontology ontology = CompiledOntology.load();
    private final AnnotationPipeline pipeline = AnnotationPipeline.of(Gazetteer.of(ontology), ontology);
    private final WordClasses classes = WordClasses.load();
    private final List<GoldDocument> gold;
    private final List<AnnotatedArticle> articles = new ArrayList<>();
    private final PrintStream out;
    private final double annotation;

    private ClauseExperiment(Path set, PrintStream out) throws IOException {
        this.out = out;
        this.gold = ClaimReader.gold(set.resolve("gold"));
        long before = cpu();
        for (GoldDocument document : gold) {
            Path file = set.resolve("docs").resolve(document.id() + ".txt");
            try (Stream<Outcome<Article>> read = Readers.standard().read(file, ReadOptions.standard())) {
                read.filter(o -> o instanceof Outcome.Done<Article>)
                        .map(o -> ((Outcome.Done<Article>) o).value())
                        .map(a -> a.published().isPresent()
                                ? a
                                : document.published().map(a::withPublished).orElse(a))
                        .map(pipeline::annotate)
                        .forEach(articles::add);
            }
        }
        this.annotation = (cpu() - before) / 1e9;
    }

    /** Arguments: a folder with docs/ and gold/, then parsers to try besides the rules, constituency or nlp4j. */
    public static void main(String[] args) throws IOException {
        ClauseExperiment experiment = new ClauseExperiment(Path.of(args[0]), System.out);
        experiment.measure("rules", new EventExtractor(experiment.ontology), () -> 0);
        for (int i = 1; i < args.length; i++) {
            DependencyParser parser = parser(args[i]);
            for (ParserClauseAnalyzer.Way way : ParserClauseAnalyzer.Way.values()) {
                experiment.measure(args[i] + " " + way.name().toLowerCase(Locale.ROOT), parser, way);
            }
        }
    }

    private static DependencyParser parser(String name) throws IOException {
        if (name.equals("constituency")) {
            try (InputStream model = ClauseExperiment.class.getResourceAsStream("/en-parser-chunking.bin")) {
                return new ConstituencyParser(model);
            }
        }
        try (InputStream configuration = ClauseExperiment.class.getResourceAsStream("/nlp4j.xml")) {
            return new Nlp4jParser(configuration);
        }
    }

    private void measure(String name, DependencyParser parser, ParserClauseAnalyzer.Way way) {
        List<ParserClauseAnalyzer> made = new ArrayList<>();
        EventExtractor extractor = new EventExtractor(ontology, (rules, worth) -> {
            made.add(new ParserClauseAnalyzer(classes, rules, parser, way, worth));
            return made.get(0);
        });
        measure(name, extractor, () -> made.get(0).parsed);
    }

    private void measure(String name, EventExtractor extractor, Supplier<Integer> parsed) {
        long before = cpu();
        List<Claim> found = new ArrayList<>();
        long tokens = 0;
        int sentences = 0;
        for (AnnotatedArticle article : articles) {
            extractor.extract(article).stream().map(Claim::of).forEach(found::add);
            tokens += article.sentences().stream().mapToLong(s -> s.tokens().size()).sum();
            sentences += article.sentences().size();
        }
        double seconds = (cpu() - before) / 1e9 + annotation;
        ComparedNames names = new ComparedNames(
                Table.load("score-aliases.tsv", 3).stream().map(Table.Row::fields).toList());
        Evaluation evaluation = new Evaluator(ontology.types(), names).evaluate(gold, found);
        print(name, evaluation, tokens / seconds, parsed.get(), sentences);
    }

    private void print(String name, Evaluation evaluation, double speed, int parsed, int sentences) {
        out.printf(
                Locale.ROOT,
                "%-28s core %s  all %s  %6.0f tokens/CPU-s, %d of %d sentences parsed%n",
                name,
                figures(evaluation.core()),
                figures(evaluation.all()),
                speed,
                parsed,
                sentences);
    }

    private static String figures(Tally tally) {
        return String.format(
                Locale.ROOT, "P %.3f R %.3f F1 %.3f", tally.precision(), tally.recall(), tally.f1());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
