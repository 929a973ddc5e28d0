package org.demarche.cli;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.rdf.Dip;

/** Finds the ids that a person means by a name: an IRI, {@code actor:john-kerry}, {@code john-kerry} or "John Kerry". */
record Names(Ontology ontology) {
    /** The id of somebody; a name that the gazetteer does not have is taken for an id. */
    String actor(String name) {
        String id = local(name, Dip.ACTOR, "actor:");
        Stream<Actor> actors = ontology.actors().stream();
        return actors.filter(actor -> isNamed(id, actor.id(), actor.names()))
                .findFirst()
                .map(Actor::id)
                .orElse(slug(id));
    }

    /** The ids of a place and of all places in it. */
    Set<String> placesIn(String name) {
        String id = local(name, Dip.PLACE, "place:");
        Optional<String> found = ontology.places().stream()
                .filter(place -> isNamed(id, place.id(), place.names()))
                .findFirst()
                .map(Place::id);
        Set<String> places = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(found.orElse(slug(id))));
        while (!next.isEmpty()) {
            String holder = next.pop();
            if (places.add(holder)) {
                ontology.places().stream()
                        .filter(place -> place.partOf().filter(holder::equals).isPresent())
                        .map(Place::id)
                        .forEach(next::push);
            }
        }
        return places;
    }

    /** The id of an event type by its id or label, in any case. */
    Optional<String> type(String name) {
        return ontology.types().stream()
                .filter(type -> type.id().equalsIgnoreCase(name) || type.label().equalsIgnoreCase(name))
                .map(type -> type.id())
                .findFirst();
    }

    private static boolean isNamed(String wanted, String id, Collection<String> names) {
        return id.equals(wanted) || names.stream().anyMatch(wanted::equalsIgnoreCase);
    }

    private static String local(String name, String namespace, String prefix) {
        return Stream.of(namespace, prefix)
                .filter(name::startsWith)
                .findFirst()
                .map(start -> name.substring(start.length()))
                .orElse(name);
    }

    private static String slug(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
