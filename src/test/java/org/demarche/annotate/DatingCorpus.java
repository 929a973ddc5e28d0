package org.demarche.annotate;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.CompiledOntology;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.InferredDate;

/** Dates the undated articles of a corpus folder: {@code DatingCorpus FOLDER}. */
final class DatingCorpus {
    private DatingCorpus() {}

    public static void main(String[] args) throws IOException {
        DocumentDater dater = new DocumentDater(TimeLexicon.load(), CompiledOntology.load());
        PennTokens tokens = new PennTokens();
        try (Stream<Path> files = Files.list(Path.of(args[0], "gold"))) {
            for (Path file : files.sorted().toList()) {
                JsonObject gold = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8))
                        .getAsJsonObject();
                boolean all = args.length > 1;
                if (gold.get("published_given").getAsBoolean() && !all) {
                    continue;
                }
                String id = gold.get("doc").getAsString();
                JsonObject doc = new JsonObject();
                doc.addProperty("doc", id);
                doc.addProperty(
                        "text",
                        Files.readString(Path.of(args[0], "docs", id + ".txt"), StandardCharsets.UTF_8)
                                .replaceAll("(?<=[a-z][.?!”\"])(?=[A-Z“])", " ")
                                .replace('”', '"')
                                .replace('“', '"')
                                .replace('’', '\''));
                Article article = TimexCorpus.article(doc);
                Optional<InferredDate> dated = dater.date(
                        AnnotatedArticle.of(article).withSentences(tokens.of(article.text(), article.blocks(), true)));
                System.out.println(id + " gold " + gold.get("published").getAsString() + " system "
                        + dated.map(d -> d.published().toString()).orElse("open"));
                dated.ifPresent(
                        d -> d.reasons().forEach(r -> System.out.println("     " + r.text() + " " + r.landmark())));
            }
        }
    }
}
