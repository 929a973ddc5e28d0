package org.demarche.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.demarche.model.CitedMention;
import org.demarche.model.Decision;
import org.demarche.model.ReportKey;

/**
 * What a change of some articles or decisions touches: the mentions that came, those that went, and whatever is linked
 * with them, directly, through others, or by a decision. Their events are to be made anew; all others stay as they are.
 */
final class Touched {
    private final StoredMentions stored;
    private final Consolidation consolidation;
    private final List<Decision> decisions;
    private final Map<String, Node> names = new TreeMap<>();
    private final Map<Node, CitedMention> whole = new HashMap<>();
    private final Map<String, List<Node>> fresh = new HashMap<>();
    private final Set<Node> events = new HashSet<>();
    private final Deque<CitedMention> next = new ArrayDeque<>();

    /** @param decisions all, those that were taken back as well */
    Touched(StoredMentions stored, Consolidation consolidation, List<Decision> decisions) {
        this.stored = stored;
        this.consolidation = consolidation;
        this.decisions = decisions;
    }

    /** Finds what else is touched. */
    void spread(Map<Node, CitedMention> gone, Collection<Node> come) {
        stored.mentions(Stream.concat(gone.keySet().stream(), come.stream()).toList());
        for (Node node : come) {
            stored.mention(node).ifPresent(m -> {
                add(node, m);
                consolidation.kept().apply(m).forEach(key -> fresh.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(node));
            });
        }
        gone.forEach((node, mention) -> {
            events.addAll(stored.eventsWith(node));
            next.add(mention);
        });
        while (!next.isEmpty()) {
            List<CitedMention> round = List.copyOf(next);
            next.clear();
            stored.ahead(round.stream()
                    .flatMap(m -> consolidation.sought().apply(m).stream())
                    .collect(Collectors.toSet()));
            round.forEach(this::neighbours);
        }
        Set<Node> seen = new HashSet<>(whole.keySet());
        seen.forEach(m -> events.addAll(stored.eventsWith(m)));
    }

    private void neighbours(CitedMention mention) {
        Set<String> keys = consolidation.sought().apply(mention);
        Stream.concat(stored.under(keys), keys.stream().flatMap(k -> fresh.getOrDefault(k, List.of()).stream()))
                .distinct()
                .filter(node -> !whole.containsKey(node))
                .toList()
                .forEach(node -> stored.mention(node)
                        .filter(other -> consolidation.linked().test(mention, other))
                        .ifPresent(other -> add(node, other)));
        for (Decision d : decisions) {
            List<ReportKey> about =
                    Stream.concat(d.reports().stream(), d.others().stream()).toList();
            if (about.stream().anyMatch(report -> report.standsAt(mention.mention()))) {
                about.stream().flatMap(stored::at).toList().forEach(node -> stored.mention(node)
                        .ifPresent(other -> add(node, other)));
            }
        }
    }

    private void add(Node node, CitedMention mention) {
        if (whole.put(node, mention) == null) {
            names.put(node.getURI(), node);
            next.add(mention);
        }
    }

    /** The mentions whose events are to be made anew. */
    List<CitedMention> mentions() {
        return names.values().stream().map(whole::get).toList();
    }

    /** The events that are no longer valid. */
    Set<Node> events() {
        return events;
    }
}
