package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.query.Questions;
import org.demarche.store.EventFilter;
import org.demarche.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API in JSON over the sample corpus. */
class ApiTest {
    private static final String EVENT = "https://w3id.org/demarche/event/";
    private final ServedSample served = ServedSample.get();

    static List<String> questions() {
        return Questions.of(java.nio.file.Path.of("no-home")).all().stream()
                .filter(q -> q.parameters().stream().noneMatch(p -> p.required()))
                .map(q -> q.name())
                .toList();
    }

    @Test
    void allEventsComePageByPageEachOnceAndInOrder() throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> days = new ArrayList<>();
        String path = "/api/events?limit=37";
        while (!path.isEmpty()) {
            JsonNode page = served.json(path);
            assertTrue(page.get("items").size() <= 37);
            page.get("items").forEach(e -> {
                ids.add(e.get("id").asText());
                days.add(e.path("begin").asText("9999"));
            });
            path = page.has("next")
                    ? "/api/events?limit=37&cursor=" + page.get("next").asText()
                    : "";
        }
        assertEquals(ids.size(), Set.copyOf(ids).size(), "no event twice");
        Set<String> stored = new HashSet<>();
        SampleStore.get().store().events(EventFilter.ALL).forEach(e -> stored.add(e.id()));
        assertEquals(stored.size(), ids.size());
        assertEquals(days.stream().sorted().toList(), days);
    }

    @Test
    void aPageSaysWhereTheNextIs() throws Exception {
        HttpResponse<String> page = served.ask("/api/events?limit=1&type=Meeting", "*/*");
        String link = page.headers().firstValue("Link").orElseThrow();
        assertTrue(link.endsWith("rel=\"next\""), link);
        String next = link.substring(1, link.indexOf('>'));
        assertEquals("Meeting", served.json(next).at("/items/0/type").asText());
    }

    @Test
    void eventsAreChosenByEverythingThatTheCommandLineHas() throws Exception {
        JsonNode items = served.json(
                        "/api/events?actor=John%20Kerry&type=Meeting&from=2014-03&to=2014-03&status=occurred"
                                + "&min-confidence=0.5")
                .get("items");
        assertFalse(items.isEmpty());
        for (JsonNode event : items) {
            assertEquals("Meeting", event.get("type").asText());
            assertEquals("Occurred", event.get("status").asText());
            assertTrue(event.get("begin").asText().startsWith("2014-03"), event.toString());
            assertTrue(event.get("confidence").asDouble() >= 0.5);
            assertTrue(event.get("participants").toString().contains("actor/john-kerry"), event.toString());
        }
    }

    @Test
    void aPlaceHoldsItsParts() throws Exception {
        Set<String> city = ids("/api/events?place=Kyiv&limit=500");
        assertFalse(city.isEmpty());
        assertTrue(ids("/api/events?place=Ukraine&limit=500").containsAll(city));
    }

    @Test
    void wordsAreFoundInQuotesAndLabels() throws Exception {
        Set<String> found = ids("/api/events?text=telephone&limit=500");
        assertFalse(found.isEmpty());
        for (String id : found) {
            String event =
                    served.json("/api/events/" + id.substring(EVENT.length())).toString();
            assertTrue(event.toLowerCase(Locale.ROOT).contains("telephon"), event);
        }
        assertEquals(Set.of(), ids("/api/events?text=xylophone"));
    }

    @Test
    void whatWasKnownOnADayWasReportedByThen() throws Exception {
        Set<String> early = ids("/api/events?as-known-on=2014-03-10&limit=500");
        Set<String> all = ids("/api/events?limit=500");
        assertTrue(early.size() < all.size() && !early.isEmpty());
        for (String id : early) {
            for (JsonNode report : served.json(
                            "/api/events/" + id.substring(EVENT.length()) + "?as-known-on=2014-03-10")
                    .get("reports")) {
                String day =
                        report.path("published").asText(report.path("inferred").asText("9999"));
                assertTrue(day.compareTo("2014-03-10") <= 0, report.toString());
            }
        }
    }

    /** The events of a day are those that the command line gives for it: put together anew, not left out. */
    @Test
    void whatWasKnownOnADayIsPutTogetherAsOfThatDay() throws Exception {
        Store store = SampleStore.get().store();
        LocalDate day = LocalDate.of(2014, 3, 13);
        Set<String> known = new TreeSet<>();
        StoreWiring.knownOn(store, HomeOntology.of(store.home()), Optional.of(day))
                .events(EventFilter.ALL)
                .forEach(e ->
                        known.add(e.type() + " " + e.status() + " " + e.date().map(d -> d.begin() + " " + d.end())));
        Set<String> told = new TreeSet<>();
        served.json("/api/events?as-known-on=2014-03-13&limit=500")
                .get("items")
                .forEach(e -> told.add(e.get("type").asText() + " "
                        + e.get("status").asText().toUpperCase(Locale.ROOT) + " "
                        + Optional.of(e)
                                .filter(i -> i.has("begin"))
                                .map(i -> i.get("begin").asText() + " "
                                        + i.get("end").asText())));
        assertEquals(known, told);
        assertFalse(told.isEmpty());
    }

    /** What overlaps a range is in it: a month on its twelfth day. */
    @Test
    void whatOverlapsARangeIsInIt() throws Exception {
        for (JsonNode event : served.json("/api/events?limit=500").get("items")) {
            if (event.path("precision").asText().equals("month")) {
                String day = event.get("begin").asText().substring(0, 8) + "12";
                String id = event.get("id").asText();
                assertTrue(
                        ids("/api/events?limit=500&from=" + day + "&to=" + day).contains(id), id);
                return;
            }
        }
        throw new AssertionError("no event of the sample is known to a month");
    }

    @Test
    void ofSeveralValuesAnyWillDoButActorsMustBeTogether() throws Exception {
        Set<String> either = ids("/api/events?type=PhoneCall,Visit&limit=500");
        Set<String> calls = ids("/api/events?type=PhoneCall&limit=500");
        Set<String> visits = ids("/api/events?type=Visit&limit=500");
        assertEquals(calls.size() + visits.size(), either.size());
        Set<String> both = ids("/api/events?actor=John%20Kerry,sergey-lavrov&limit=500");
        Set<String> kerry = ids("/api/events?actor=John%20Kerry&limit=500");
        assertTrue(kerry.containsAll(both) && both.size() < kerry.size() && !both.isEmpty());
    }

    @Test
    void theCountBesideAValueIsWhatItWouldLeave() throws Exception {
        JsonNode facets = served.json("/api/facets?status=occurred&from=2014-03&to=2014-03");
        for (String facet : List.of("type", "place", "publisher")) {
            JsonNode value = facets.get(facet).get(0);
            String name = ServedSample.encode(value.get("id").asText());
            JsonNode list = served.json("/api/events?status=occurred&from=2014-03&to=2014-03&" + facet + "=" + name);
            assertEquals(value.get("count").asInt(), list.get("total").asInt(), facet + " " + value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-reports", "reports", "place", "-event", "-confidence", "-date", "who"})
    void aSortedListComesWholePageByPage(String sort) throws Exception {
        Set<String> seen = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page = served.json("/api/events?limit=100&sort=" + sort + cursor);
            page.get("items").forEach(i -> assertTrue(seen.add(i.get("id").asText()), i.toString()));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());
        assertEquals(ids("/api/events?limit=500").size(), seen.size());
    }

    @Test
    void aTimelineTellsFewEventsAndCountsMany() throws Exception {
        JsonNode few = served.json("/api/timeline?from=2014-03&to=2014-03&most=400");
        assertEquals(few.get("total").asInt(), few.get("items").size());
        JsonNode many = served.json("/api/timeline?from=2014-03&to=2014-03&most=3");
        int counted = 0;
        for (JsonNode bin : many.get("bins")) {
            counted += bin.get("count").asInt();
        }
        assertEquals(few.get("total").asInt(), counted, "each event is in one part of one lane");
        assertEquals(
                few.get("undated").get("total"),
                served.json("/api/timeline").get("undated").get("total"));
    }

    @Test
    void anEventHasItsReportsAndQuotes() throws Exception {
        String id = ids("/api/events?limit=1").iterator().next();
        JsonNode event = served.json("/api/events/" + id.substring(EVENT.length()));
        assertEquals(id, event.get("id").asText());
        JsonNode report = event.at("/reports/0");
        assertFalse(report.get("quote").asText().isBlank());
        String article = report.get("article").asText().replaceFirst(".*/", "");
        String text = SampleStore.get().store().text(article).orElseThrow();
        assertEquals(
                report.get("quote").asText(),
                text.substring(report.get("begin").asInt(), report.get("end").asInt()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"actors", "places"})
    void whoAndWhereAreListedByName(String kind) throws Exception {
        List<String> names = new ArrayList<>();
        served.json("/api/" + kind + "?limit=500").get("items").forEach(i -> {
            names.add(i.get("label").asText());
            assertTrue(i.get("events").asInt() > 0);
        });
        assertFalse(names.isEmpty());
        assertEquals(names.stream().sorted().toList(), names);
    }

    @Test
    void actorsAreFoundByAnyOfTheirNames() throws Exception {
        assertTrue(ids("/api/actors?text=Lavrov").contains("https://w3id.org/demarche/actor/sergey-lavrov"));
        assertTrue(ids("/api/actors?text=Sergei%20Lavrov").contains("https://w3id.org/demarche/actor/sergey-lavrov"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionIsAnswered(String name) throws Exception {
        JsonNode answer = served.json("/api/questions/" + name);
        assertFalse(answer.get("columns").isEmpty());
        answer.get("rows").forEach(row -> assertEquals(answer.get("columns").size(), row.size()));
    }

    @Test
    void aQuestionTakesItsParameters() throws Exception {
        JsonNode answer = served.json("/api/questions/where-they-met?a=John%20Kerry&b=Sergey%20Lavrov");
        assertTrue(answer.get("rows").toString().contains("[\"The Hague\",\"2014-03-24\"]"), answer.toString());
        assertTrue(served.json("/api/questions").get("items").size() >= 20);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/events?limit=0, 400",
        "/api/events?limit=ten, 400",
        "/api/events?cursor=x, 400",
        "/api/events?colour=red, 400",
        "/api/events?limit=1&limit=2, 400",
        "/api/events?type=Picnic, 400",
        "/api/events?status=perhaps, 400",
        "/api/events?from=yesterday, 400",
        "/api/events?to=2014-02-30, 400",
        "/api/events?min-confidence=2, 400",
        "/api/events?actor=nobody-of-that-name, 400",
        "/api/events/no-such-event, 404",
        "/api/questions/no-such-question, 404",
        "/api/questions/where-they-met?c=1, 400",
        "/api/nothing, 404"
    })
    void whatIsWrongIsSaidAsAProblem(String path, int status) throws Exception {
        HttpResponse<String> answer = served.ask(path, "application/json");
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertEquals(status, problem.get("status").asInt());
        assertFalse(problem.get("detail").asText().isBlank());
        String kind = problem.get("type").asText().replace("/problems#", "");
        assertTrue(served.ask("/problems", "text/html").body().contains("id=\"" + kind + "\""), kind);
    }

    /** Each address that the description names is there, and each parameter that it names is known. */
    @Test
    void theApiIsAsItIsDescribed() throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(served.ask("/openapi.json", "application/json").body());
        assertEquals("3.1.0", api.get("openapi").asText());
        Set<String> paths = new TreeSet<>();
        api.get("paths").fieldNames().forEachRemaining(paths::add);
        for (String path : paths) {
            if (!api.at("/paths").get(path).has("get") || path.contains("{")) {
                continue;
            }
            StringBuilder query = new StringBuilder();
            for (JsonNode parameter : api.at("/paths").get(path).at("/get/parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(parameter.get("name").asText())
                            .append('=')
                            .append(ServedSample.encode(parameter.get("example").asText()));
                }
            }
            HttpResponse<String> answer = served.ask(path + query, "*/*");
            assertEquals(200, answer.statusCode(), path + query + " " + answer.body());
        }
        assertTrue(paths.containsAll(Set.of("/api/events", "/api/events/{id}", "/api/articles")), paths.toString());
    }

    @Test
    void nothingOfTheDescriptionIsLeftOut() throws Exception {
        try (InputStream in = Stream.of("/serve/openapi.json")
                .map(ApiTest.class::getResourceAsStream)
                .findFirst()
                .orElseThrow()) {
            String api = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            for (String name : List.of(
                    "actor",
                    "type",
                    "from",
                    "to",
                    "place",
                    "status",
                    "text",
                    "min-confidence",
                    "as-known-on",
                    "limit",
                    "cursor")) {
                assertTrue(api.contains("\"name\": \"" + name + "\""), name);
            }
        }
    }

    private Set<String> ids(String path) throws Exception {
        Set<String> ids = new TreeSet<>();
        served.json(path).get("items").forEach(i -> ids.add(i.get("id").asText()));
        return ids;
    }
}
