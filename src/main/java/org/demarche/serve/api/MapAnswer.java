package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.events.Geography;
import org.demarche.serve.events.Named;
import org.demarche.serve.http.Json;

/** Where the chosen events were, and who travelled where. */
final class MapAnswer {
    private static final String VISIT = "Visit";
    private static final String AGENT = "agent";

    private final Choice choice;
    private final Geography geography;
    private final Map<String, Named> places = new HashMap<>();
    private final Map<String, Integer> events = new TreeMap<>();
    private final Map<Journey, Integer> journeys = new HashMap<>();
    private int unplaced;

    private record Journey(Named actor, String place) {}

    private MapAnswer(Choice choice) {
        this.choice = choice;
        this.geography = choice.index().geography();
        choice.items().forEach(this::add);
    }

    static ObjectNode of(Choice choice) {
        return new MapAnswer(choice).json();
    }

    private void add(EventItem item) {
        if (item.place().isEmpty() || geography.point(item.place().get().iri()).isEmpty()) {
            unplaced++;
            return;
        }
        Named place = item.place().get();
        places.putIfAbsent(place.iri(), place);
        events.merge(place.iri(), 1, Integer::sum);
        if (item.type().equals(VISIT)) {
            item.participants().stream()
                    .filter(p -> p.role().equals(AGENT))
                    .forEach(p -> journeys.merge(new Journey(p.actor(), place.iri()), 1, Integer::sum));
        }
    }

    private ObjectNode json() {
        ObjectNode answer =
                Json.object().put("total", choice.events().cardinality()).put("unplaced", unplaced);
        ArrayNode shown = answer.putArray("places");
        events.forEach((iri, count) -> {
            ObjectNode place = place(shown.addObject(), iri, places.get(iri).label());
            geography.kind(iri).ifPresent(kind -> place.put("kind", kind));
            place.put("events", count);
        });
        ArrayNode visits = answer.putArray("visits");
        journeys.entrySet().stream()
                .sorted(Map.Entry.<Journey, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(
                                e -> e.getKey().actor().iri() + " " + e.getKey().place()))
                .forEach(e -> visit(visits.addObject(), e.getKey(), e.getValue()));
        return answer;
    }

    private void visit(ObjectNode visit, Journey journey, int count) {
        visit.put("actor", journey.actor().iri())
                .put("label", journey.actor().label())
                .put("place", journey.place())
                .put("count", count);
        geography
                .capital(journey.actor().iri())
                .filter(home -> !home.equals(journey.place()))
                .filter(home -> geography.point(home).isPresent())
                .ifPresent(home -> place(
                        visit.putObject("from"),
                        home,
                        choice.index().label(home).orElse("")));
    }

    private ObjectNode place(ObjectNode place, String iri, String label) {
        Geography.Point point = geography.point(iri).orElseThrow();
        return place.put("id", iri)
                .put("label", label)
                .put("longitude", point.longitude())
                .put("latitude", point.latitude());
    }
}
