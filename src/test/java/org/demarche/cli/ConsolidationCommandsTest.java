package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One meeting in four articles: announced, held, held longer, and a side remark; then what people make of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsolidationCommandsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path news;

    @BeforeAll
    static void ingest() throws IOException {
        home = SampleHome.bare(folder.resolve("home"));
        news = Files.createDirectories(folder.resolve("news"));
        article("a", "2014-03-12", "One Wire", "John Kerry will meet Sergei Lavrov in London on Friday.");
        article(
                "b",
                "2014-03-14",
                "Two Post",
                "John Kerry met Sergei Lavrov in London on Friday for five hours. Kerry flew to London on Thursday.");
        article(
                "c",
                "2014-03-15",
                "Three Times",
                "John Kerry met Sergei Lavrov in London on Friday for six hours. Angela Merkel phoned Vladimir Putin after"
                        + " the talks.");
        CommandRun.in(home, "ingest", news).done();
    }

    private static void article(String name, String published, String publisher, String text) throws IOException {
        Files.writeString(news.resolve(name + ".txt"), text + "\n", StandardCharsets.UTF_8);
        Files.writeString(
                news.resolve(name + ".json"),
                "{\"published\": \"" + published + "\", \"publisher\": \"" + publisher + "\"}",
                StandardCharsets.UTF_8);
    }

    private static List<JsonNode> meetings(Object... more) throws IOException {
        List<Object> words = new ArrayList<>(List.of("timeline", "--type", "Meeting", "--format", "json"));
        words.addAll(List.of(more));
        List<JsonNode> events = new ArrayList<>();
        MAPPER.readTree(CommandRun.in(home, words.toArray()).done().out())
                .get("events")
                .forEach(events::add);
        return events;
    }

    private static JsonNode meeting() throws IOException {
        List<JsonNode> found = meetings();
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static String id(JsonNode event) {
        String iri = event.get("id").asText();
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    @Test
    @Order(1)
    void oneMeetingWithItsHistoryAndTheContradiction() throws IOException {
        JsonNode meeting = meeting();
        assertEquals(3, meeting.get("reports").size());
        assertEquals("occurred", meeting.get("status").asText());
        assertEquals("2014-03-14", meeting.get("start").asText());
        assertTrue(meeting.get("disputed").asBoolean());
        assertEquals(
                List.of("announced", "held", "held"), meeting.get("history").findValuesAsText("state"));
        List<String> lengths = new ArrayList<>();
        meeting.get("claims")
                .forEach(claim -> lengths.add(
                        claim.get("aspect").asText() + " " + claim.get("value").asText()));
        assertEquals(List.of("duration PT5H", "duration PT6H"), lengths);
        assertEquals(2, meeting.get("links").size());
    }

    @Test
    @Order(2)
    void asKnownTheDayBeforeItWasPlanned() throws IOException {
        List<JsonNode> then = meetings("--as-known-on", "2014-03-13");
        assertEquals(1, then.size());
        assertEquals("planned", then.get(0).get("status").asText());
        assertEquals(List.of(), meetings("--as-known-on", "2014-03-11"));
        String pairs = CommandRun.in(home, "query", "where-they-met", "--as-known-on", "2014-03-13", "--format", "csv")
                .done()
                .out();
        assertEquals(1, pairs.lines().count(), pairs);
        assertEquals(
                2,
                CommandRun.in(home, "query", "where-they-met", "--format", "csv")
                        .done()
                        .lines()
                        .size());
    }

    @Test
    @Order(3)
    void nothingFoundIsNotNothingRead() {
        CommandRun unread = CommandRun.in(home, "timeline", "--from", "2013-01-01", "--to", "2013-01-31");
        assertTrue(unread.err().contains("nothing published from 2013-01-01 to 2013-01-31 was read"), unread.err());
        CommandRun silent = CommandRun.in(home, "timeline", "--from", "2014-03-12", "--to", "2014-03-12");
        assertTrue(silent.err().contains("no such event is reported, though 1 article"), silent.err());
        String coverage = CommandRun.in(home, "coverage", "--from", "2014-03-01", "--to", "2014-03-31")
                .done()
                .out();
        assertTrue(coverage.contains("nothing was read"), coverage);
        assertTrue(coverage.contains("One Wire; Three Times; Two Post"), coverage);
        assertTrue(coverage.contains("3 articles."), coverage);
    }

    @Test
    @Order(4)
    void aTextThatSaysSoOrdersACallAfterTheTalks() throws IOException {
        JsonNode order = MAPPER.readTree(CommandRun.in(home, "timeline", "--format", "json")
                        .done()
                        .out())
                .get("order");
        String all = order.toString();
        assertTrue(all.contains("visit-") && all.contains("phone-call-"), all);
        String nt = CommandRun.in(home, "timeline", "--format", "nq").done().out();
        assertTrue(
                nt.lines()
                        .anyMatch(l -> l.contains("/event/meeting-")
                                && l.contains("time#before")
                                && l.contains("/event/phone-call-")),
                nt);
    }

    @Test
    @Order(5)
    void aSplitHoldsWhenTheArticleIsReadAgain() throws IOException {
        String event = id(meeting());
        assertEquals(ExitStatus.USAGE, CommandRun.in(home, "split", event, "c").status(), "a reason is needed");
        assertEquals(
                ExitStatus.USAGE,
                CommandRun.in(home, "split", event, "z", "--why", "x").status(),
                "no such report");
        CommandRun.in(home, "split", event, "c", "--why", "another round", "--who", "Ann")
                .done();
        assertEquals(List.of(1, 2), sizes());
        CommandRun.in(home, "forget", "c").done();
        assertEquals(List.of(2), sizes());
        CommandRun.in(home, "ingest", news).done();
        assertEquals(List.of(1, 2), sizes());
        CommandRun.in(home, "reprocess").done();
        assertEquals(List.of(1, 2), sizes());
        String list = CommandRun.in(home, "decisions").done().out();
        assertTrue(list.contains("split") && list.contains("Ann") && list.contains("another round"), list);
    }

    private static List<Integer> sizes() throws IOException {
        return meetings().stream().map(m -> m.get("reports").size()).sorted().toList();
    }

    @Test
    @Order(6)
    void mergeRejectCorrectAndUndo() throws IOException {
        List<JsonNode> two = meetings();
        CommandRun.in(home, "merge", id(two.get(0)), id(two.get(1)), "--why", "one after all")
                .done();
        assertEquals(List.of(3), sizes());
        CommandRun.in(home, "undo", "2", "--why", "no").done();
        assertEquals(List.of(1, 2), sizes());
        CommandRun.in(home, "undo", "1", "--why", "no").done();
        String event = id(meeting());
        CommandRun.in(
                        home,
                        "correct",
                        event,
                        "--place",
                        "Paris",
                        "--date",
                        "2014-03-13",
                        "--status",
                        "denied",
                        "--why",
                        "x")
                .done();
        JsonNode corrected = meeting();
        assertEquals("Paris", corrected.get("place").get("label").asText());
        assertEquals("2014-03-13", corrected.get("start").asText());
        assertEquals("denied", corrected.get("status").asText());
        assertEquals(event, id(corrected));
        CommandRun.in(home, "undo", "3", "--why", "x").done();
        CommandRun.in(home, "reject", event, "--why", "x").done();
        assertEquals(List.of(), meetings());
        CommandRun.in(home, "undo", "4", "--why", "x").done();
        assertEquals(List.of(3), sizes());
        assertEquals(
                ExitStatus.USAGE, CommandRun.in(home, "undo", "4", "--why", "x").status());
    }

    @Test
    @Order(7)
    void oneChangedCharacterIsFoundAndNamed() throws IOException {
        assertEquals("", CommandRun.in(home, "verify", news).done().out());
        Path file = news.resolve("b.txt");
        Files.writeString(file, Files.readString(file).replace("five hours", "nine hours"));
        CommandRun changed = CommandRun.in(home, "verify", news);
        assertEquals(ExitStatus.FAILED, changed.status());
        assertTrue(
                changed.out()
                        .startsWith("b: the source differs from the stored text at character 53: 'n' stands for 'f'"),
                changed.out());
        assertFalse(changed.out().contains("a:"), changed.out());
    }
}
