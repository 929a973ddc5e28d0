package org.demarche.consolidate;

import java.util.Set;
import java.util.TreeSet;

/** Compares who takes part: the same, some of them, or others who stand for them. */
final class Who {
    private static final double LEAST_SHARED = 0.55;
    private static final double SUBSET = 0.75;
    private static final double LONE = 0.55;
    private static final double UNSAID = 0.85;

    private final Affiliations actors;

    Who(Affiliations actors) {
        this.actors = actors;
    }

    /** All participants of a two-way event, whatever their roles. */
    Likeness together(Facts a, Facts b) {
        Set<String> one = a.all();
        Set<String> other = b.all();
        if (one.equals(other)) {
            return new Likeness(1, "same participants");
        }
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        double union = one.size() + other.size() - shared.size();
        double coverOne = cover(one, other);
        double coverOther = cover(other, one);
        boolean oneWhole = whole(one, other);
        boolean otherWhole = whole(other, one);
        if (!oneWhole && !otherWhole) {
            return shared.size() / union >= LEAST_SHARED && shared.size() >= 2
                    ? new Likeness(SUBSET * shared.size() / union, "most participants are the same")
                    : Likeness.excluded("different participants");
        }
        if (oneWhole && otherWhole) {
            return new Likeness(
                    Math.min(coverOne, coverOther), "participants stand for each other: " + names(one, other));
        }
        Set<String> small = oneWhole ? one : other;
        Set<String> large = oneWhole ? other : one;
        if (small.size() == 1 && !(actors.isBody(small.iterator().next()) && large.containsAll(small))) {
            return new Likeness(LONE, "one names only " + String.join("", small));
        }
        double cover = oneWhole ? coverOne : coverOther;
        return new Likeness(
                cover * (SUBSET + (1 - SUBSET) * small.size() / large.size()),
                "the participants of one are among those of the other");
    }

    /** Agents and targets of a directed act. */
    Likeness directed(Facts a, Facts b, boolean strict) {
        Set<String> one = a.agents();
        Set<String> other = b.agents();
        double agents;
        if (one.equals(other)) {
            agents = 1;
        } else if (strict || one.isEmpty() || other.isEmpty()) {
            return Likeness.excluded("different agents");
        } else if (whole(one, other) || whole(other, one)) {
            double cover = whole(one, other) ? cover(one, other) : cover(other, one);
            agents = cover
                    * (SUBSET + (1 - SUBSET) * Math.min(one.size(), other.size()) / Math.max(one.size(), other.size()));
        } else {
            return Likeness.excluded("different agents");
        }
        Set<String> to = a.targets();
        Set<String> toOther = b.targets();
        if (to.equals(toOther)) {
            return new Likeness(
                    agents, agents == 1 ? "same agent and target" : "agents stand for each other, same target");
        }
        if (to.isEmpty() || toOther.isEmpty()) {
            return new Likeness(agents * UNSAID, "one names no target");
        }
        if (whole(to, toOther) || whole(toOther, to)) {
            double cover = whole(to, toOther) ? cover(to, toOther) : cover(toOther, to);
            return new Likeness(agents * (1 + cover) / 2, "the targets of one are among those of the other");
        }
        return Likeness.excluded("different targets");
    }

    /** Whether somebody among the others can be meant by each. */
    private boolean whole(Set<String> some, Set<String> others) {
        return some.stream().allMatch(a -> others.stream().anyMatch(b -> actors.likeness(a, b) > 0));
    }

    private double cover(Set<String> some, Set<String> others) {
        return some.stream()
                .mapToDouble(a -> others.stream()
                        .mapToDouble(b -> actors.likeness(a, b))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static String names(Set<String> one, Set<String> other) {
        return String.join(", ", one) + " and " + String.join(", ", other);
    }
}
