package org.demarche.annotate;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Article;
import org.demarche.model.Sentence;
import org.demarche.model.Token;

/** Shows what is found in sentences on standard input, "2014-03-14 tab text". */
final class TimexTry {
    private TimexTry() {}

    public static void main(String[] args) {
        TimexAnnotator annotator = new TimexAnnotator(TimeLexicon.load());
        PennTokens tokens = new PennTokens();
        Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
        while (in.hasNextLine()) {
            String[] line = in.nextLine().split("\t");
            JsonObject doc = new JsonObject();
            doc.addProperty("doc", "x");
            doc.addProperty("text", line[1]);
            if (!line[0].isBlank()) {
                doc.addProperty("dct", line[0]);
            }
            Article article = TimexCorpus.article(doc);
            AnnotatedArticle in2 = AnnotatedArticle.of(article)
                    .withSentences(tokens.of(article.text(), article.blocks(), args.length == 0));
            for (Sentence s : in2.sentences()) {
                StringBuilder b = new StringBuilder();
                for (Token t : s.tokens()) {
                    b.append(t.text()).append('/').append(t.pos()).append(' ');
                }
                System.out.println(b);
            }
            annotator
                    .annotate(in2)
                    .timexes()
                    .forEach(t -> System.out.println("   " + t.span().of(line[1]) + " = " + t.value() + " " + t.type()
                            + " "
                            + t.interval()
                                    .map(i -> i.begin() + ".." + i.end() + " " + i.precision())
                                    .orElse("-") + " "
                            + t.foundBy()));
        }
    }
}
