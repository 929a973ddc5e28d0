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

/** Finds the landmark events that a sentence names, or describes by what happened, where and who took part. */
final class LandmarkFinder {
    private final List<Landmark> landmarks;
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, String> wholes = new HashMap<>();
    private final NameIndex labels = new NameIndex();
    private final NameIndex people = new NameIndex();

    LandmarkFinder(Ontology ontology) {
        landmarks = ontology.landmarks();
        for (Table.Row row : Table.load("time-landmark-kinds.tsv", 2)) {
            kinds.put(row.field(0), Set.of(row.field(1).split("\\|")));
        }
        landmarks.forEach(l -> l.names().forEach(name -> labels.add(name, l.id(), 2)));
        for (Place place : ontology.places()) {
            place.names().forEach(name -> people.add(name, "place:" + place.id(), 1));
            place.partOf().ifPresent(whole -> wholes.put("place:" + place.id(), "place:" + whole));
        }
        ontology.actors().forEach(this::learn);
    }

    /** Persons stand for their country, countries for themselves. */
    private void learn(Actor actor) {
        String stands = actor.kind() == Actor.Kind.PERSON ? actor.nationality().orElse(actor.id()) : actor.id();
        List<String> names = new ArrayList<>(actor.names());
        names.addAll(actor.surnames());
        names.addAll(actor.demonyms());
        names.addAll(actor.metonyms());
        names.forEach(name -> people.add(name, "actor:" + stands, 1));
    }

    /**
     * A landmark that a sentence speaks of.
     *
     * @param named whether by its name, and not only by place, participants and kind
     * @param routine whether it is described only, and of a kind that happens every other week
     * @param at the words that speak of it
     */
    record Hit(Landmark landmark, boolean named, boolean routine, Span at) {}

    List<Hit> in(List<TimeAtom> sentence, Set<String> before) {
        Map<String, Span> named = labels.find(sentence);
        Set<String> present = present(sentence);
        Set<String> context = new HashSet<>(before);
        context.addAll(present);
        List<Hit> hits = new ArrayList<>();
        for (Landmark landmark : landmarks) {
            if (named.containsKey(landmark.id())) {
                hits.add(new Hit(landmark, true, false, named.get(landmark.id())));
            } else {
                described(landmark, sentence, present, context)
                        .ifPresent(at -> hits.add(new Hit(landmark, false, isRoutine(landmark), at)));
            }
        }
        return hits;
    }

    private boolean isRoutine(Landmark landmark) {
        return kinds.getOrDefault("routine", Set.of()).contains(landmark.kind());
    }

    /** The places and actors of a sentence. */
    Set<String> present(List<TimeAtom> sentence) {
        Set<String> present = new HashSet<>(people.find(sentence).keySet());
        for (String place : List.copyOf(present)) {
            for (String whole = wholes.get(place); whole != null && present.add(whole); whole = wholes.get(whole)) {}
        }
        return present;
    }

    private Optional<Span> described(
            Landmark landmark, List<TimeAtom> sentence, Set<String> here, Set<String> context) {
        boolean placed =
                landmark.at().map(at -> context.contains("place:" + at)).orElse(false);
        boolean vote = "vote".equals(landmark.kind());
        boolean acted = landmark.by()
                .map(by -> (vote ? context : here).contains("actor:" + by))
                .orElse(false);
        if (!placed || !acted && landmark.by().isPresent()) {
            return Optional.empty();
        }
        Set<String> words = kinds.getOrDefault(landmark.kind(), Set.of());
        return sentence.stream()
                .filter(atom -> words.contains(atom.lower()))
                .map(atom -> new Span(atom.begin(), atom.end()))
                .findFirst();
    }
}
