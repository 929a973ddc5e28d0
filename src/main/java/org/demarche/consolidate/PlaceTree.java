package org.demarche.consolidate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Place;

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

    /** In how many places it lies, itself among them. */
    int depth(String place) {
        Set<String> seen = new HashSet<>();
        for (String at = place; at != null && seen.add(at); at = partOf.get(at)) {}
        return seen.size();
    }
}
