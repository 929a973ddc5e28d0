package org.demarche.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.demarche.model.Citation;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.TimeInterval;
import org.demarche.model.Timeline;
import org.demarche.rdf.IriText;

/** All of a timeline as JSON: {@code {"title","events":[{…,"reports":[{…,"evidence":[…]}]}]}}; offsets are UTF-16 units. */
public final class JsonWriter implements TimelineWriter {
    @Override
    public String format() {
        return "json";
    }

    @Override
    public void write(Timeline timeline, Appendable out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("title", timeline.title());
            json.writeArrayFieldStart("events");
            for (Event event : timeline.events()) {
                event(event, timeline, json);
            }
            json.writeEndArray();
            DossierJson.order(timeline.chronology(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void event(Event event, Timeline timeline, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", IriText.event(event.id()));
        json.writeStringField("type", event.type());
        json.writeStringField("label", timeline.label(event));
        json.writeStringField("headline", Headline.of(event, timeline));
        Json.actors(json, "agents", event, Participant.Role.AGENT);
        Json.actors(json, "targets", event, Participant.Role.TARGET);
        place(event, timeline, json);
        Json.text(json, "start", event.date().map(TimeInterval::begin));
        Json.text(json, "end", event.date().map(TimeInterval::end));
        Json.text(json, "precision", event.date().map(time -> DateText.precision(time.precision())));
        Json.text(json, "dateBasis", event.date().map(time -> Words.of(event.basis())));
        json.writeStringField("status", Words.of(event.status()));
        json.writeNumberField("confidence", event.confidence());
        json.writeArrayFieldStart("aliases");
        for (String alias : event.aliases()) {
            json.writeString(IriText.event(alias));
        }
        json.writeEndArray();
        DossierJson.write(event, json);
        json.writeArrayFieldStart("reports");
        for (EventMention mention : event.mentions()) {
            report(mention, timeline, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void place(Event event, Timeline timeline, JsonGenerator json) throws IOException {
        if (event.place().isEmpty()) {
            json.writeNullField("place");
            return;
        }
        PlaceRef place = event.place().get();
        json.writeObjectFieldStart("place");
        json.writeStringField("id", IriText.place(place.id()));
        json.writeStringField("label", place.label());
        if (!place.linked()) {
            json.writeBooleanField("linked", false);
        }
        Optional<Place> point = timeline.placeOf(event);
        if (point.isPresent()) {
            json.writeNumberField("latitude", point.get().latitude());
            json.writeNumberField("longitude", point.get().longitude());
        }
        json.writeEndObject();
    }

    private static void report(EventMention mention, Timeline timeline, JsonGenerator json) throws IOException {
        Optional<Citation> citation = timeline.citation(mention.article());
        json.writeStartObject();
        json.writeStringField("article", mention.article());
        Json.text(json, "title", citation.map(Citation::title));
        Json.text(json, "publisher", citation.flatMap(Citation::publisher));
        Json.text(json, "published", citation.flatMap(Citation::published));
        Json.text(json, "source", citation.flatMap(Citation::source));
        json.writeNumberField("confidence", mention.confidence());
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : mention.evidence()) {
            json.writeStartObject();
            json.writeStringField("text", evidence.quote());
            json.writeNumberField("begin", evidence.span().begin());
            json.writeNumberField("end", evidence.span().end());
            json.writeStringField("foundBy", evidence.foundBy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
