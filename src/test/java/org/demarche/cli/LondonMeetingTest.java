package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 14 March 2014: articles of other people and the sample articles around that day, read together. Skipped where the folder
 * of test data has not the former.
 */
class LondonMeetingTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SAMPLES = Path.of("src", "main", "resources", "articles");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void ingest() throws IOException {
        Path seeds = Path.of(System.getProperty("demarche.testdata", "../shared"), "corpus", "dev", "docs");
        Assumptions.assumeTrue(
                Files.isReadable(seeds.resolve("seed0.txt")),
                "skipped: no test data in " + seeds.toAbsolutePath().normalize() + "; -Ddemarche.testdata names it");
        Path news = Files.createDirectories(folder.resolve("news"));
        for (String seed : List.of("seed0", "seed1")) {
            Files.copy(seeds.resolve(seed + ".txt"), news.resolve(seed + ".txt"));
            Files.writeString(news.resolve(seed + ".json"), "{\"published\": \"2014-03-14\"}", StandardCharsets.UTF_8);
        }
        for (String sample : List.of("d05", "e14", "e15")) {
            for (String ending : List.of(".txt", ".json")) {
                if (Files.exists(SAMPLES.resolve(sample + ending))) {
                    Files.copy(SAMPLES.resolve(sample + ending), news.resolve(sample + ending));
                }
            }
        }
        CommandRun.in(SampleHome.bare(folder.resolve("home")), "ingest", news).done();
    }

    private static List<JsonNode> meetings(String day) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        MAPPER.readTree(CommandRun.in(
                                folder.resolve("home"),
                                "timeline",
                                "--type",
                                "Meeting",
                                "--actor",
                                "John Kerry",
                                "--from",
                                day,
                                "--to",
                                day,
                                "--format",
                                "json")
                        .done()
                        .out())
                .get("events")
                .forEach(event -> {
                    if (event.get("agents").toString().contains("sergey-lavrov")
                            && event.get("start").asText().equals(day)) {
                        found.add(event);
                    }
                });
        return found;
    }

    @Test
    void oneMeetingOnThe14thWithAllThatReportIt() throws IOException {
        List<JsonNode> meetings = meetings("2014-03-14");
        assertEquals(1, meetings.size(), meetings::toString);
        JsonNode meeting = meetings.get(0);
        assertEquals("London", meeting.get("place").get("label").asText());
        assertTrue(
                new TreeSet<>(meeting.get("reports").findValuesAsText("article"))
                        .containsAll(List.of("d05", "e15", "seed1")),
                () -> meeting.get("reports").toString());
        assertTrue(meeting.get("disputed").asBoolean());
        assertEquals(Set.of("PT5H", "PT6H"), new TreeSet<>(meeting.get("claims").findValuesAsText("value")));
    }

    @Test
    void noneOnThe13th() throws IOException {
        assertEquals(List.of(), meetings("2014-03-13"));
    }
}
