package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * Somewhere on the map.
 *
 * @param partOf id of the place that holds it
 * @param population 0 where unknown
 */
public record Place(
        String id,
        Kind kind,
        List<String> names,
        Optional<String> partOf,
        double longitude,
        double latitude,
        long population) {
    public enum Kind {
        CITY,
        REGION,
        COUNTRY,
        VENUE
    }

    public Place {
        names = List.copyOf(names);
    }

    public String label() {
        return names.get(0);
    }

    public PlaceRef ref() {
        return new PlaceRef(id, label());
    }
}
