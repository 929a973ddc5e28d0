package org.demarche.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.serve.events.EventItem;
import org.demarche.serve.events.Named;
import org.demarche.serve.http.Json;

/** Who met or called whom in the chosen events, and how often. */
final class NetworkAnswer {
    private static final String MEETING = "Meeting";
    private static final String CALL = "PhoneCall";

    private final Choice choice;
    private final Map<String, Named> names = new HashMap<>();
    private final Map<String, Integer> events = new HashMap<>();
    private final Map<Pair, Contacts> edges = new TreeMap<>();

    private record Pair(String one, String other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair that) {
            return Comparator.comparing(Pair::one).thenComparing(Pair::other).compare(this, that);
        }
    }

    private record Contacts(int meetings, int calls) {
        Contacts and(Contacts more) {
            return new Contacts(meetings + more.meetings, calls + more.calls);
        }

        int total() {
            return meetings + calls;
        }
    }

    private NetworkAnswer(Choice choice) {
        this.choice = choice;
        choice.items().forEach(this::add);
    }

    /** @param most so many pairs, the busiest first */
    static ObjectNode of(Choice choice, int most) {
        return new NetworkAnswer(choice).json(most);
    }

    private void add(EventItem item) {
        boolean call = item.type().equals(CALL);
        if (!call && !item.type().equals(MEETING)) {
            return;
        }
        List<String> who = item.participants().stream()
                .map(EventItem.Part::actor)
                .peek(actor -> names.putIfAbsent(actor.iri(), actor))
                .map(Named::iri)
                .distinct()
                .sorted()
                .toList();
        Contacts one = call ? new Contacts(0, 1) : new Contacts(1, 0);
        for (int i = 0; i < who.size(); i++) {
            events.merge(who.get(i), 1, Integer::sum);
            for (int k = i + 1; k < who.size(); k++) {
                edges.merge(new Pair(who.get(i), who.get(k)), one, Contacts::and);
            }
        }
    }

    private ObjectNode json(int most) {
        List<Map.Entry<Pair, Contacts>> shown = edges.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().total()))
                .limit(most)
                .toList();
        ObjectNode answer = Json.object().put("pairs", edges.size());
        ArrayNode nodes = answer.putArray("nodes");
        shown.stream()
                .flatMap(e -> Stream.of(e.getKey().one(), e.getKey().other()))
                .distinct()
                .sorted()
                .forEach(iri -> node(nodes.addObject(), iri));
        ArrayNode links = answer.putArray("edges");
        shown.forEach(e -> links.addObject()
                .put("one", e.getKey().one())
                .put("other", e.getKey().other())
                .put("meetings", e.getValue().meetings())
                .put("calls", e.getValue().calls())
                .put("total", e.getValue().total()));
        return answer;
    }

    private void node(ObjectNode node, String iri) {
        node.put("id", iri).put("label", names.get(iri).label()).put("events", events.get(iri));
        choice.index().geography().kind(iri).ifPresent(kind -> node.put("kind", kind));
    }
}
