package org.demarche.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who can act, as the gazetteer knows them.
 *
 * @param id local name of the IRI
 * @param names label first, then variants
 * @param surnames short forms that stand for a person once they have been named ("Lavrov", "Ban")
 * @param demonyms "Russian", "Russians"
 * @param metonyms "Moscow", "the Kremlin"
 * @param nationality id of the country actor
 * @param of id of the actor this body belongs to
 * @param members ids of the actors a collective stands for
 * @param place id of the place this actor is when it is a location
 * @param seat id of the place where it sits; the capital for a country
 */
public record Actor(
        String id,
        Kind kind,
        List<String> names,
        List<String> surnames,
        List<String> demonyms,
        List<String> metonyms,
        Optional<String> gender,
        Optional<String> nationality,
        Optional<String> of,
        List<String> members,
        Optional<String> place,
        Optional<String> seat,
        Optional<String> wikidata) {
    public enum Kind {
        PERSON,
        COUNTRY,
        ORGANISATION,
        GROUP,
        REGION
    }

    public Actor {
        names = List.copyOf(names);
        surnames = List.copyOf(surnames);
        demonyms = List.copyOf(demonyms);
        metonyms = List.copyOf(metonyms);
        members = List.copyOf(members);
    }

    public String label() {
        return names.get(0);
    }

    public ActorRef ref() {
        return new ActorRef(id, label(), true);
    }
}
