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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class CommandLineTest {
    private static final String ARTICLE = """
            LONDON, March 14 - Talks on the crisis

            John Kerry met Sergey Lavrov in London on March 14, 2014. They spoke for six hours.
            """;
    private static final String OTHER = """
            BERLIN, May 2 - Talks on gas

            Angela Merkel met Donald Tusk in Berlin on May 2, 2014.
            """;
    private static final String QUOTE = "John Kerry met Sergey Lavrov in London on March 14, 2014.";

    /** The store of all tests, made once. */
    @TempDir
    private static Path home;

    private static Path article;
    private static String toldAtIngest;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void ingest() throws IOException {
        SampleHome.bare(home);
        article = Files.writeString(home.resolve("talks.txt"), ARTICLE, StandardCharsets.UTF_8);
        Path other = Files.writeString(home.resolve("other.txt"), OTHER, StandardCharsets.UTF_8);
        StringWriter told = new StringWriter();
        PrintWriter writer = new PrintWriter(told, true);
        assertEquals(
                0,
                Main.line(writer, writer)
                        .execute("--home", home.toString(), "ingest", article.toString(), other.toString()),
                told.toString());
        toldAtIngest = told.toString();
    }

    @Test
    void helpNamesEveryCommand() {
        assertEquals(0, run("--help"));
        for (String command : Main.line(new PrintWriter(out), new PrintWriter(err))
                .getSubcommands()
                .keySet()) {
            assertTrue(out.toString().contains("  " + command), command);
        }
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 100), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void theStoredHelpIsWhatTheCommandsSayOfThemselves() {
        StringWriter page = new StringWriter();
        PrintWriter writer = new PrintWriter(page, true);
        assertEquals(0, HelpPage.print(writer));
        writer.flush();
        assertEquals(HelpPage.made(Ansi.OFF), page.toString());
        assertTrue(page.toString().lines().allMatch(line -> line.length() <= 80), page.toString());
    }

    @Test
    void helpLoadsNeitherJenaNorOpenNlp() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--help")
                .redirectErrorStream(true)
                .start();
        String classes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(classes.contains("org.demarche.cli.HelpPage"), "classes are listed");
        assertTrue(classes.contains("  serve "), "the page is printed");
        assertFalse(classes.contains("org.apache.jena"), "Jena is loaded");
        assertFalse(classes.contains("opennlp.tools"), "OpenNLP is loaded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--nonsense",
                "extract",
                "timeline --from yesterday",
                "timeline --from 2014-03 --to 2014-02",
                "timeline --format gif",
                "annotate --layer timex",
                "query no-such-question",
                "serve --port 99999",
                "timeline --type Nonsense",
                "extract --min-confidence 2 x.txt",
                "query who-met-whom stray"
            })
    void wrongUsageIsStatusTwo(String words) {
        assertEquals(2, run(words.isEmpty() ? new String[0] : words.split(" ")), err.toString());
        assertTrue(err.toString().startsWith("demarche: "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void withoutAStoreItSaysHowToGetOne() {
        assertEquals(1, runIn(folder, "timeline"));
        assertTrue(err.toString().contains("demarche ingest"), err.toString());
        assertFalse(err.toString().contains("    at "), err.toString());
    }

    @Test
    void extractPrintsAnEventALine() throws IOException {
        assertEquals(0, run("extract", article.toString()), err.toString());
        List<JsonNode> meetings =
                lines().filter(e -> e.get("type").asText().equals("Meeting")).toList();
        assertEquals(1, meetings.size(), out.toString());
        JsonNode meeting = meetings.get(0);
        assertEquals("talks", meeting.get("doc").asText());
        assertEquals(
                "https://w3id.org/demarche/actor/john-kerry",
                meeting.at("/agents/0/id").asText());
        assertEquals("Sergey Lavrov", meeting.at("/agents/1/label").asText());
        assertEquals("London", meeting.at("/place/label").asText());
        assertEquals("2014-03-14", meeting.get("start").asText());
        assertEquals("occurred", meeting.get("status").asText());
        assertFalse(meeting.get("foundBy").asText().isBlank());
        JsonNode evidence = meeting.get("evidence");
        assertEquals(QUOTE, evidence.get("text").asText());
        assertEquals(
                QUOTE,
                ARTICLE.substring(
                        evidence.get("begin").asInt(), evidence.get("end").asInt()));
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
        assertEquals(
                3,
                run("extract", empty.toString(), folder.resolve("missing.txt").toString(), article.toString()));
        assertTrue(err.toString().contains("refused: " + empty), err.toString());
        assertTrue(err.toString().contains("missing.txt"), err.toString());
        assertTrue(lines().anyMatch(e -> e.get("doc").asText().equals("talks")));
    }

    @Test
    void ingestSaysWhatItStored() {
        assertTrue(toldAtIngest.startsWith("2 articles with "), toldAtIngest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "John Kerry",
                "john-kerry",
                "Kerry",
                "actor:john-kerry",
                "https://w3id.org/demarche/actor/john-kerry"
            })
    void aTimelineTakesNamesAsPeopleSayThem(String actor) {
        assertEquals(
                0, run("timeline", "--actor", actor, "--place", "United Kingdom", "--from", "2014-03"), err::toString);
        assertTrue(out.toString().contains("14 Mar 2014"), out.toString());
    }

    @Test
    void aNameThatNobodyHasIsWrongUsage() {
        assertEquals(2, run("timeline", "--actor", "Jon Kery"));
        assertTrue(err.toString().contains("no actor called \"Jon Kery\""), err.toString());
    }

    @Test
    void aTimelineLeavesOutWhatIsTooUncertain() {
        assertEquals(0, run("timeline", "--min-confidence", "1"), err::toString);
        assertFalse(out.toString().contains("14 Mar 2014"), out.toString());
    }

    @ParameterizedTest
    @EnumSource(TimelineCommand.Format.class)
    void aTimelineHasEveryFormat(TimelineCommand.Format format) {
        assertEquals(0, run("timeline", "--format", format.toString()), err::toString);
        assertTrue(out.toString().contains("London") || out.toString().contains("place/london"), out.toString());
    }

    @Test
    void aTimelineGoesToAFile() throws IOException {
        Path file = folder.resolve("out.ics");
        assertEquals(0, run("timeline", "--format", "ics", "-o", file.toString()), err::toString);
        assertEquals("", out.toString());
        assertTrue(Files.readString(file, StandardCharsets.UTF_8).startsWith("BEGIN:VCALENDAR"));
    }

    @Test
    void aQuestionIsAnswered() {
        assertEquals(0, run("query", "meetings-of-person", "--person=Kerry", "--format", "csv"), err::toString);
        assertTrue(out.toString().contains("Sergey Lavrov"), out.toString());
        assertEquals(2, run("query", "meetings-of-person", "--nonsense", "x"));
    }

    @Test
    void whatIsForgottenComesBackWithIngestAndReprocessKeepsIt() {
        assertEquals(0, run("--quiet", "forget", "other"), err::toString);
        assertEquals("", err.toString());
        assertEquals(3, run("forget", "other"));
        assertEquals(0, run("timeline", "--from", "2014-05"), err::toString);
        assertTrue(out.toString().contains("No events."), out.toString());
        assertEquals(
                0,
                run(
                        "ingest",
                        "--published",
                        "2014-05-04",
                        home.resolve("other.txt").toString()));
        assertEquals(0, run("reprocess"), err::toString);
        assertTrue(err.toString().contains("2 articles read again"), err.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, run("timeline", "--format", "json", "--from", "2014-05"), err::toString);
        assertTrue(out.toString().contains("2014-05-02"), out.toString());
        assertTrue(out.toString().contains("2014-05-04"), "the publication date given is kept: " + out);
    }

    @Test
    void aBadPatternNamesFileAndLine() throws IOException {
        assertFault("{A} toast {Nobody}", "unknown slot");
    }

    @Test
    void wordsBehindAParticleAreAFaultOfThePattern() throws IOException {
        assertFault("{A} hold|push_back|off {T}", "\"hold|push_back|off\" has words behind a particle");
    }

    private void assertFault(String pattern, String fault) throws IOException {
        Path own = Files.createDirectories(folder.resolve("ontology")).resolve("toast.ttl");
        Files.writeString(own, """
                @prefix dip: <https://w3id.org/demarche/ontology#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                dip:Toast a dip:EventType ; rdfs:subClassOf dip:Event ; rdfs:label "Toast"@en ;
                    dip:relationName "toasted" ;
                    dip:pattern "{A} toast {T}" ,
                        "%s" ;
                    dip:example "2014-03-03 | Hague toasted Lavrov." ; dip:counterExample "2014-03-03 | Hague ate." .
                """.formatted(pattern), StandardCharsets.UTF_8);
        assertEquals(1, runIn(folder, "extract", article.toString()));
        assertTrue(
                err.toString().startsWith("demarche: " + own + ":6: pattern \"" + pattern + "\": " + fault),
                err.toString());
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
        return runIn(home, words);
    }

    private int runIn(Path folder, String... words) {
        String[] all = Stream.concat(Stream.of("--home", folder.toString()), Stream.of(words))
                .toArray(String[]::new);
        return Main.line(new PrintWriter(out, true), new PrintWriter(err, true), all)
                .execute(all);
    }
}
