package org.demarche.serve.events;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where places lie and where people come from.
 *
 * @param points by IRI of a place
 * @param capitals the capital, by IRI of a person, country or organisation
 * @param kinds local name of a class of the gazetteer, by IRI of an actor or place
 * @param wholes what a place is directly part of, by IRI
 */
public record Geography(
        Map<String, Point> points,
        Map<String, String> capitals,
        Map<String, String> kinds,
        Map<String, Set<String>> wholes) {
    /** In degrees, WGS 84. */
    public record Point(double longitude, double latitude) {}

    public Geography {
        points = Map.copyOf(points);
        capitals = Map.copyOf(capitals);
        kinds = Map.copyOf(kinds);
        wholes = Map.copyOf(wholes);
    }

    public Optional<Point> point(String place) {
        return Optional.ofNullable(points.get(place));
    }

    /** Where somebody's journeys begin, as far as the gazetteer tells. */
    public Optional<String> capital(String actor) {
        return Optional.ofNullable(capitals.get(actor));
    }

    public Optional<String> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** A place and all that it is part of. */
    Set<String> within(String place) {
        Set<String> all = new HashSet<>();
        climb(place, all);
        return all;
    }

    private void climb(String place, Set<String> all) {
        if (all.add(place)) {
            wholes.getOrDefault(place, Set.of()).forEach(whole -> climb(whole, all));
        }
    }
}
