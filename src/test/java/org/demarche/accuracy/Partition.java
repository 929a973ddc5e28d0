package org.demarche.accuracy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things parted into groups, and how like another such parting it is. */
record Partition(Map<String, Set<String>> groupOf) {
    /** Precision, recall and their harmonic mean. */
    record Score(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** @param groups what stands in none of them stands alone */
    static Partition of(Collection<String> all, Collection<? extends Collection<String>> groups) {
        Map<String, Set<String>> groupOf = new HashMap<>();
        all.forEach(id -> groupOf.put(id, Set.of(id)));
        groups.forEach(g -> {
            Set<String> group = new HashSet<>(g);
            group.retainAll(groupOf.keySet());
            group.forEach(id -> groupOf.put(id, group));
        });
        return new Partition(groupOf);
    }

    /** B-cubed (Bagga and Baldwin 1998): the mean over things of the share of their group that is right. */
    Score bCubed(Partition gold) {
        double precision = 0;
        double recall = 0;
        for (String id : groupOf.keySet()) {
            double shared = shared(groupOf.get(id), gold.groupOf.get(id));
            precision += shared / groupOf.get(id).size();
            recall += shared / gold.groupOf.get(id).size();
        }
        return new Score(precision / groupOf.size(), recall / groupOf.size());
    }

    /** Of all pairs that are in one group. */
    Score pairwise(Partition gold) {
        Set<String> ours = pairs();
        Set<String> theirs = gold.pairs();
        double right = shared(ours, theirs);
        return new Score(ours.isEmpty() ? 1 : right / ours.size(), theirs.isEmpty() ? 1 : right / theirs.size());
    }

    /** Pairs in one group, "a b". */
    Set<String> pairs() {
        Set<String> pairs = new HashSet<>();
        for (Map.Entry<String, Set<String>> e : groupOf.entrySet()) {
            e.getValue().stream()
                    .filter(o -> e.getKey().compareTo(o) < 0)
                    .forEach(o -> pairs.add(e.getKey() + " " + o));
        }
        return pairs;
    }

    /** Pairs in one group here that are not in one there, sorted. */
    List<String> beyond(Partition other) {
        List<String> more = new ArrayList<>(pairs());
        more.removeAll(other.pairs());
        more.sort(null);
        return more;
    }

    private static double shared(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).count();
    }
}
