package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.demarche.model.Event;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritersTest {
    static Stream<TimelineWriter> writers() {
        return Stream.of(
                new CsvWriter(), new JsonWriter(), new TimelineJsWriter(), new CalendarWriter(), new GeoJsonWriter());
    }

    @ParameterizedTest
    @MethodSource("writers")
    void writesWhatTheGoldenFileSays(TimelineWriter writer) throws IOException {
        String first = text(writer, Samples.timeline());
        Golden.assertSame("timeline." + writer.format(), first);
        assertEquals(first, text(writer, Samples.timeline()), "a second run");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void setsTheTableToThePage(int width) throws IOException {
        String table = text(new TableWriter(width), Samples.timeline());
        Golden.assertSame("timeline-" + width + ".txt", table);
        assertTrue(table.lines().allMatch(line -> DisplayWidth.of(line) <= width), table);
    }

    @Test
    void aPlaceThatNoGazetteerKnowsHasItsNameAndNoPoint() throws IOException {
        PlaceRef where = new PlaceRef(
                "naivani", "Naivani", Optional.of(new PlaceRef.Told(Place.Kind.CITY, Optional.of("kenya"))));
        Timeline timeline = Samples.at(where);
        JsonNode feature = json(new GeoJsonWriter(), timeline).get("features").get(0);
        assertTrue(feature.get("geometry").isNull());
        assertEquals("Naivani", feature.get("properties").get("place").asText());
        JsonNode place = json(new JsonWriter(), timeline).get("events").get(0).get("place");
        assertFalse(place.get("linked").asBoolean(true));
        assertFalse(place.has("latitude"));
    }

    @Test
    void saysThatThereAreNoEvents() throws IOException {
        assertTrue(text(new TableWriter(80), Samples.EMPTY).contains("No events."));
        assertEquals(1, text(new CsvWriter(), Samples.EMPTY).lines().count());
        assertEquals(0, json(new JsonWriter(), Samples.EMPTY).get("events").size());
        assertEquals(
                0, json(new TimelineJsWriter(), Samples.EMPTY).get("events").size());
        assertEquals(0, json(new GeoJsonWriter(), Samples.EMPTY).get("features").size());
        assertTrue(Biweekly.parse(text(new CalendarWriter(), Samples.EMPTY))
                .first()
                .getEvents()
                .isEmpty());
    }

    @Test
    void anotherReaderUnderstandsTheCsv() throws IOException {
        String csv = text(new CsvWriter(), Samples.timeline());
        assertEquals(csv.replace("\r\n", "\n").replace("\n", "\r\n"), csv, "every line ends with CRLF");
        try (CSVParser parser = CSVParser.parse(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> records = parser.getRecords();
            assertEquals(6, records.size());
            CSVRecord meeting = records.stream()
                    .filter(r -> r.get("id").endsWith("meeting-m1"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("John Kerry; Sergey Lavrov", meeting.get("agents"));
            assertEquals("2014-03-14", meeting.get("start"));
            assertEquals("London", meeting.get("place"));
            assertEquals("2", meeting.get("reports"));
            assertEquals("-0.1276", meeting.get("longitude"));
            CSVRecord undated = records.get(5);
            assertEquals("", undated.get("start"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\tx", "\rx"})
    void aSpreadsheetRunsNothing(String evil) throws IOException {
        Timeline timeline = Samples.timeline(
                List.of(Samples.event("x", evil, List.of(evil, "B"), evil, Optional.empty(), Status.OCCURRED, evil)));
        try (CSVParser parser = CSVParser.parse(text(new CsvWriter(), timeline), CSVFormat.RFC4180)) {
            CSVRecord record = parser.getRecords().get(1);
            for (String cell : record) {
                assertFalse(cell.startsWith(evil.substring(0, 1)), cell);
            }
        }
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        assertTrue(text(new CsvWriter(), Samples.timeline()).contains(",-0.1276,"));
    }

    @Test
    void aTableTellsWhoActedFromWhomItWasDoneTo() throws IOException {
        Event said = Samples.event(
                "x", "Threat", List.of("John Kerry", "Russia"), "", Optional.empty(), Status.OCCURRED, "a1");
        List<Participant> sides = List.of(
                said.participants().get(0),
                new Participant(said.participants().get(1).actor(), Participant.Role.TARGET));
        Event threat = new Event(
                said.id(),
                said.type(),
                sides,
                said.place(),
                said.date(),
                said.basis(),
                said.status(),
                said.confidence(),
                said.mentions(),
                List.of());
        assertTrue(text(new TableWriter(80), Samples.timeline(List.of(threat))).contains("John Kerry \u2192 Russia"));
    }

    @Test
    void aTerminalIsNotSteered() throws IOException {
        Timeline timeline = Samples.timeline(List.of(Samples.event(
                "x",
                "Meeting",
                List.of("\u001B[31mRed\u001B[0m", "B\u202Eb"),
                "L\u0007",
                Optional.empty(),
                Status.OCCURRED,
                "a")));
        String table = text(new TableWriter(80), timeline);
        assertTrue(table.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c) || c == 0x202E), table);
    }

    @Test
    void timelineJsShowsNoMoreThanIsKnown() throws IOException {
        JsonNode events = json(new TimelineJsWriter(), Samples.timeline()).get("events");
        assertEquals(5, events.size(), "the undated event cannot be shown");
        JsonNode month = find(events, "agreement-a1");
        assertEquals("{\"year\":2014,\"month\":4}", month.get("start_date").toString());
        assertNull(month.get("end_date"));
        assertEquals("April 2014", month.get("display_date").asText());
        JsonNode week = find(events, "meeting-m2");
        assertEquals(23, week.get("end_date").get("day").asInt());
        assertTrue(find(events, "meeting-m1").get("text").get("text").asText().contains("&lt;long&gt;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Auckland", "America/Sao_Paulo"})
    void calendarDaysAreTheSameEverywhere(String zone) throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Golden.assertSame("timeline.ics", text(new CalendarWriter(), Samples.timeline()));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anotherReaderUnderstandsTheCalendar() throws IOException {
        String ics = text(new CalendarWriter(), Samples.timeline());
        ICalendar calendar = Biweekly.parse(ics).first();
        assertTrue(
                calendar.validate(biweekly.ICalVersion.V2_0).isEmpty(),
                calendar.validate(biweekly.ICalVersion.V2_0).toString());
        assertEquals(5, calendar.getEvents().size());
        assertEquals(1, calendar.getJournals().size());
        VEvent meeting = calendar.getEvents().stream()
                .filter(e -> e.getUid().getValue().endsWith("meeting-m1"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "John Kerry met with Sergey Lavrov in London",
                meeting.getSummary().getValue());
        assertTrue(ics.contains("DTSTART;VALUE=DATE:20140314\r\n"));
        assertTrue(ics.contains("DTEND;VALUE=DATE:20140315\r\n"));
    }

    @Test
    void geoJsonPutsLongitudeFirst() throws IOException {
        JsonNode features = json(new GeoJsonWriter(), Samples.timeline()).get("features");
        assertEquals(6, features.size());
        JsonNode meeting = find(features, "meeting-m1");
        assertEquals(
                "[-0.1276,51.5072]", meeting.get("geometry").get("coordinates").toString());
        assertEquals("2014-03-14", meeting.get("when").get("start").asText());
        assertTrue(find(features, "phonecall-p1").get("geometry").isNull());
    }

    private static JsonNode find(JsonNode nodes, String id) {
        for (JsonNode node : nodes) {
            String iri = node.has("unique_id")
                    ? node.get("unique_id").asText()
                    : node.get("id").asText();
            if (iri.endsWith("/" + id)) {
                return node;
            }
        }
        throw new AssertionError(id + " not in " + nodes);
    }

    private static JsonNode json(TimelineWriter writer, Timeline timeline) throws IOException {
        return new ObjectMapper().readTree(text(writer, timeline));
    }

    static String text(TimelineWriter writer, Timeline timeline) throws IOException {
        StringBuilder out = new StringBuilder();
        writer.write(timeline, out);
        return out.toString();
    }
}
