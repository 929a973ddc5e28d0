package org.demarche.evaluate;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * A system's events compared with gold.
 *
 * @param types a tally for each type that either side has
 * @param coreTypes the types that are no acts of speech
 * @param matched pairs of events
 * @param missed gold events without a counterpart
 * @param spurious system events without a counterpart
 * @param strays system events of documents that gold does not have
 */
public record Evaluation(
        SortedMap<String, Tally> types,
        Set<String> coreTypes,
        Attributes attributes,
        List<Matched> matched,
        List<Claim> missed,
        List<Claim> spurious,
        int strays) {
    public Tally core() {
        return sum(coreTypes::contains);
    }

    public Tally speech() {
        return sum(type -> !coreTypes.contains(type));
    }

    public Tally all() {
        return sum(type -> true);
    }

    private Tally sum(Predicate<String> wanted) {
        return types.entrySet().stream()
                .filter(e -> wanted.test(e.getKey()))
                .map(e -> e.getValue())
                .reduce(Tally.NONE, Tally::plus);
    }
}
