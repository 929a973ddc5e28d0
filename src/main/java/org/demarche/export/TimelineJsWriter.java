package org.demarche.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import org.demarche.model.Citation;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;
import org.demarche.model.Timeline;
import org.demarche.rdf.IriText;

/**
 * TimelineJS3 JSON. How exactly a date is known shows in which of its keys are there; an event without a date cannot be
 * shown by TimelineJS and is left out, and the title slide says how many were.
 */
public final class TimelineJsWriter implements TimelineWriter {
    @Override
    public String format() {
        return "timelinejs";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("title");
            text(json, timeline.title(), undated(timeline));
            json.writeEndObject();
            json.writeArrayFieldStart("events");
            for (Event event : timeline.events()) {
                if (event.date().isPresent()) {
                    event(json, event, event.date().get(), timeline);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static String undated(Timeline timeline) {
        long undated = timeline.events().stream()
                .filter(event -> event.date().isEmpty())
                .count();
        return undated == 0 ? "" : "Not shown, for want of a date: " + undated + (undated == 1 ? " event" : " events");
    }

    private static void event(JsonGenerator json, Event event, TimeInterval time, Timeline timeline)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("unique_id", IriText.event(event.id()));
        date(json, "start_date", time.begin(), time.precision());
        if (spans(time)) {
            date(json, "end_date", time.end(), time.precision());
        }
        json.writeStringField("display_date", DateText.of(time));
        json.writeStringField("group", timeline.label(event));
        StringBuilder reports = new StringBuilder();
        for (EventMention mention : event.mentions()) {
            String title =
                    timeline.citation(mention.article()).map(Citation::title).orElse(mention.article());
            reports.append("<blockquote>")
                    .append(escape(mention.evidence().get(0).quote()))
                    .append("</blockquote><p><cite>")
                    .append(escape(title))
                    .append("</cite></p>");
        }
        text(json, Headline.of(event, timeline), reports.toString());
        json.writeEndObject();
    }

    /** Whether an end is needed to say how long it is: a month or a year says so itself. */
    private static boolean spans(TimeInterval time) {
        return switch (time.precision()) {
            case MONTH ->
                time.begin().getMonth() != time.end().getMonth()
                        || time.begin().getYear() != time.end().getYear();
            case YEAR -> time.begin().getYear() != time.end().getYear();
            default -> !time.isDay();
        };
    }

    private static void date(JsonGenerator json, String field, LocalDate date, Precision precision) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("year", date.getYear());
        boolean years = precision == Precision.YEAR || precision == Precision.DECADE || precision == Precision.CENTURY;
        boolean months =
                precision == Precision.MONTH || precision == Precision.QUARTER || precision == Precision.SEASON;
        if (!years) {
            json.writeNumberField("month", date.getMonthValue());
        }
        if (!years && !months) {
            json.writeNumberField("day", date.getDayOfMonth());
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String headline, String html) throws IOException {
        json.writeObjectFieldStart("text");
        json.writeStringField("headline", escape(headline));
        json.writeStringField("text", html);
        json.writeEndObject();
    }

    /** TimelineJS shows these fields as HTML. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
