package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs the gold events of a document with the system's, one to one, the best pair first. Events may pair if their types
 * are equal and their participants overlap (Jaccard index 0.5 or more), in one-way types with an agent in common.
 */
final class Matcher {
    private static final double LEAST_OVERLAP = 0.5;

    private final ComparedNames names;
    private final Set<String> symmetric;

    Matcher(ComparedNames names, Set<String> symmetric) {
        this.names = names;
        this.symmetric = Set.copyOf(symmetric);
    }

    /** A pair that may be, and where its two events stand in their lists. */
    private record Candidate(double score, int gold, int system, Matched pair) {}

    List<Matched> match(List<Claim> gold, List<Claim> system) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < system.size(); j++) {
                double overlap = overlap(gold.get(i), system.get(j));
                if (overlap > 0) {
                    Matched pair = pair(gold.get(i), system.get(j));
                    candidates.add(new Candidate(score(overlap, pair), i, j, pair));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::system));
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedSystem = new HashSet<>();
        List<Matched> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!usedGold.contains(candidate.gold()) && !usedSystem.contains(candidate.system())) {
                usedGold.add(candidate.gold());
                usedSystem.add(candidate.system());
                pairs.add(candidate.pair());
            }
        }
        return pairs;
    }

    private static double score(double overlap, Matched pair) {
        return overlap + (pair.date() ? 0.3 : 0) + (pair.place() ? 0.2 : 0) + (pair.status() ? 0.2 : 0);
    }

    /** The Jaccard index of the participants, 0 where the two cannot be one event. */
    private double overlap(Claim gold, Claim system) {
        if (!gold.type().equals(system.type())) {
            return 0;
        }
        Set<String> a = names.participants(gold);
        Set<String> b = names.participants(system);
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? LEAST_OVERLAP : 0;
        }
        Set<String> union = new HashSet<>(a);
        union.addAll(b);
        a.retainAll(b);
        double index = (double) a.size() / union.size();
        return index >= LEAST_OVERLAP && (symmetric.contains(gold.type()) || actTogether(gold, system)) ? index : 0;
    }

    private boolean actTogether(Claim gold, Claim system) {
        Set<String> agents = names.agents(gold);
        return agents.isEmpty() || names.agents(system).stream().anyMatch(agents::contains);
    }

    private Matched pair(Claim gold, Claim system) {
        boolean date = gold.start().isEmpty()
                || gold.start().equals(system.start()) && gold.lastDay().equals(system.lastDay());
        Optional<String> place = gold.place().map(names::place);
        boolean there = place.isEmpty()
                || place.get().equals(system.place().map(names::place).orElse(""));
        return new Matched(gold, system, date, there, gold.status().equals(system.status()));
    }
}
