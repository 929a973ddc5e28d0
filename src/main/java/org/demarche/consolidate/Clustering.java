package org.demarche.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Decision;
import org.demarche.model.Link;

/**
 * Parts the mentions of one component into events. The likeliest pairs are joined first; two groups of which any two
 * members exclude each other never join, nor does a vague report join one event where another is about as likely. What
 * people decided goes before. The result depends on nothing but the set of mentions and decisions.
 */
final class Clustering {
    /** Two mentions, by number, and their score. */
    record Edge(int one, int other, double score) {}

    /** The mentions of an event, by number, and why they belong together. */
    record Cluster(List<Integer> members, List<Link> links) {}

    private static final double SURE = 0.9;
    private static final double MARGIN = 0.05;
    private static final Comparator<Edge> LIKELIEST = Comparator.comparingDouble(Edge::score)
            .reversed()
            .thenComparingInt(Edge::one)
            .thenComparingInt(Edge::other);

    private final List<Facts> mentions;
    private final Comparison comparison;
    private final Map<Integer, Set<Integer>> groups = new HashMap<>();
    private final Map<Integer, Integer> groupOf = new HashMap<>();
    private final Map<Integer, List<Edge>> edgesOf = new HashMap<>();
    private final Map<Long, Boolean> possible = new HashMap<>();
    private final Set<Long> apart = new HashSet<>();
    private final Set<Integer> forced = new HashSet<>();
    private final Map<Integer, List<Link>> links = new HashMap<>();

    Clustering(List<Facts> mentions, Comparison comparison) {
        this.mentions = mentions;
        this.comparison = comparison;
    }

    /**
     * @param members numbers of the mentions
     * @param edges the pairs among them that are alike
     */
    List<Cluster> of(List<Integer> members, List<Edge> edges, Constraints constraints) {
        for (int m : members) {
            groups.put(m, new HashSet<>(Set.of(m)));
            groupOf.put(m, m);
        }
        decide(constraints);
        for (Edge e : edges) {
            edgesOf.computeIfAbsent(e.one(), i -> new ArrayList<>()).add(e);
            edgesOf.computeIfAbsent(e.other(), i -> new ArrayList<>()).add(e);
        }
        for (Edge e : edges.stream().sorted(LIKELIEST).toList()) {
            int a = groupOf.get(e.one());
            int b = groupOf.get(e.other());
            if (a != b && !excluded(a, b) && !undecided(a, b, e.score())) {
                Verdict why = verdict(e.one(), e.other());
                join(a, b, link(e.one(), e.other(), why.score(), why.reasons()));
            }
        }
        return groups.entrySet().stream()
                .map(g ->
                        new Cluster(g.getValue().stream().sorted().toList(), links.getOrDefault(g.getKey(), List.of())))
                .sorted(Comparator.comparing(c -> c.members().get(0)))
                .toList();
    }

    /** Splits and merges, the latest first: an earlier one that it contradicts is no longer valid. */
    private void decide(Constraints constraints) {
        List<Decision> latest = new ArrayList<>(constraints.standing());
        latest.sort(Comparator.comparingInt(Decision::number).reversed());
        for (Decision d : latest) {
            List<Integer> some = known(constraints.find(d.reports()));
            List<Integer> others = known(constraints.find(d.others()));
            if (d.kind() == Decision.Kind.MERGE) {
                List<Integer> all = new ArrayList<>(some);
                all.addAll(others);
                all.forEach(m -> force(all.get(0), m, d));
            } else if (d.kind() == Decision.Kind.SPLIT) {
                some.forEach(a -> others.stream()
                        .filter(b -> !groupOf.get(a).equals(groupOf.get(b)))
                        .forEach(b -> apart.add(pair(a, b))));
            }
        }
    }

    private List<Integer> known(List<Integer> found) {
        return found.stream().filter(groupOf::containsKey).toList();
    }

    private void force(int one, int other, Decision d) {
        int a = groupOf.get(one);
        int b = groupOf.get(other);
        boolean split =
                groups.get(a).stream().anyMatch(x -> groups.get(b).stream().anyMatch(y -> apart.contains(pair(x, y))));
        if (a != b && !split) {
            join(a, b, link(one, other, 1, List.of("decision " + d.number() + " by " + d.who())));
            forced.add(groupOf.get(one));
        }
    }

    private void join(int a, int b, Link link) {
        int kept = Math.min(a, b);
        int gone = Math.max(a, b);
        for (int m : groups.remove(gone)) {
            groupOf.put(m, kept);
            groups.get(kept).add(m);
        }
        List<Link> all = links.computeIfAbsent(kept, k -> new ArrayList<>());
        List<Link> joined = links.remove(gone);
        if (joined != null) {
            all.addAll(joined);
        }
        all.add(link);
        if (forced.remove(gone)) {
            forced.add(kept);
        }
    }

    private Link link(int one, int other, double score, List<String> reasons) {
        return new Link(mentions.get(one).mention(), mentions.get(other).mention(), score, reasons);
    }

    /** Whether some member of one group cannot be the same event as some member of the other. */
    private boolean excluded(int a, int b) {
        boolean lenient = forced.contains(a) || forced.contains(b);
        for (int x : groups.get(a)) {
            for (int y : groups.get(b)) {
                if (apart.contains(pair(x, y)) || !lenient && !possible(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of two groups could as well join a third that excludes the other. */
    private boolean undecided(int a, int b, double score) {
        return score < SURE && (rival(a, b, score) || rival(b, a, score));
    }

    private boolean rival(int group, int chosen, double score) {
        for (int m : groups.get(group)) {
            for (Edge e : edgesOf.getOrDefault(m, List.of())) {
                int third = groupOf.get(e.one() == m ? e.other() : e.one());
                if (e.score() >= score - MARGIN
                        && third != group
                        && third != chosen
                        && !excluded(group, third)
                        && excluded(third, chosen)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean possible(int x, int y) {
        return possible.computeIfAbsent(pair(x, y), p -> verdict(x, y).possible());
    }

    private Verdict verdict(int x, int y) {
        return comparison.of(mentions.get(Math.min(x, y)), mentions.get(Math.max(x, y)));
    }

    private static long pair(int x, int y) {
        return (long) Math.min(x, y) << 32 | Math.max(x, y);
    }
}
