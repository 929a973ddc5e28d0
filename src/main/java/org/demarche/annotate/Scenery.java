package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Table;
import org.demarche.lexicon.TimeAtom;
import org.demarche.model.Actor;
import org.demarche.model.Landmark;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.Span;
import org.demarche.model.Tenure;

/**
 * Which places ("place:paris") and actors ("actor:france") words speak of, without asking who or what exactly is meant:
 * persons stand for themselves, their country and the body they head. And the words for what happens.
 */
final class Scenery {
    static final String ACTOR = "actor:";
    static final String PLACE = "place:";

    private static final int MONTH = 30;
    /** Words for what happens are of at most so many words. */
    private static final int LONGEST = 3;

    private final NameIndex names = new NameIndex();
    private final Map<String, String> wholes = new HashMap<>();
    private final Set<String> lands = new HashSet<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, List<String>> tells = new HashMap<>();

    Scenery(Ontology ontology) {
        for (Table.Row row : Table.load("time-landmark-kinds.tsv", 2)) {
            kinds.put(row.field(0), Set.of(row.field(1).split("\\|")));
            kinds.get(row.field(0)).forEach(word -> tells.computeIfAbsent(word, k -> new ArrayList<>())
                    .add(row.field(0)));
        }
        for (Place place : ontology.places()) {
            place.names().forEach(name -> names.add(name, PLACE + place.id(), 1));
            if (place.kind() == Place.Kind.COUNTRY) {
                lands.add(PLACE + place.id());
            }
            place.partOf().ifPresent(whole -> wholes.put(PLACE + place.id(), PLACE + whole));
        }
        Map<String, Actor.Kind> kindsOfActor = new HashMap<>();
        ontology.actors().forEach(a -> kindsOfActor.put(a.id(), a.kind()));
        Map<String, Set<String>> bodies = new HashMap<>();
        for (Tenure tenure : ontology.tenures()) {
            if (kindsOfActor.get(tenure.of()) == Actor.Kind.ORGANISATION) {
                bodies.computeIfAbsent(tenure.holder(), k -> new HashSet<>()).add(tenure.of());
            }
        }
        ontology.actors().forEach(actor -> learn(actor, bodies.getOrDefault(actor.id(), Set.of())));
    }

    private void learn(Actor actor, Set<String> bodies) {
        members.put(actor.id(), actor.members());
        Set<String> stands = new HashSet<>(bodies);
        stands.add(actor.id());
        if (actor.kind() == Actor.Kind.PERSON) {
            actor.nationality().ifPresent(stands::add);
        }
        List<String> all = new ArrayList<>(actor.names());
        all.addAll(actor.surnames());
        all.addAll(actor.demonyms());
        all.addAll(actor.metonyms());
        for (String name : all) {
            stands.forEach(id -> names.add(name, ACTOR + id, 1));
        }
    }

    /** Whom and what a sentence speaks of, and where. */
    Map<String, Span> find(List<TimeAtom> atoms) {
        return names.find(atoms);
    }

    /** The places and actors of a sentence, with the countries of the places. */
    Set<String> present(List<TimeAtom> atoms) {
        return widened(find(atoms).keySet());
    }

    Set<String> widened(Set<String> found) {
        Set<String> present = new HashSet<>(found);
        for (String place : found) {
            present.addAll(around(place));
        }
        return present;
    }

    /** A place and all that it is part of. */
    List<String> around(String place) {
        List<String> places = new ArrayList<>();
        for (String at = place; at != null && !places.contains(at); at = wholes.get(at)) {
            places.add(at);
        }
        return places;
    }

    List<String> around(Landmark landmark) {
        return landmark.at().map(at -> around(PLACE + at)).orElse(List.of());
    }

    /** Whether a landmark was held at a place less than a country of which a text does not speak at all. */
    boolean isElsewhere(Landmark landmark, Set<String> present) {
        List<String> spots = around(landmark).stream()
                .takeWhile(place -> !lands.contains(place))
                .toList();
        return !spots.isEmpty() && spots.stream().noneMatch(present::contains);
    }

    List<String> members(String actor) {
        return members.getOrDefault(actor, List.of());
    }

    Set<String> words(String kind) {
        return kinds.getOrDefault(kind, Set.of());
    }

    boolean isRoutine(Landmark landmark) {
        return words("routine").contains(landmark.kind())
                || !landmark.by().isEmpty() && words("bodies").containsAll(landmark.by());
    }

    /** Whether it goes on for so long that words about one day mean its beginning or its end only if they say so. */
    boolean isLasting(Landmark landmark) {
        return landmark.time().end().toEpochDay() - landmark.time().begin().toEpochDay() > MONTH
                || !landmark.time().isDay() && words("lasting").contains(landmark.kind());
    }

    /** Whether people came together, as they do every other week. */
    boolean isEncounter(Landmark landmark) {
        return words("encounter").contains(landmark.kind());
    }

    /** Whether words tell of what befell a person, whose name alone says no more than that of any other in the news. */
    boolean isTold(Landmark landmark, View view) {
        return !words("personal").contains(landmark.kind())
                || view.word(landmark.kind()).isPresent();
    }

    /** Whether nobody can know of it beforehand. */
    boolean isUnforeseen(Landmark landmark) {
        return words("unforeseen").contains(landmark.kind());
    }

    /**
     * What a stretch of text speaks of.
     *
     * @param here its places and actors, and where each stands first
     * @param words for each kind of landmark the first words that tell of it
     */
    record View(List<TimeAtom> atoms, Map<String, Span> here, Map<String, Span> words) {
        Optional<Span> word(String kind) {
            return Optional.ofNullable(words.get(kind));
        }
    }

    View view(List<TimeAtom> atoms) {
        Map<String, Span> words = new HashMap<>();
        for (int at = 0; at < atoms.size(); at++) {
            StringBuilder said = new StringBuilder();
            for (int n = 0; n < LONGEST && at + n < atoms.size(); n++) {
                said.append(n == 0 ? "" : " ").append(atoms.get(at + n).lower());
                Span span = new Span(atoms.get(at).begin(), atoms.get(at + n).end());
                tells.getOrDefault(said.toString(), List.of()).forEach(kind -> words.putIfAbsent(kind, span));
            }
        }
        return new View(atoms, find(atoms), words);
    }
}
