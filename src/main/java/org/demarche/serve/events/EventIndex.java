package org.demarche.serve.events;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.EventType;
import org.demarche.rdf.Dip;

/** All events of one commit, and which of them have which value of each facet. For any number of threads. */
public final class EventIndex {
    private final List<EventItem> items;
    private final Map<String, String> labels;
    private final Map<String, Set<String>> traits;
    private final Map<Facet, Map<String, BitSet>> values = new EnumMap<>(Facet.class);
    private final WordIndex words = new WordIndex();
    private final Geography geography;
    private final Map<String, Integer> names = new HashMap<>();

    /**
     * @param items in the order of their dates
     * @param texts what each is searched by, in the same order
     * @param labels of types, actors and places
     * @param traits words of {@code dip:trait}, by the local name of a type
     * @param before an index of an earlier commit, from which what has not changed need not be read again
     */
    EventIndex(
            List<EventItem> items,
            List<String> texts,
            Map<String, String> labels,
            Map<String, Set<String>> traits,
            Geography geography,
            Optional<EventIndex> before) {
        this.items = List.copyOf(items);
        this.labels = Map.copyOf(labels);
        this.traits = Map.copyOf(traits);
        this.geography = geography;
        for (Facet facet : Facet.values()) {
            values.put(facet, new HashMap<>());
        }
        for (int i = 0; i < items.size(); i++) {
            int event = i;
            EventItem item = items.get(i);
            values.forEach((facet, map) -> facet.values(item)
                    .forEach(v -> map.computeIfAbsent(v, x -> new BitSet()).set(event)));
            words.add(i, item.iri(), texts.get(i), before.map(index -> index.words));
            names.put(item.iri(), i);
        }
    }

    public int size() {
        return items.size();
    }

    public EventItem item(int event) {
        return items.get(event);
    }

    /** The event of this name. */
    public Optional<EventItem> find(String iri) {
        return Optional.ofNullable(names.get(iri)).map(items::get);
    }

    /** The English name of a type, actor or place. */
    public Optional<String> label(String name) {
        return Optional.ofNullable(labels.get(name));
    }

    /** The English name of a type or status; its local name where it has none. */
    public String term(String local) {
        return label(Dip.NS + local).orElse(local);
    }

    Map<String, String> labels() {
        return labels;
    }

    Map<String, Set<String>> traits() {
        return traits;
    }

    /** Whether an event is of a type with this trait. */
    public boolean is(EventItem item, EventType.Trait trait) {
        return traits.getOrDefault(item.type(), Set.of()).contains(trait.word());
    }

    /** All events in the order of their dates, those without one last. */
    public Stream<EventItem> all() {
        return items.stream();
    }

    public Geography geography() {
        return geography;
    }

    /** The events that a query wants, by their numbers. */
    public BitSet find(EventQuery query) {
        return find(query, Optional.empty());
    }

    /** Events by their numbers, in order. */
    public Stream<EventItem> items(BitSet events) {
        return events.stream().mapToObj(items::get);
    }

    /** How many events of a query each value of a facet would leave, most first. */
    public List<Map.Entry<String, Integer>> counts(Facet facet, EventQuery query) {
        BitSet found = facet.takesAll() ? find(query) : find(query, Optional.of(facet));
        Map<String, Integer> counts = new HashMap<>();
        values.get(facet).forEach((value, events) -> {
            BitSet both = (BitSet) events.clone();
            both.and(found);
            if (!both.isEmpty() || facet.wanted(query).contains(value)) {
                counts.put(value, both.cardinality());
            }
        });
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** @param left a facet whose wish does not count */
    private BitSet find(EventQuery query, Optional<Facet> left) {
        BitSet found = query.words().map(text -> words.find(text, size())).orElseGet(this::every);
        for (Facet facet : Facet.values()) {
            if (left.filter(facet::equals).isEmpty() && !facet.wanted(query).isEmpty()) {
                found.and(wanted(facet, query));
            }
        }
        boolean plain = query.range().isAll() && query.leastConfidence() <= 0 && query.leastReports() <= 1;
        if (!plain) {
            for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
                found.set(i, passes(items.get(i), query));
            }
        }
        return found;
    }

    private BitSet wanted(Facet facet, EventQuery query) {
        BitSet events = facet.takesAll() ? every() : new BitSet(size());
        for (String value : facet.wanted(query)) {
            BitSet having = values.get(facet).getOrDefault(value, new BitSet());
            if (facet.takesAll()) {
                events.and(having);
            } else {
                events.or(having);
            }
        }
        return events;
    }

    private static boolean passes(EventItem item, EventQuery query) {
        return item.confidence() >= query.leastConfidence()
                && item.reports() >= query.leastReports()
                && (query.range().isAll() || item.overlaps(query.range()));
    }

    private BitSet every() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return all;
    }
}
