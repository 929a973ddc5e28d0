package org.demarche.annotate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.InferredDate;
import org.demarche.model.Ontology;
import org.demarche.model.Outcome;
import org.demarche.model.Reading;
import org.demarche.model.Timex;
import org.demarche.read.ReadOptions;
import org.demarche.read.Readers;

/**
 * Dates the articles of a corpus folder by their text: {@code DatingCorpus FOLDER [undated|all] [IDS]}. With {@code all}
 * the articles that state their day are dated too, the day hidden from their text.
 */
final class DatingCorpus {
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\bpublished[^\\n]{0,30}|\\bupdated[^\\n]{0,30}");
    private static final int HEAD = 400;

    private final Ontology ontology = CompiledOntology.load();
    private final SentenceAnnotator sentences = new SentenceAnnotator(Gazetteer.of(ontology));
    private final TimexAnnotator times = new TimexAnnotator(TimeLexicon.load());
    private final DocumentDater dater = new DocumentDater(TimeLexicon.load(), ontology);
    private final Map<String, Integer> count = new TreeMap<>();
    private long spent;

    private DatingCorpus() {}

    public static void main(String[] args) throws IOException {
        new DatingCorpus()
                .run(Path.of(args[0]), args.length > 1 && args[1].equals("all"), args.length > 2 ? args[2] : "");
    }

    private void run(Path folder, boolean all, String ids) throws IOException {
        Map<String, LocalDate> days = days(folder, all);
        try (Stream<Path> files = Files.list(folder.resolve("docs"))) {
            for (Path file : files.sorted().toList()) {
                String id = file.getFileName().toString().replace(".txt", "");
                if (days.containsKey(id)
                        && (ids.isEmpty() || List.of(ids.split(",")).contains(id))) {
                    Readers.standard()
                            .read(file, ReadOptions.standard())
                            .limit(1)
                            .forEach(read -> date(id, days.get(id), read));
                }
            }
        }
        System.out.println(count + " ms " + spent / 1_000_000);
    }

    /** The days of the articles, from dates.tsv (name, day) or the gold answers. */
    private static Map<String, LocalDate> days(Path folder, boolean all) throws IOException {
        Map<String, LocalDate> days = new TreeMap<>();
        if (Files.exists(folder.resolve("dates.tsv"))) {
            for (String line : Files.readAllLines(folder.resolve("dates.tsv"), StandardCharsets.UTF_8)) {
                String[] fields = line.split("\t");
                days.put(fields[0], LocalDate.parse(fields[1]));
            }
            return days;
        }
        try (Stream<Path> files = Files.list(folder.resolve("gold"))) {
            for (Path file : files.sorted().toList()) {
                JsonObject gold = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8))
                        .getAsJsonObject();
                if (all || !gold.get("published_given").getAsBoolean()) {
                    days.put(
                            gold.get("doc").getAsString(),
                            LocalDate.parse(gold.get("published").getAsString()));
                }
            }
        }
        return days;
    }

    private void date(String id, LocalDate day, Outcome<Article> read) {
        if (!(read instanceof Outcome.Done<Article> done)) {
            System.out.println(id + " not read");
            return;
        }
        AnnotatedArticle article = sentences.annotate(AnnotatedArticle.of(hidden(done.value(), day)));
        long begin = System.nanoTime();
        Optional<InferredDate> dated = dater.date(article);
        spent += System.nanoTime() - begin;
        String result = dated.map(d -> !d.published().begin().isAfter(day)
                                && !d.published().end().isBefore(day)
                        ? d.published().isDay() ? "right" : "holds"
                        : "WRONG")
                .orElse("open");
        count.merge(result, 1, Integer::sum);
        System.out.println(id + " " + result + " gold " + day + " "
                + dated.map(d -> d.published().begin() + ".." + d.published().end())
                        .orElse(""));
        dated.ifPresent(d -> d.reasons()
                .forEach(r -> System.out.println("     ["
                        + r.span().of(article.article().reading().text()) + "] " + r.text() + " " + r.landmark())));
    }

    /** The article without its day, and without the day where the text writes it out in full or at its head. */
    private Article hidden(Article article, LocalDate day) {
        StringBuilder text = new StringBuilder(article.reading().text());
        AnnotatedArticle dated = times.annotate(sentences.annotate(AnnotatedArticle.of(article.withPublished(day))));
        for (Timex timex : dated.timexes()) {
            boolean own = timex.interval()
                    .filter(i -> i.isDay() && i.begin().equals(day))
                    .isPresent();
            boolean dayed = timex.span().of(article.reading().text()).matches("(?s).*\\d.*");
            boolean full = timex.span().of(article.reading().text()).matches("(?s).*\\d{4}.*");
            if (own && dayed && (full || timex.span().begin() < HEAD)) {
                blank(text, timex.span().begin(), timex.span().end());
            }
        }
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            blank(text, written.start(), written.end());
        }
        return new Article(
                article.id(),
                article.format(),
                article.source(),
                article.publisher(),
                Optional.empty(),
                Optional.empty(),
                article.title(),
                article.charset(),
                text.toString(),
                Reading.same(text.toString()),
                article.blocks());
    }

    private static void blank(StringBuilder text, int begin, int end) {
        text.replace(begin, end, " ".repeat(end - begin));
    }
}
