package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.model.EventType;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.events.Named;
import org.demarche.serve.http.Json;

/** Who met or called whom among the chosen events, as far as they occurred; the strongest ties where there are many. */
final class NetworkAnswer {
    private static final String MEETINGS = "meetings";
    private static final String CALLS = "calls";
    private static final String OCCURRED = "Occurred";
    private static final int MOST = 160;

    private final Choice choice;
    private final Map<String, Named> names = new HashMap<>();
    private final Map<String, Integer> events = new HashMap<>();
    private final Map<Pair, Map<String, Integer>> ties = new HashMap<>();

    /** Two actors by IRI, in order. */
    private record Pair(String one, String other) {}

    private NetworkAnswer(Choice choice) {
        this.choice = choice;
    }

    static ObjectNode of(Choice choice) {
        NetworkAnswer answer = new NetworkAnswer(choice);
        choice.items().forEach(answer::add);
        return answer.json();
    }

    private void add(EventItem item) {
        if (item.status().equals(OCCURRED)) {
            contact(item).ifPresent(contact -> add(item, contact));
        }
    }

    private Optional<String> contact(EventItem item) {
        return choice.index().is(item, EventType.Trait.ENCOUNTER)
                ? Optional.of(MEETINGS)
                : Optional.of(CALLS).filter(c -> choice.index().is(item, EventType.Trait.CALL));
    }

    private void add(EventItem item, String contact) {
        item.participants().forEach(p -> names.put(p.actor().iri(), p.actor()));
        List<String> who = item.participants().stream()
                .map(p -> p.actor().iri())
                .distinct()
                .sorted()
                .toList();
        who.forEach(actor -> events.merge(actor, 1, Integer::sum));
        for (int i = 0; i < who.size(); i++) {
            for (int k = i + 1; k < who.size(); k++) {
                ties.computeIfAbsent(new Pair(who.get(i), who.get(k)), p -> new TreeMap<>())
                        .merge(contact, 1, Integer::sum);
            }
        }
    }

    private static int total(Map<String, Integer> tie) {
        return tie.values().stream().mapToInt(Integer::intValue).sum();
    }

    private ObjectNode json() {
        List<Map.Entry<Pair, Map<String, Integer>>> strongest = ties.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Pair, Map<String, Integer>> e) -> -total(e.getValue()))
                        .thenComparing(e -> -events.get(e.getKey().one())
                                - events.get(e.getKey().other()))
                        .thenComparing(e -> e.getKey().one())
                        .thenComparing(e -> e.getKey().other()))
                .limit(MOST)
                .toList();
        Set<String> shown = strongest.stream()
                .flatMap(e -> List.of(e.getKey().one(), e.getKey().other()).stream())
                .collect(Collectors.toSet());
        ObjectNode json = Json.object().put("ties", ties.size());
        ArrayNode nodes = json.putArray("nodes");
        shown.stream().sorted().forEach(actor -> node(nodes.addObject(), actor));
        ArrayNode edges = json.putArray("edges");
        strongest.forEach(e -> edge(edges.addObject(), e.getKey(), e.getValue()));
        return json;
    }

    private void node(ObjectNode json, String actor) {
        json.put("id", actor).put("label", names.get(actor).label()).put("events", events.get(actor));
        choice.index().geography().kind(actor).ifPresent(kind -> json.put("kind", kind));
    }

    private static void edge(ObjectNode json, Pair pair, Map<String, Integer> tie) {
        json.put("one", pair.one())
                .put("other", pair.other())
                .put("meetings", tie.getOrDefault(MEETINGS, 0))
                .put("calls", tie.getOrDefault(CALLS, 0))
                .put("total", total(tie));
    }
}
