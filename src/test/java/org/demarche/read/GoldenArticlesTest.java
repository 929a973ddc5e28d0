package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.Article;
import org.demarche.model.Block;
import org.demarche.model.Outcome;
import org.demarche.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Articles of each format beside the blocks that are read from them ({@code NAME.golden}). {@code -Ddemarche.golden=update}
 * writes the golden files anew; look at the difference before you commit it.
 */
class GoldenArticlesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "read");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gas-talks.sgml",
                "evening-desk.txt",
                "vienna-talks.txt",
                "two-shirts.txt",
                "treaty.html",
                "readout.txt"
            })
    void readsAsBefore(String name) throws IOException {
        Path golden = FOLDER.resolve(name.substring(0, name.indexOf('.')) + ".golden");
        String read = read(FOLDER.resolve(name));
        if ("update".equals(System.getProperty("demarche.golden"))) {
            Files.writeString(golden, read, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(golden, StandardCharsets.UTF_8), read);
        assertEquals(read, read(FOLDER.resolve(name)), "read twice");
    }

    private static String read(Path file) {
        return Readers.standard()
                .read(file, ReadOptions.standard())
                .map(GoldenArticlesTest::describe)
                .collect(Collectors.joining("\n"));
    }

    private static String describe(Outcome<Article> outcome) {
        StringBuilder out = new StringBuilder();
        if (outcome instanceof Outcome.Done<Article> done) {
            Article article = done.value();
            out.append("id: ").append(article.id()).append('\n');
            out.append("format: ").append(article.format()).append('\n');
            out.append("title: ").append(article.title()).append('\n');
            line(
                    out,
                    "published",
                    article.published().map(Object::toString).stream().toList());
            line(out, "dateline", article.dateline().stream().toList());
            line(out, "publisher", article.publisher().stream().toList());
            line(out, "source", article.source().map(Object::toString).stream().toList());
            for (Block block : article.blocks()) {
                out.append(block.kind());
                block.speaker()
                        .ifPresent(
                                s -> out.append(" [").append(s.name()).append(s.journalist() ? ", journalist]" : "]"));
                Span source = article.reading().toSource(block.span());
                out.append(' ').append(source.begin()).append("..").append(source.end());
                out.append("\n    ")
                        .append(block.span().of(article.reading().text()))
                        .append('\n');
            }
        }
        outcome.problems()
                .forEach(p -> out.append(p.severity()).append(' ').append(p).append('\n'));
        return out.toString();
    }

    private static void line(StringBuilder out, String key, List<String> values) {
        values.forEach(value -> out.append(key).append(": ").append(value).append('\n'));
    }
}
