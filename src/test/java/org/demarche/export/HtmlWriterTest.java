package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.model.Event;
import org.demarche.model.Timeline;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The file that needs no server. */
class HtmlWriterTest {
    @Test
    void theTableIsThereWithoutScripts() throws IOException {
        Document page = page(Samples.timeline());
        assertEquals(
                Samples.timeline().events().size(),
                page.select("#table tbody tr").size());
        assertTrue(page.select("#table tbody").text().contains("London"), page.text());
    }

    @Test
    void thePolicyAllowsThisScriptAndThisStyleAndNothingElse() throws Exception {
        Document page = page(Samples.timeline());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        List<Element> scripts = page.select("script:not([type])");
        assertEquals(1, scripts.size());
        assertTrue(policy.contains("script-src '" + hash(scripts.get(0).data()) + "'"), policy);
        assertTrue(
                policy.contains("style-src '" + hash(page.select("style").get(0).data()) + "'"), policy);
        assertEquals(
                0, page.select("[src], link, [style], [onclick]").size(), "nothing from elsewhere, nothing inline");
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void theDataIsThatOfTheJsonFormat() throws IOException {
        StringBuilder json = new StringBuilder();
        new JsonWriter().write(Samples.timeline(), json);
        JsonNode expected = new ObjectMapper().readTree(json.toString());
        assertEquals(expected, data(page(Samples.timeline())));
    }

    @Test
    void whatAnArticleSaysIsNeverMarkup() throws IOException {
        Timeline hostile = Samples.timeline();
        Timeline timeline = new Timeline(
                "</title><script>alert(1)</script>",
                hostile.events(),
                hostile.types(),
                hostile.places(),
                hostile.citations());
        String text = text(timeline);
        assertFalse(text.contains("<script>alert"), "the title is text");
        assertEquals(
                "</title><script>alert(1)</script>",
                data(Jsoup.parse(text)).get("title").asText());
    }

    @Test
    void thePlainFileOfFiveHundredEventsStaysBelowThreeMegabytes() throws IOException {
        List<Event> some = Samples.timeline().events();
        List<Event> many = IntStream.range(0, 500)
                .mapToObj(i -> renamed(some.get(i % some.size()), "event-" + i))
                .toList();
        String text = text(Samples.timeline(many));
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 3_000_000, bytes + " bytes");
        assertEquals(500, Jsoup.parse(text).select("#table tbody tr").size());
    }

    @Test
    void noEventsAreSaidSo() throws IOException {
        Document page = page(Samples.EMPTY);
        assertEquals("0 events", page.select("#count").text());
        assertEquals(0, page.select("#table tbody tr").size());
    }

    private static Event renamed(Event e, String id) {
        return new Event(
                id,
                e.type(),
                e.participants(),
                e.place(),
                e.date(),
                e.basis(),
                e.status(),
                e.confidence(),
                e.mentions(),
                e.aliases(),
                e.dossier());
    }

    private static JsonNode data(Document page) throws IOException {
        return new ObjectMapper().readTree(page.select("#data").get(0).data());
    }

    private static Document page(Timeline timeline) throws IOException {
        return Jsoup.parse(text(timeline));
    }

    private static String text(Timeline timeline) throws IOException {
        StringBuilder out = new StringBuilder();
        new HtmlWriter().write(timeline, out);
        return out.toString();
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
