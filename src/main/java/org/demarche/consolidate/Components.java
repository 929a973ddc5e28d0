package org.demarche.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.consolidate.Clustering.Edge;
import org.demarche.model.Decision;

/** Mentions that are linked, directly or through others, or by a decision; what is in two components is never one event. */
final class Components {
    private final int[] parent;
    private final List<Edge> edges = new ArrayList<>();

    Components(List<Facts> mentions, BlockingKeys keys, Comparison comparison, Constraints constraints) {
        parent = new int[mentions.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        Map<String, List<Integer>> kept = new HashMap<>();
        int[] seen = new int[mentions.size()];
        for (int i = 0; i < mentions.size(); i++) {
            Facts m = mentions.get(i);
            for (String key : keys.sought(m.cited())) {
                for (int j : kept.getOrDefault(key, List.of())) {
                    if (seen[j] != i + 1) {
                        seen[j] = i + 1;
                        compare(j, i, comparison.of(mentions.get(j), m));
                    }
                }
            }
            for (String key : keys.kept(m.cited())) {
                kept.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
            }
        }
        joinNamesakes(mentions);
        for (Decision d : constraints.standing()) {
            List<Integer> all = new ArrayList<>(constraints.find(d.reports()));
            all.addAll(constraints.find(d.others()));
            all.forEach(m -> join(all.get(0), m));
        }
    }

    private void compare(int i, int j, Verdict verdict) {
        if (verdict.linked()) {
            edges.add(new Edge(i, j, verdict.score()));
            join(i, j);
        }
    }

    /** Mentions that would give an event the same name stand in one component, which keeps names apart. */
    private void joinNamesakes(List<Facts> mentions) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Integer first = byName.putIfAbsent(EventIds.exact(mentions.get(i).mention()), i);
            if (first != null) {
                join(first, i);
            }
        }
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void join(int i, int j) {
        int a = root(i);
        int b = root(j);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /** The numbers of the mentions of each component, sorted. */
    Collection<List<Integer>> members() {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            members.computeIfAbsent(root(i), r -> new ArrayList<>(1)).add(i);
        }
        return members.values();
    }

    /** The edges of each component, by the first number of the component. */
    Map<Integer, List<Edge>> edges() {
        Map<Integer, List<Edge>> byRoot = new HashMap<>();
        edges.forEach(e ->
                byRoot.computeIfAbsent(root(e.one()), r -> new ArrayList<>()).add(e));
        return byRoot;
    }
}
