package org.demarche.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.demarche.model.Chronology;
import org.demarche.model.Claim;
import org.demarche.model.Event;
import org.demarche.model.EventMention;
import org.demarche.model.Link;
import org.demarche.model.Precedence;
import org.demarche.model.Stage;
import org.demarche.rdf.IriText;

/** How events were put together and what is known of their order, as parts of a timeline's JSON. */
final class DossierJson {
    private DossierJson() {}

    /** Fields of an event's object; what there is nothing of is left out. */
    static void write(Event event, JsonGenerator json) throws IOException {
        json.writeBooleanField("disputed", event.disputed());
        if (!event.dossier().history().isEmpty()) {
            json.writeArrayFieldStart("history");
            for (Stage stage : event.dossier().history()) {
                json.writeStartObject();
                Json.text(json, "published", stage.published());
                json.writeStringField("state", word(stage.state()));
                articles(stage.reports(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!event.dossier().claims().isEmpty()) {
            json.writeArrayFieldStart("claims");
            for (Claim claim : event.dossier().claims()) {
                json.writeStartObject();
                json.writeStringField("aspect", word(claim.aspect()));
                json.writeStringField("value", claim.value());
                json.writeBooleanField("chosen", claim.chosen());
                Json.text(json, "reason", claim.reason());
                json.writeBooleanField("disputed", claim.disputed());
                articles(claim.reports(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!event.dossier().links().isEmpty()) {
            json.writeArrayFieldStart("links");
            for (Link link : event.dossier().links()) {
                json.writeStartObject();
                articles(List.of(link.one(), link.other()), json);
                json.writeNumberField("score", Math.round(link.score() * 10_000) / 10_000.0);
                json.writeArrayFieldStart("reasons");
                for (String reason : link.reasons()) {
                    json.writeString(reason);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void articles(List<EventMention> reports, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("articles");
        for (EventMention report : reports) {
            json.writeString(report.article());
        }
        json.writeEndArray();
    }

    /** Groups of events side by side, in their order, and what contradicts that order. */
    static void order(Chronology chronology, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("order");
        for (List<Event> group : chronology.groups()) {
            json.writeStartArray();
            for (Event event : group) {
                json.writeString(IriText.event(event.id()));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("conflicts");
        for (Precedence conflict : chronology.conflicts()) {
            json.writeStartObject();
            json.writeStringField("one", IriText.event(conflict.one()));
            json.writeStringField("relation", word(conflict.relation()));
            json.writeStringField("other", IriText.event(conflict.other()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
