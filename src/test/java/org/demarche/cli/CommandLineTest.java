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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final String ARTICLE =
            """
            LONDON, March 14 - Talks on the crisis

            John Kerry met Sergey Lavrov in London on March 14, 2014. They spoke for six hours.
            """;
    private static final String QUOTE = "John Kerry met Sergey Lavrov in London on March 14, 2014.";

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
    void helpNamesEveryCommand() {
        assertEquals(0, run("--help"));
        for (String command : Main.line(new PrintWriter(out), new PrintWriter(err)).getSubcommands().keySet()) {
            assertTrue(out.toString().contains("  " + command), command);
        }
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 100), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void helpLoadsNeitherJenaNorOpenNlp() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "--help")
                .redirectErrorStream(true)
                .start();
        String classes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(classes.contains("org.demarche.cli.ServeCommand"), "classes are listed");
        assertFalse(classes.contains("org.apache.jena"), "Jena is loaded");
        assertFalse(classes.contains("opennlp.tools"), "OpenNLP is loaded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "nonsense", "--nonsense", "extract", "timeline --from yesterday", "timeline --from 2014-03 --to 2014-02",
                "timeline --format gif", "annotate --layer timex", "query no-such-question", "serve --port 99999",
                "timeline --type Nonsense", "extract --min-confidence 2 x.txt", "query who-met-whom stray"
            })
    void wrongUsageIsStatusTwo(String words) {
        assertEquals(2, run(words.isEmpty() ? new String[0] : words.split(" ")), err.toString());
        assertTrue(err.toString().startsWith("demarche: "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void withoutAStoreItSaysHowToGetOne() {
        assertEquals(1, run("timeline"));
        assertTrue(err.toString().contains("demarche ingest"), err.toString());
        assertFalse(err.toString().contains("    at "), err.toString());
    }

    @Test
    void extractPrintsAnEventALine() throws IOException {
        assertEquals(0, run("extract", article.toString()), err.toString());
        List<JsonNode> meetings = lines().filter(e -> e.get("type").asText().equals("Meeting")).toList();
        assertEquals(1, meetings.size(), out.toString());
        JsonNode meeting = meetings.get(0);
        assertEquals("talks", meeting.get("doc").asText());
        assertEquals("https://w3id.org/demarche/actor/john-kerry", meeting.at("/agents/0/id").asText());
        assertEquals("Sergey Lavrov", meeting.at("/agents/1/label").asText());
        assertEquals("London", meeting.at("/place/label").asText());
        assertEquals("2014-03-14", meeting.get("start").asText());
        assertEquals("occurred", meeting.get("status").asText());
        assertFalse(meeting.get("foundBy").asText().isBlank());
        JsonNode evidence = meeting.get("evidence");
        assertEquals(QUOTE, evidence.get("text").asText());
        assertEquals(
                QUOTE, ARTICLE.substring(evidence.get("begin").asInt(), evidence.get("end").asInt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timex", "mentions"})
    void annotateCutsWhatItPrintsFromTheSource(String layer) throws IOException {
        assertEquals(0, run("annotate", "--layer", layer, article.toString()), err.toString());
        List<JsonNode> found = lines().toList();
        assertFalse(found.isEmpty());
        for (JsonNode one : found) {
            assertEquals(
                    one.get("text").asText(),
                    ARTICLE.substring(one.get("start").asInt(), one.get("end").asInt()));
        }
    }

    @Test
    void whatIsRefusedDoesNotStopTheRest() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        assertEquals(3, run("extract", empty.toString(), folder.resolve("missing.txt").toString(), article.toString()));
        assertTrue(err.toString().contains("refused: " + empty), err.toString());
        assertTrue(err.toString().contains("missing.txt"), err.toString());
        assertTrue(lines().anyMatch(e -> e.get("doc").asText().equals("talks")));
    }

    @Test
    void ingestThenAsk() throws IOException {
        assertEquals(0, run("ingest", article.toString()), err.toString());
        assertTrue(err.toString().contains("1 article"), err.toString());
        assertEquals(0, run("timeline", "--actor", "John Kerry", "--place", "United Kingdom", "--from", "2014-03"), err.toString());
        assertTrue(out.toString().contains("14 Mar 2014"), out.toString());
        for (TimelineCommand.Format format : TimelineCommand.Format.values()) {
            out.getBuffer().setLength(0);
            assertEquals(0, run("timeline", "--format", format.toString()), err.toString());
            assertTrue(out.toString().contains("London") || out.toString().contains("place/london"), out.toString());
        }
        out.getBuffer().setLength(0);
        assertEquals(0, run("query", "meetings-of-person", "--person=John Kerry", "--format", "csv"), err.toString());
        assertTrue(out.toString().contains("Sergey Lavrov"), out.toString());
        assertEquals(2, run("query", "meetings-of-person", "--nonsense", "x"));
        assertEquals(0, run("reprocess"), err.toString());
        assertEquals(3, run("forget", "nothing"));
        assertEquals(0, run("forget", "talks"), err.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, run("timeline"), err.toString());
        assertTrue(out.toString().contains("No events."), out.toString());
    }

    @Test
    void aTimelineGoesToAFile() throws IOException {
        assertEquals(0, run("ingest", "--quiet", article.toString()), err.toString());
        assertEquals("", err.toString());
        Path file = folder.resolve("out.ics");
        assertEquals(0, run("timeline", "--format", "ics", "-o", file.toString()), err.toString());
        assertEquals("", out.toString());
        assertTrue(Files.readString(file, StandardCharsets.UTF_8).startsWith("BEGIN:VCALENDAR"));
    }

    @Test
    void questionsAreListedWithTheirParameters() {
        assertEquals(0, run("query"));
        assertTrue(out.toString().contains("meetings-of-person [--person"), out.toString());
    }

    private Stream<JsonNode> lines() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Stream.Builder<JsonNode> lines = Stream.builder();
        for (String line : out.toString().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines.build();
    }

    private int run(String... words) {
        Stream<String> home = Stream.of("--home", folder.resolve("home").toString());
        String[] all = Stream.concat(home, Stream.of(words)).toArray(String[]::new);
        int status = Main.line(new PrintWriter(out, true), new PrintWriter(err, true)).execute(all);
        return status;
    }
}
