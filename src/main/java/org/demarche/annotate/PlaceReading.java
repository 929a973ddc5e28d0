package org.demarche.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.model.Actor;
import org.demarche.model.Place;

/** Which place a name means. */
final class PlaceReading {
    private PlaceReading() {}

    /** The capital for the name of a capital, the country's place for a country, else the largest of that name. */
    static Optional<String> of(Lexeme x, Optional<String> actor, Gazetteer gazetteer) {
        List<Place> named = x.id(Sense.PLACE).map(gazetteer::placesNamed).orElse(List.of());
        Optional<Actor> who = actor.flatMap(gazetteer::actor);
        Optional<String> seat =
                who.flatMap(Actor::seat).filter(s -> named.stream().anyMatch(p -> p.id().equals(s)));
        if (x.has(Sense.METONYM) && !x.has(Sense.ACTOR) && seat.isPresent()) {
            return seat;
        }
        Optional<String> own = who.filter(PhraseGrammar::land).flatMap(Actor::place);
        if (x.has(Sense.ACTOR) && own.isPresent()) {
            return own;
        }
        return named.stream()
                .max(Comparator.comparingInt(PlaceReading::rank).thenComparing(Place::population))
                .map(Place::id);
    }

    private static int rank(Place place) {
        return switch (place.kind()) {
            case COUNTRY -> 3;
            case CITY -> 2;
            case VENUE -> 1;
            case REGION -> 0;
        };
    }
}
