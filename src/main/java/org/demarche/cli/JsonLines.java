package org.demarche.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.demarche.model.ActorRef;
import org.demarche.model.EventMention;
import org.demarche.model.Evidence;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;
import org.demarche.rdf.IriText;

/** Writes what was found in articles as a JSON object a line. */
final class JsonLines {
    private final JsonGenerator json;

    JsonLines(PrintWriter out) throws IOException {
        json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    /** An event as one article reports it, with its best evidence. */
    void event(EventMention event) throws IOException {
        json.writeStartObject();
        json.writeStringField("doc", event.article());
        json.writeStringField("type", event.type());
        actors("agents", event, Participant.Role.AGENT);
        actors("targets", event, Participant.Role.TARGET);
        place(event.place());
        optional("start", event.date().map(TimeInterval::begin));
        optional("end", event.date().map(TimeInterval::end));
        json.writeStringField("status", event.status().name().toLowerCase(Locale.ROOT));
        if (event.assertedBy().isPresent()) {
            json.writeFieldName("assertedBy");
            actor(event.assertedBy().get());
        }
        if (event.count() > 1) {
            json.writeNumberField("times", event.count());
        }
        Evidence evidence = event.evidence().get(0);
        json.writeObjectFieldStart("evidence");
        json.writeStringField("text", evidence.quote());
        json.writeNumberField("begin", evidence.span().begin());
        json.writeNumberField("end", evidence.span().end());
        json.writeEndObject();
        json.writeStringField("foundBy", evidence.foundBy());
        json.writeNumberField("confidence", event.confidence());
        end();
    }

    /** Begins an annotation; {@link #end} ends it. */
    JsonGenerator begin(String doc, Span span, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("doc", doc);
        json.writeNumberField("start", span.begin());
        json.writeNumberField("end", span.end());
        json.writeStringField("text", text);
        return json;
    }

    void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    void optional(String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get().toString());
        } else {
            json.writeNullField(field);
        }
    }

    void place(Optional<PlaceRef> place) throws IOException {
        if (place.isEmpty()) {
            json.writeNullField("place");
        } else {
            json.writeObjectFieldStart("place");
            json.writeStringField("id", IriText.place(place.get().id()));
            json.writeStringField("label", place.get().label());
            if (!place.get().linked()) {
                json.writeBooleanField("linked", false);
            }
            json.writeEndObject();
        }
    }

    void actor(ActorRef actor) throws IOException {
        reference(IriText.actor(actor.id()), actor.label());
    }

    private void actors(String field, EventMention event, Participant.Role role) throws IOException {
        json.writeArrayFieldStart(field);
        for (ActorRef actor : event.in(role)) {
            actor(actor);
        }
        json.writeEndArray();
    }

    private void reference(String iri, String label) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", iri);
        json.writeStringField("label", label);
        json.writeEndObject();
    }
}
