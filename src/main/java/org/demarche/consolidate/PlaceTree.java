package org.demarche.consolidate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;

/** Which place lies in which. */
final class PlaceTree {
    private final Map<String, String> partOf = new HashMap<>();
    private final Map<String, Place.Kind> kinds = new HashMap<>();

    PlaceTree(Collection<Place> places) {
        places.forEach(p -> {
            kinds.put(p.id(), p.kind());
            p.partOf().ifPresent(whole -> partOf.put(p.id(), whole));
        });
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    boolean within(PlaceRef inner, PlaceRef outer) {
        Set<String> seen = new HashSet<>();
        for (String at = inner.id(); at != null && seen.add(at); at = whole(inner, at)) {
            if (at.equals(outer.id())) {
                return true;
            }
        }
        return false;
    }

    /** In how many places it lies, itself among them. */
    int depth(PlaceRef place) {
        Set<String> seen = new HashSet<>();
        for (String at = place.id(); at != null && seen.add(at); at = whole(place, at)) {}
        return seen.size();
    }

    /**
     * Whether nobody knows where one of two places lies to the other: of a town in no gazetteer no text says in which land it
     * is, and the other is a land or part of one.
     */
    boolean open(PlaceRef one, PlaceRef other) {
        return isAdrift(one) && isWide(other) || isAdrift(other) && isWide(one);
    }

    private static boolean isAdrift(PlaceRef place) {
        return place.told().filter(t -> t.partOf().isEmpty()).isPresent();
    }

    private boolean isWide(PlaceRef place) {
        Place.Kind kind = place.told().map(PlaceRef.Told::kind).orElse(kinds.get(place.id()));
        return kind == Place.Kind.COUNTRY || kind == Place.Kind.REGION;
    }

    private String whole(PlaceRef place, String at) {
        Optional<String> told = at.equals(place.id()) ? place.told().flatMap(PlaceRef.Told::partOf) : Optional.empty();
        return told.orElse(partOf.get(at));
    }
}
