package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    private static final String ARTICLE = """
            LONDON, March 14 - Talks on the crisis

            John Kerry met Sergey Lavrov in London on March 14, 2014. It snowed all day. John Kerry did not meet \
            Angela Merkel. The weather minister met some old friends. Barack Obama visited Washington on Thursday. \
            Angela Merkel flew to Moscow.
            """;

    @TempDir
    private Path folder;

    private Path article;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(folder.resolve("talks.txt"), ARTICLE, StandardCharsets.UTF_8);
    }

    @Test
    void tellsWhatWasFoundAndWhy() {
        assertEquals(0, run("explain", article.toString()), err.toString());
        String text = out.toString();
        assertTrue(text.contains("Meeting  event 1 of "), text);
        assertTrue(text.contains("\"met\" by {A} "), text);
        assertTrue(text.matches("(?s).* weighs   [a-z ]+ [+-]\\d\\.\\d\\d, .*"), text);
        assertTrue(text.contains("occurred (past tense)"), text);
        assertTrue(text.contains("London (phrase)"), text);
        assertTrue(text.contains("2014-03-14 (explicit, clause)"), text);
        assertTrue(text.contains("nothing: no trigger"), text);
        assertTrue(text.contains("denied (not)"), text);
        assertTrue(text.contains("refused: at home"), text);
    }

    @Test
    void linesFitATerminalAndCarryNoCodes() {
        assertEquals(0, run("explain", article.toString()), err.toString());
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 80), out.toString());
        assertFalse(out.toString().contains("\u001B"), out.toString());
    }

    @Test
    void jsonPointsIntoTheFile() throws IOException {
        assertEquals(0, run("explain", "--format", "json", article.toString()), err.toString());
        JsonNode root = new ObjectMapper().readTree(out.toString());
        int events = 0;
        for (JsonNode sentence : root.get("sentences")) {
            assertCut(sentence);
            assertEquals(
                    sentence.get("silence").isNull(),
                    sentence.get("matches").findValues("event").stream().anyMatch(e -> !e.isNull()),
                    sentence.toString());
            for (JsonNode match : sentence.get("matches")) {
                assertCut(match.get("trigger"));
                assertEquals(match.get("event").isNull(), !match.get("refusal").isNull(), match.toString());
                events += match.get("event").isNull() ? 0 : 1;
            }
        }
        assertTrue(events >= 2, out.toString());
    }

    @Test
    void oneSentenceAlone() throws IOException {
        assertEquals(0, run("explain", "--format", "json", "--sentence", "2", article.toString()), err.toString());
        JsonNode sentences = new ObjectMapper().readTree(out.toString()).get("sentences");
        assertEquals(1, sentences.size());
        assertEquals(2, sentences.get(0).get("number").asInt());
        assertEquals(1, run("explain", "--sentence", "99", article.toString()));
        assertTrue(err.toString().contains("sentences"), err.toString());
        assertEquals(2, run("explain", "--sentence", "0", article.toString()));
    }

    @Test
    void anInferredDateHasItsReasons() throws IOException {
        Path undated = Files.writeString(
                folder.resolve("undated.txt"),
                "A wary capital\n\nThe Crimean referendum was held yesterday."
                        + " John Kerry met Sergey Lavrov and Angela Merkel on Friday.\n");
        assertEquals(0, run("explain", undated.toString()), err.toString());
        assertTrue(out.toString().contains("published 2014-03-17, as the text gives away"), out.toString());
        assertTrue(out.toString().contains("because "), out.toString());
    }

    private static void assertCut(JsonNode span) {
        assertEquals(
                span.get("text").asText(),
                ARTICLE.substring(span.get("begin").asInt(), span.get("end").asInt()));
    }

    private int run(String... words) {
        return Main.line(new PrintWriter(out), new PrintWriter(err)).execute(words);
    }
}
