package org.demarche.annotate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Reading;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Timex;

/**
 * Runs the annotator over a file of gold time expressions and writes what it found, one JSON object a line: {@code
 * TimexCorpus GOLD.jsonl OUT.jsonl [untagged]}.
 */
public final class TimexCorpus {
    private TimexCorpus() {}

    public static void main(String[] args) throws IOException {
        boolean tagged = args.length < 3;
        TimexAnnotator annotator = new TimexAnnotator(TimeLexicon.load());
        PennTokens tokens = new PennTokens();
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            JsonObject doc = JsonParser.parseString(line).getAsJsonObject();
            articles.add(sentences(article(doc), tokens, tagged));
        }
        long start = System.nanoTime();
        List<String> out = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            for (Timex timex : annotator.annotate(article).timexes()) {
                out.add(json(article.article(), timex));
            }
        }
        long first = System.nanoTime() - start;
        Files.write(Path.of(args[1]), out, StandardCharsets.UTF_8);
        for (int i = 0; i < 5; i++) {
            start = System.nanoTime();
            articles.forEach(annotator::annotate);
        }
        long words = articles.stream()
                .mapToLong(a -> a.article().text().split("\\s+").length)
                .sum();
        System.out.printf(
                "%d words; first %d ms, warm %d ms%n",
                words, first / 1_000_000, (System.nanoTime() - start) / 1_000_000);
    }

    private static AnnotatedArticle sentences(Article article, PennTokens tokens, boolean tagged) {
        List<Sentence> sentences = tokens.of(article.text(), article.blocks(), tagged);
        return AnnotatedArticle.of(article).withSentences(sentences);
    }

    /** An article whose paragraphs, or lines where there are no empty ones, are its blocks. */
    static Article article(JsonObject doc) {
        String text = doc.get("text").getAsString();
        Optional<LocalDate> published = doc.has("dct") && !doc.get("dct").isJsonNull()
                ? Optional.of(LocalDate.parse(doc.get("dct").getAsString().substring(0, 10)))
                : Optional.empty();
        return new Article(
                doc.get("doc").getAsString(),
                "wire",
                Optional.empty(),
                Optional.empty(),
                published,
                Optional.empty(),
                "",
                "UTF-8",
                text,
                Reading.same(text),
                blocks(text));
    }

    static List<Block> blocks(String text) {
        String border = text.contains("\n\n") ? "\n\n" : "\n";
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(border, at);
            end = end < 0 ? text.length() : end;
            if (end > at) {
                blocks.add(new Block(Block.Kind.BODY, new Span(at, end), Optional.empty()));
            }
            at = end + border.length();
        }
        return blocks;
    }

    private static String json(Article article, Timex timex) {
        JsonObject line = new JsonObject();
        int begin = article.text().codePointCount(0, timex.span().begin());
        line.addProperty("doc", article.id());
        line.addProperty("start", begin);
        line.addProperty(
                "end",
                begin
                        + article.text()
                                .codePointCount(
                                        timex.span().begin(), timex.span().end()));
        line.addProperty("value", timex.value());
        line.addProperty("type", timex.type().name());
        line.addProperty("rule", timex.foundBy());
        return line.toString();
    }
}
