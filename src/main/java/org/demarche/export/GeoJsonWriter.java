package org.demarche.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.demarche.model.Event;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timeline;
import org.demarche.rdf.IriText;

/**
 * GeoJSON (RFC 7946): a feature an event, longitude before latitude, WGS 84. An event without a known point has a null
 * geometry. A dated event also has a {@code when} member with its first and last day.
 */
public final class GeoJsonWriter implements TimelineWriter {
    @Override
    public String format() {
        return "geojson";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeStringField("title", timeline.title());
            json.writeArrayFieldStart("features");
            for (Event event : timeline.events()) {
                feature(json, event, timeline);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void feature(JsonGenerator json, Event event, Timeline timeline) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", IriText.event(event.id()));
        geometry(json, timeline.placeOf(event));
        if (event.date().isPresent()) {
            TimeInterval time = event.date().get();
            json.writeObjectFieldStart("when");
            json.writeStringField("start", time.begin().toString());
            json.writeStringField("end", time.end().toString());
            json.writeEndObject();
        }
        properties(json, event, timeline);
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, Optional<Place> place) throws IOException {
        if (place.isEmpty()) {
            json.writeNullField("geometry");
            return;
        }
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeFieldName("coordinates");
        json.writeArray(new double[] {place.get().longitude(), place.get().latitude()}, 0, 2);
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, Event event, Timeline timeline) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("title", Headline.of(event, timeline));
        json.writeStringField("type", event.type());
        json.writeStringField("label", timeline.label(event));
        Json.actors(json, "agents", event, Participant.Role.AGENT);
        Json.actors(json, "targets", event, Participant.Role.TARGET);
        Json.text(json, "place", event.place().map(PlaceRef::label));
        Json.text(json, "start", event.date().map(TimeInterval::begin));
        Json.text(json, "end", event.date().map(TimeInterval::end));
        Json.text(json, "date", event.date().map(DateText::of));
        Json.text(json, "precision", event.date().map(time -> DateText.precision(time.precision())));
        json.writeStringField("status", Words.of(event.status()));
        json.writeNumberField("reports", event.mentions().size());
        json.writeStringField("quote", event.mentions().get(0).evidence().get(0).quote());
        json.writeEndObject();
    }
}
