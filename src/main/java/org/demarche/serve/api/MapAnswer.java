package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.model.EventType;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.events.Geography;
import org.demarche.serve.events.Named;
import org.demarche.serve.http.Json;

/** Where the chosen events were, and the journeys among them: from the capital of the visitor's country to the place. */
final class MapAnswer {
    private static final String AGENT = "agent";

    private final Geography geography;
    private final Choice choice;
    private final Map<Named, Integer> events = new HashMap<>();
    /** Places that only texts know, and no map. */
    private final Map<Named, Integer> pointless = new HashMap<>();

    private final Map<Way, TreeMap<String, Integer>> visits = new HashMap<>();
    private int unplaced;

    /** A journey's ends, by IRI. */
    private record Way(String from, String to) {}

    private MapAnswer(Choice choice) {
        this.choice = choice;
        this.geography = choice.index().geography();
    }

    static ObjectNode of(Choice choice) {
        MapAnswer answer = new MapAnswer(choice);
        choice.items().forEach(answer::add);
        return answer.json();
    }

    private void add(EventItem item) {
        Optional<Named> place =
                item.place().filter(p -> geography.point(p.iri()).isPresent());
        if (place.isEmpty()) {
            item.place().ifPresentOrElse(p -> pointless.merge(p, 1, Integer::sum), () -> unplaced++);
            return;
        }
        events.merge(place.get(), 1, Integer::sum);
        if (choice.index().is(item, EventType.Trait.JOURNEY)) {
            item.participants().stream()
                    .filter(part -> part.role().equals(AGENT))
                    .forEach(part -> visit(part.actor(), place.get().iri()));
        }
    }

    private void visit(Named visitor, String place) {
        geography
                .capital(visitor.iri())
                .filter(home -> !home.equals(place) && geography.point(home).isPresent())
                .ifPresent(home -> visits.computeIfAbsent(new Way(home, place), w -> new TreeMap<>())
                        .merge(visitor.label(), 1, Integer::sum));
    }

    private ObjectNode json() {
        ObjectNode json = Json.object().put("unplaced", unplaced);
        ArrayNode places = json.putArray("places");
        busiest(events).forEach(e -> {
            String iri = e.getKey().iri();
            ObjectNode place = place(places.addObject(), iri).put("events", e.getValue());
            geography.kind(iri).ifPresent(kind -> place.put("kind", kind));
        });
        ArrayNode unmapped = json.putArray("unmapped");
        busiest(pointless).forEach(e -> unmapped.addObject()
                .put("id", e.getKey().iri())
                .put("label", e.getKey().label())
                .put("events", e.getValue()));
        ArrayNode ways = json.putArray("visits");
        visits.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Way, TreeMap<String, Integer>> e) -> -count(e.getValue()))
                        .thenComparing(e -> e.getKey().from())
                        .thenComparing(e -> e.getKey().to()))
                .forEach(e -> visit(ways.addObject(), e.getKey(), e.getValue()));
        return json;
    }

    private static Stream<Map.Entry<Named, Integer>> busiest(Map<Named, Integer> places) {
        return places.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Named, Integer> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().iri()));
    }

    private static int count(Map<String, Integer> visitors) {
        return visitors.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void visit(ObjectNode json, Way way, TreeMap<String, Integer> visitors) {
        place(json.putObject("from"), way.from());
        place(json.putObject("to"), way.to());
        json.put("count", count(visitors));
        ArrayNode names = json.putArray("visitors");
        List.copyOf(new TreeSet<>(visitors.keySet())).forEach(names::add);
    }

    private ObjectNode place(ObjectNode json, String iri) {
        Geography.Point point = geography.point(iri).orElseThrow();
        return json.put("id", iri)
                .put("label", choice.index().label(iri).orElse(iri))
                .put("longitude", point.longitude())
                .put("latitude", point.latitude());
    }
}
