package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.model.Outcome;
import org.demarche.reliability.Fuzzing;
import org.demarche.reliability.Mutator;

/** The readers on many damaged articles. {@code main} takes how many, and a seed. */
public final class ReaderFuzz {
    private static final List<String> KINDS = List.of("""
            <DOC><DOCNO> X-1 </DOCNO><DOCTYPE SOURCE="newswire"> NEWS STORY </DOCTYPE><DATETIME> 2014-03-15 </DATETIME>
            <BODY><HEADLINE> Talks </HEADLINE><TEXT><P> John Kerry met Sergey Lavrov in London on Friday. </P></TEXT></BODY></DOC>
            """, """
            <html><head><title>Talks</title><meta property="article:published_time" content="2014-03-15T10:00:00Z">
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2014-03-15","headline":"Talks"}</script>
            </head><body><article><h1>Talks</h1><p>John Kerry met Sergey Lavrov in London on Friday.</p></article></body></html>
            """, """
            SECRETARY KERRY: Good afternoon. I met Foreign Minister Lavrov in London on Friday.

            QUESTION: What did you agree on?

            SECRETARY KERRY: We agreed to meet again.
            """);

    /** Has the model of languages loaded before anything is measured. */
    private static final String FOREIGN =
            "Die Minister trafen sich am Freitag in London und sprachen sechs Stunden lang über"
                    + " die Lage auf der Krim, ohne dass sie sich hätten einigen können.";

    private ReaderFuzz() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        System.out.println("readers: " + run(count, seed));
    }

    static Fuzzing run(int count, long seed) throws IOException {
        List<byte[]> seeds =
                new ArrayList<>(Fuzzing.seeds(Path.of("src/test/resources/corpus"), ".txt", ".html", ".sgm"));
        KINDS.forEach(kind -> seeds.add(kind.getBytes(StandardCharsets.UTF_8)));
        Readers readers = Readers.standard();
        ReadOptions options = ReadOptions.standard();
        readers.read("german.txt", FOREIGN.getBytes(StandardCharsets.UTF_8), options)
                .forEach(outcome -> assertTrue(outcome instanceof Outcome.Refused));
        return Fuzzing.run(
                "readers", new Mutator(seeds, seed), count, input -> readers.read("input.txt", input, options)
                        .forEach(ReaderFuzz::check));
    }

    /** What came through is whole: it has words, and what is said to stand somewhere in it stands within it. */
    private static void check(Outcome<Article> outcome) {
        if (outcome instanceof Outcome.Done<Article> done) {
            int length = done.value().text().length();
            assertTrue(done.value().reading().text().chars().anyMatch(Character::isLetter));
            done.value()
                    .blocks()
                    .forEach(block -> assertTrue(
                            block.span().end() <= done.value().reading().text().length()));
            assertTrue(length > 0);
        }
    }
}
