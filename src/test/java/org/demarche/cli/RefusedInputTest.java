package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that cannot be read, given to the program together with good ones. */
class RefusedInputTest {
    private static final String GOOD =
            "LONDON, March 14, 2014 (Wire) - John Kerry met Sergey Lavrov in London on Friday for talks about Crimea.\n";
    private static final String GERMAN =
            "Die Au\u00DFenminister trafen sich am Freitag in London, um \u00FCber die Lage"
                    + " auf der Krim zu sprechen. Nach sechs Stunden gingen sie ohne Ergebnis auseinander, und niemand wollte"
                    + " sagen, wann die Gespr\u00E4che fortgesetzt werden sollen.\n";
    private static final int FIVE_MEGABYTES = 5_000_000;

    /**
     * A file that is refused.
     *
     * @param position that the message names after the file; empty where the whole file is meant
     * @param says a word of the message
     */
    private record Bad(byte[] content, String position, String says) {
        Bad(String content, String position, String says) {
            this(content.getBytes(StandardCharsets.UTF_8), position, says);
        }
    }

    @TempDir
    private static Path folder;

    private static CommandRun extracted;
    private static CommandRun ingested;

    private static Map<String, Bad> bad() {
        Map<String, Bad> bad = new LinkedHashMap<>();
        bad.put("empty.txt", new Bad("", "", "empty"));
        bad.put("binary.txt", new Bad(new byte[] {'a', 'b', 'c', 0, 'd'}, "byte 3", "binary"));
        bad.put("picture.txt", new Bad(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "byte 0", "PNG"));
        bad.put(
                "undecodable.html",
                new Bad(
                        "<html><head><meta charset=utf-8></head><body><p>caf\u00E9 talks in London</p></body></html>"
                                .getBytes(StandardCharsets.ISO_8859_1),
                        "byte 51",
                        "UTF-8"));
        bad.put("german.txt", new Bad(GERMAN, "line 1, column 1", "not English"));
        bad.put("long.txt", new Bad(GOOD.repeat(FIVE_MEGABYTES / GOOD.length() + 1), "", "5000000 bytes"));
        bad.put(
                "deep.html",
                new Bad("<html><body>" + "<div>".repeat(600) + GOOD + "</body></html>", "line 1, column", "500"));
        bad.put(
                "bomb.sgml",
                new Bad(
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE DOC [\n<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
                                + "<DOC><TEXT>&b;</TEXT></DOC>",
                        "line 3, column 1",
                        "entity"));
        bad.put(
                "external.html",
                new Bad(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><p>&x;</p></html>",
                        "line 1, column",
                        "external entity"));
        return bad;
    }

    static Stream<Arguments> files() {
        return bad().entrySet().stream()
                .map(e -> Arguments.of(
                        e.getKey(), e.getValue().position(), e.getValue().says()));
    }

    @BeforeAll
    static void run() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        for (Map.Entry<String, Bad> file : bad().entrySet()) {
            Files.write(articles.resolve(file.getKey()), file.getValue().content());
        }
        Files.writeString(articles.resolve("a-good.txt"), GOOD, StandardCharsets.UTF_8);
        Files.writeString(articles.resolve("z-good.txt"), GOOD, StandardCharsets.UTF_8);
        Files.writeString(articles.resolve("cut.sgml"), "<DOC>\n<TEXT>\n" + GOOD + "</TE", StandardCharsets.UTF_8);
        Path home = SampleHome.bare(folder.resolve("home"));
        extracted = CommandRun.in(home, "extract", articles, folder.resolve("missing.txt"));
        ingested = CommandRun.in(home, "ingest", articles, folder.resolve("missing.txt"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theMessageNamesTheFileThePlaceAndWhatIsWrong(String file, String position, String says) {
        for (CommandRun run : new CommandRun[] {extracted, ingested}) {
            String message = run.err()
                    .lines()
                    .filter(line -> line.startsWith("refused: ") && line.contains(file))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing about " + file + " in\n" + run.err()));
            String after = message.substring(message.indexOf(file) + file.length());
            assertTrue(after.startsWith(position.isEmpty() ? ": " : ", " + position), message);
            assertTrue(message.contains(says), message);
        }
    }

    @Test
    void theStatusIsThree() {
        assertEquals(3, extracted.status(), extracted.err());
        assertEquals(3, ingested.status(), ingested.err());
        assertTrue(ingested.err().contains("missing.txt: there is no such file"), ingested.err());
        assertFalse(ingested.err().contains("\tat "), ingested.err());
    }

    @Test
    void theOtherFilesGoThrough() {
        for (String name : new String[] {"a-good", "z-good", "cut"}) {
            assertTrue(
                    extracted.lines().stream()
                            .anyMatch(line -> line.contains("\"doc\":\"" + name + "\"")
                                    && line.contains("\"Meeting\"")
                                    && line.contains("place/london")
                                    && line.contains("2014-03-14")),
                    name + " is not in\n" + extracted.out());
        }
        assertTrue(ingested.err().contains("3 articles"), ingested.err());
        assertEquals(
                0,
                extracted.lines().stream()
                        .filter(line -> bad().keySet().stream()
                                .anyMatch(file -> line.contains("\"" + file.replaceAll("\\..*", "") + "\"")))
                        .count());
    }

    @Test
    void theLimitOnBytesCanBeSet() {
        Path good = folder.resolve("articles").resolve("a-good.txt");
        Path home = folder.resolve("home");
        CommandRun low = CommandRun.in(home, "extract", "--max-bytes", 10, good);
        assertEquals(3, low.status(), low.err());
        assertTrue(low.err().contains("--max-bytes"), low.err());
        assertEquals(
                0, CommandRun.in(home, "extract", "--max-bytes", 1000, good).status());
    }

    @Test
    void markupThatIsCutOffIsReadWithAWarning() {
        assertTrue(
                ingested.err()
                        .lines()
                        .anyMatch(line -> line.startsWith("warning: ") && line.contains("cut.sgml, line ")),
                ingested.err());
    }
}
