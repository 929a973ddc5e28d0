package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server tells of actors, places, events and articles; looking at an article before it is stored; exports. */
class ServedPagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TALKS = "{\"text\":\"LONDON, March 14 - U.S. Secretary of State John Kerry met Russian"
            + " Foreign Minister Sergei Lavrov in London on Friday. The weather was fine.\",\"published\":\"2014-03-15\","
            + "\"id\":\"only-looked-at\"}";

    @TempDir
    private static Path home;

    private static ServedArticles served;

    @BeforeAll
    static void start() throws IOException {
        served = new ServedArticles(home, List.of("d05", "e15"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void anActorsPageHasOfficesWithDatesCounterpartsAndEvents() throws Exception {
        Document page = page("/actor/john-kerry");
        assertEquals("person", page.select(".kicker").text());
        String offices = page.select("section:has(#offices)").text();
        assertTrue(offices.contains("1 Feb 2013 20 Jan 2017 foreign minister United States"), offices);
        String lavrov =
                page.select("section:has(#counterparts) tr:contains(Lavrov)").text();
        assertTrue(lavrov.startsWith("Sergey Lavrov 1 1"), "a meeting and a call: " + lavrov);
        assertTrue(page.select("table.events").text().contains("John Kerry met with Sergey Lavrov in London"));
        assertFalse(page.select(".strip svg a[href^=/event/]").isEmpty(), "a line of time whose marks lead to events");
    }

    @Test
    void aPlacesPageHasWhatHappenedWithinIt() throws Exception {
        Document page = page("/place/united-kingdom");
        assertTrue(page.select("section:has(#within)").text().contains("London"), page.text());
        assertTrue(page.select("table.events").text().contains("met with Sergey Lavrov"), page.text());
        assertTrue(page("/place/london").select(".properties").text().contains("51.51\u00b0 N, 0.13\u00b0 W"));
    }

    @Test
    void anEventsPageSaysWhyThatDayAndWhereReportsDiffer() throws Exception {
        Document page = page(meeting());
        String about = page.select(".properties").text();
        assertTrue(about.contains("14 Mar 2014"), about);
        assertTrue(about.contains("Why this date"), about);
        assertEquals(2, page.select("article.report").size());
        assertEquals(2, page.select(".claim").size(), "five hours, six hours");
        assertTrue(
                page.select(".claim.chosen").text().contains("5 h"),
                page.select(".claims").text());
        assertFalse(page.select("blockquote mark").isEmpty(), "the word that names the event is marked");
    }

    @Test
    void anArticlesPageHasItsTextWithEventsNamesAndTimes() throws Exception {
        Document page = page("/article/d05");
        assertTrue(page.select(".text .m-who").eachText().contains("Angela Merkel"), page.text());
        assertTrue(page.select(".text .m-when").eachText().contains("Sunday"), page.text());
        assertTrue(page.select(".text .m-trigger").eachText().contains("rang"), page.text());
        int events = page.select(".found li").size();
        assertTrue(events > 3, page.select(".found").text());
        for (int i = 1; i <= events; i++) {
            assertFalse(page.select(".text sup a[href=#e" + i + "]").isEmpty(), "the text leads to event " + i);
        }
    }

    @Test
    void anArticleIsLookedAtAndNothingOfItIsStored() throws Exception {
        HttpResponse<String> answer = served.post("/api/preview", TALKS, served.token());
        assertEquals(200, answer.statusCode(), answer.body());
        JsonNode article = JSON.readTree(answer.body()).at("/articles/0");
        JsonNode event = article.at("/events/0");
        assertEquals("Meeting", event.get("type").asText());
        assertEquals("14 Mar 2014", event.get("date").asText());
        assertEquals("London", event.get("place").asText());
        assertEquals("[\"John Kerry\",\"Sergey Lavrov\"]", event.get("agents").toString());
        JsonNode sentences = article.get("sentences");
        assertEquals(
                "no-actor",
                sentences.get(sentences.size() - 1).get("silence").asText(),
                "why the last sentence gave nothing");
        assertEquals(404, served.get("/article/only-looked-at", "text/html").statusCode());
    }

    @Test
    void lookingNeedsTheTokenThatStoringNeeds() throws Exception {
        assertEquals(401, served.post("/api/preview", TALKS, "demarche_wrong").statusCode());
        assertEquals(405, served.get("/api/preview", "*/*").statusCode());
        HttpResponse<String> empty = served.post("/api/preview", "{\"text\":\"- - -\"}", served.token());
        assertEquals(422, empty.statusCode());
        assertEquals(
                "refused",
                JSON.readTree(empty.body()).at("/problems/0/severity").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "html, text/html, </html>",
        "csv, text/csv, date_basis",
        "json, application/json, headline",
        "timelinejs, application/json, start_date",
        "ics, text/calendar, BEGIN:VEVENT",
        "geojson, application/geo+json, FeatureCollection",
        "table, text/plain, What happened",
        "ttl, text/turtle, PREFIX",
        "jsonld, application/ld+json, @context",
        "trig, application/trig, PREFIX",
        "nq, application/n-quads, <https://w3id.org/demarche/"
    })
    void theChosenEventsComeInEveryFormat(String format, String type, String part) throws Exception {
        HttpResponse<String> file = served.get("/api/export?actor=john-kerry&type=Meeting&format=" + format, "*/*");
        assertEquals(200, file.statusCode(), file.body());
        assertTrue(file.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertTrue(file.body().contains(part), file.body());
        assertTrue(file.body().contains("Lavrov") || file.body().contains("sergey-lavrov"));
        assertFalse(file.body().contains("Biden") && !format.equals("trig") && !format.equals("nq"), "no other events");
    }

    @Test
    void anExportSaysWhatItCannotDo() throws Exception {
        assertEquals(400, served.get("/api/export?format=docx", "*/*").statusCode());
        assertEquals(
                400,
                served.get("/api/export?format=ttl&as-known-on=2014-03-15", "*/*")
                        .statusCode());
        assertEquals(400, served.get("/api/export?format=csv&nonsense=1", "*/*").statusCode());
        String then = served.get("/api/export?format=csv&as-known-on=2014-03-15", "*/*")
                .body();
        assertTrue(then.contains("met with Sergey Lavrov"), then);
        assertFalse(then.contains("Biden"), "d05 is of the sixteenth");
        assertEquals(
                11,
                JSON.readTree(served.get("/api/export", "*/*").body())
                        .get("items")
                        .size());
    }

    @Test
    void mapAndNetworkShowTheChosenEvents() throws Exception {
        JsonNode map = JSON.readTree(served.get("/api/map", "*/*").body());
        assertTrue(map.get("places").findValuesAsText("label").contains("London"), map.toString());
        assertEquals(-0.1257, place(map, "London").get("longitude").asDouble(), 0.001);
        assertFalse(map.get("visits").isEmpty(), "Biden travels");
        JsonNode network = JSON.readTree(served.get("/api/network", "*/*").body());
        boolean tie = false;
        for (JsonNode edge : network.get("edges")) {
            tie |= edge.get("one").asText().endsWith("john-kerry")
                    && edge.get("other").asText().endsWith("sergey-lavrov")
                    && edge.get("meetings").asInt() == 1
                    && edge.get("calls").asInt() == 1;
        }
        assertTrue(tie, network.toString());
        JsonNode none = JSON.readTree(
                served.get("/api/network?from=1990&to=1991", "*/*").body());
        assertEquals(0, none.get("nodes").size());
    }

    private static JsonNode place(JsonNode map, String label) {
        for (JsonNode place : map.get("places")) {
            if (place.get("label").asText().equals(label)) {
                return place;
            }
        }
        throw new AssertionError(label);
    }

    private static String meeting() throws Exception {
        String found =
                served.get("/api/events?actor=john-kerry&type=Meeting", "*/*").body();
        String id = JSON.readTree(found).at("/items/0/id").asText();
        return id.substring("https://w3id.org/demarche".length());
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = served.get(path, "text/html");
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body());
    }
}
