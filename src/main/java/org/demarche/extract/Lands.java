package org.demarche.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.EntityMention;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;

/** What the gazetteer says about places: which are cities, and what lies in what. */
final class Lands {
    /** How exactly a city is known. */
    private static final int CITY = 3;
    /** So many places at most lie one in the other: a venue in a city, region, country, part of the world. */
    private static final int DEPTH = 8;

    private final Map<String, Place> places = new HashMap<>();

    /** Countries that bear the name of their capital, but for its "City": Luxembourg, Singapore. */
    private final Set<String> cityStates = new HashSet<>();

    Lands(Ontology ontology) {
        ontology.places().forEach(p -> places.put(p.id(), p));
        ontology.actors().stream()
                .filter(a -> a.kind() == Actor.Kind.COUNTRY && isNamedLikeIt(a))
                .forEach(a -> a.place().ifPresent(cityStates::add));
    }

    private boolean isNamedLikeIt(Actor country) {
        Optional<Place> land = country.place().flatMap(this::place);
        return country.seat()
                .flatMap(this::place)
                .filter(capital -> land.filter(
                                l -> capital.names().get(0).contains(l.names().get(0)))
                        .isPresent())
                .isPresent();
    }

    Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** The city of a venue; any other place is itself. */
    PlaceRef settle(PlaceRef ref) {
        Optional<PlaceRef> city = ref.told()
                .filter(t -> t.kind() == Place.Kind.VENUE)
                .flatMap(PlaceRef.Told::partOf)
                .flatMap(this::place)
                .filter(p -> p.kind() == Place.Kind.CITY)
                .map(Place::ref);
        if (city.isPresent()) {
            return city.get();
        }
        Optional<Place> place = place(ref.id());
        if (place.filter(p -> p.kind() == Place.Kind.VENUE).isPresent()) {
            return place.flatMap(Place::partOf)
                    .flatMap(this::place)
                    .map(Place::ref)
                    .orElse(ref);
        }
        return ref;
    }

    /** How exactly a place is known: 3 a city, 2 a region, 1 a country. */
    int detail(PlaceRef ref) {
        if (!ref.linked()) {
            return ref.told().get().kind() == Place.Kind.REGION ? 2 : CITY;
        }
        return place(ref.id())
                .map(Place::kind)
                .map(k -> switch (k) {
                    case VENUE, CITY -> CITY;
                    case REGION -> 2;
                    case COUNTRY -> cityStates.contains(ref.id()) ? CITY : 1;
                })
                .orElse(2);
    }

    /** The city that mentions name, if it is but one. */
    Optional<PlaceRef> onlyCity(Stream<EntityMention> mentions) {
        List<PlaceRef> cities = cities(mentions).distinct().toList();
        return cities.size() == 1 ? Optional.of(cities.get(0)) : Optional.empty();
    }

    /** The cities that mentions name, a venue's city for the venue. */
    Stream<PlaceRef> cities(Stream<EntityMention> mentions) {
        return mentions.flatMap(e -> e.place().stream()).map(this::settle).filter(this::isCity);
    }

    /** Whether a place is a city or part of one. */
    boolean isCity(PlaceRef place) {
        return detail(place) == CITY;
    }

    /** Whether a name has a place that is a city or part of one. */
    boolean isCity(EntityMention mention) {
        return mention.place().filter(this::isCity).isPresent();
    }

    /** Whether a place is the other or lies in it. */
    boolean within(PlaceRef inner, String outer) {
        return inner.id().equals(outer)
                || within(inner.told().flatMap(PlaceRef.Told::partOf).orElse(inner.id()), outer);
    }

    private boolean within(String inner, String outer) {
        String at = inner;
        for (int depth = 0; depth < DEPTH; depth++) {
            if (at.equals(outer)) {
                return true;
            }
            Optional<String> up = place(at).flatMap(Place::partOf);
            if (up.isEmpty()) {
                return false;
            }
            at = up.get();
        }
        return false;
    }
}
