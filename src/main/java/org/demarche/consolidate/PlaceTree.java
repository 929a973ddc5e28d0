package org.demarche.consolidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.model.EventMention;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;

/** Which place lies in which. */
final class PlaceTree {
    private final Map<String, String> partOf = new HashMap<>();

    PlaceTree(Collection<Place> places) {
        places.forEach(p -> p.partOf().ifPresent(whole -> partOf.put(p.id(), whole)));
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    boolean within(String inner, String outer) {
        Set<String> seen = new HashSet<>();
        for (String at = inner; at != null && seen.add(at); at = partOf.get(at)) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private int depth(String place) {
        Set<String> seen = new HashSet<>();
        for (String at = place; at != null && seen.add(at); at = partOf.get(at)) {}
        return seen.size();
    }

    /** The most exact of the places that a cluster names. */
    Optional<PlaceRef> mostExact(Collection<EventMention> cluster) {
        return cluster.stream()
                .flatMap(m -> m.place().stream())
                .max(Comparator.<PlaceRef>comparingInt(p -> depth(p.id()))
                        .thenComparing(PlaceRef::id, Comparator.reverseOrder()));
    }

    /**
     * Parts mentions by place. A mention without a place, or with a wider one, goes with the others where only one place
     * fits; where several fit it stays by itself with its like.
     */
    List<List<EventMention>> apart(List<EventMention> mentions) {
        Map<String, List<EventMention>> clusters = new TreeMap<>();
        Set<String> exact = exactPlaces(mentions);
        for (EventMention m : mentions) {
            String own = m.place().map(PlaceRef::id).orElse("");
            List<String> fits =
                    exact.stream().filter(p -> own.isEmpty() || within(p, own)).toList();
            clusters.computeIfAbsent(fits.size() == 1 ? fits.get(0) : own, p -> new ArrayList<>())
                    .add(m);
        }
        return List.copyOf(clusters.values());
    }

    /** The places named that hold no other place named. */
    private Set<String> exactPlaces(List<EventMention> mentions) {
        Set<String> named = new HashSet<>();
        mentions.forEach(m -> m.place().ifPresent(p -> named.add(p.id())));
        Set<String> exact = new HashSet<>(named);
        exact.removeIf(p -> named.stream().anyMatch(q -> !q.equals(p) && within(q, p)));
        return exact;
    }
}
