package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.demarche.model.TimeInterval;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.http.Json;

/** Events of a list as JSON objects; what is not known is left out. */
final class EventJson {
    private EventJson() {}

    /** Everything but the participants. */
    static ObjectNode brief(EventItem item) {
        ObjectNode event = Json.object().put("id", item.iri());
        if (!item.label().isEmpty()) {
            event.put("label", item.label());
        }
        event.put("type", item.type()).put("status", item.status());
        item.date().ifPresent(date -> date(event, date));
        item.place().ifPresent(place -> event.put("place", place.iri()).put("placeName", place.label()));
        event.put("confidence", item.confidence()).put("reportCount", item.reports());
        if (item.disputed()) {
            event.put("disputed", true);
        }
        return event;
    }

    static ObjectNode whole(EventItem item) {
        ObjectNode event = brief(item);
        ArrayNode all = event.putArray("participants");
        item.participants().forEach(part -> all.addObject()
                .put("role", part.role())
                .put("id", part.actor().iri())
                .put("label", part.actor().label()));
        return event;
    }

    static void date(ObjectNode event, TimeInterval date) {
        event.put("begin", date.begin().toString())
                .put("end", date.end().toString())
                .put("precision", date.precision().name().toLowerCase(Locale.ROOT));
    }
}
