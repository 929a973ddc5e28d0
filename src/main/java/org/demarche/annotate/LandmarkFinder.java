package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Map<String, Set<String>> alone;
    /** The members of groups and organisations. */
    private final Map<String, List<String>> members = new HashMap<>();

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
        alone = alone();
    }

    /** Persons stand for their country, countries for themselves. */
    private void learn(Actor actor) {
        members.put(actor.id(), actor.members());
        String stands = actor.kind() == Actor.Kind.PERSON ? actor.nationality().orElse(actor.id()) : actor.id();
        List<String> names = new ArrayList<>(actor.names());
        names.addAll(actor.surnames());
        names.addAll(actor.demonyms());
        names.addAll(actor.metonyms());
        names.forEach(name -> people.add(name, "actor:" + stands, 1));
    }

    /** For each landmark the places around its own in which there is no other landmark. */
    private Map<String, Set<String>> alone() {
        Map<String, Integer> count = new HashMap<>();
        for (Landmark landmark : landmarks) {
            around(landmark).forEach(place -> count.merge(place, 1, Integer::sum));
        }
        Map<String, Set<String>> found = new HashMap<>();
        for (Landmark landmark : landmarks) {
            Set<String> places = new HashSet<>(around(landmark));
            places.removeIf(place -> count.get(place) > 1);
            found.put(landmark.id(), places);
        }
        return found;
    }

    private List<String> around(Landmark landmark) {
        List<String> places = new ArrayList<>();
        Optional<String> at = landmark.at().map(id -> "place:" + id);
        while (at.isPresent() && !places.contains(at.get())) {
            places.add(at.get());
            at = Optional.ofNullable(wholes.get(at.get()));
        }
        return places;
    }

    /** How a sentence speaks of a landmark. */
    enum Way {
        NAMED,
        /** By place, participants and kind. */
        DESCRIBED,
        /** Described, but of a kind that happens every other week. */
        ROUTINE,
        /** By two of its participants, in a place where nothing else of note ever happened. */
        ALONE
    }

    /**
     * A landmark that a sentence speaks of.
     *
     * @param at the words that speak of it
     */
    record Hit(Landmark landmark, Way way, Span at) {}

    /**
     * Who and what is spoken of around a sentence.
     *
     * @param last the sentence before
     * @param near the sentences just before
     * @param topic the headline
     * @param article all of it
     */
    record Context(Set<String> last, Set<String> near, Set<String> topic, Set<String> article) {}

    List<Hit> in(List<TimeAtom> sentence, Context context) {
        Map<String, Span> named = labels.find(sentence);
        Map<String, Span> spans = people.find(sentence);
        Set<String> here = widened(spans.keySet());
        List<Hit> hits = new ArrayList<>();
        for (Landmark landmark : landmarks) {
            if (named.containsKey(landmark.id())) {
                hits.add(new Hit(landmark, Way.NAMED, named.get(landmark.id())));
            } else {
                described(landmark, sentence, here, context)
                        .or(() -> alone(landmark, spans, context))
                        .or(() -> pair(landmark, spans))
                        .or(() -> scene(landmark, sentence, spans, context))
                        .ifPresent(hits::add);
            }
        }
        return hits;
    }

    /** The places and actors of a sentence. */
    Set<String> present(List<TimeAtom> sentence) {
        return widened(people.find(sentence).keySet());
    }

    private Set<String> widened(Set<String> found) {
        Set<String> present = new HashSet<>(found);
        for (String place : List.copyOf(present)) {
            for (String whole = wholes.get(place); whole != null && present.add(whole); whole = wholes.get(whole)) {}
        }
        return present;
    }

    private Optional<Hit> described(Landmark landmark, List<TimeAtom> sentence, Set<String> here, Context context) {
        boolean routine = kinds.getOrDefault("routine", Set.of()).contains(landmark.kind());
        boolean vote = "vote".equals(landmark.kind());
        Set<String> known = new HashSet<>(here);
        known.addAll(routine ? context.near() : context.last());
        if (isThere(landmark, known) && acted(landmark, vote || routine ? known : here)) {
            return word(sentence, landmark.kind())
                    .map(at -> new Hit(landmark, routine ? Way.ROUTINE : Way.DESCRIBED, at));
        }
        known.addAll(context.near());
        known.addAll(context.topic());
        boolean poll = vote && landmark.by().equals(landmark.at().stream().toList());
        return poll && isThere(landmark, known) && acted(landmark, known)
                ? word(sentence, "poll").map(at -> new Hit(landmark, Way.DESCRIBED, at))
                : Optional.empty();
    }

    /** A land that votes need not be named as a place besides: "Ukrainians went to the polls". */
    private static boolean isThere(Landmark landmark, Set<String> known) {
        return landmark.at()
                .filter(at ->
                        known.contains("place:" + at) || landmark.by().contains(at) && known.contains("actor:" + at))
                .isPresent();
    }

    /** Whether those who took part are spoken of: of an accord both sides, or two members of the group that made it. */
    private boolean acted(Landmark landmark, Set<String> known) {
        if (landmark.by().isEmpty()) {
            return true;
        }
        boolean first = known.contains("actor:" + landmark.by().get(0));
        long present = landmark.by().stream()
                .flatMap(by -> Stream.concat(Stream.of(by), members.getOrDefault(by, List.of()).stream()))
                .filter(by -> known.contains("actor:" + by))
                .count();
        boolean sides = "accord".equals(landmark.kind()) && landmark.by().size() > 1;
        return sides ? present > 1 : first || "accord".equals(landmark.kind()) && present > 1;
    }

    private Optional<Hit> alone(Landmark landmark, Map<String, Span> here, Context context) {
        boolean there = alone.get(landmark.id()).stream()
                .anyMatch(place -> here.containsKey(place)
                        || context.near().contains(place)
                        || context.topic().contains(place));
        List<Span> actors = landmark.by().stream()
                .map(by -> here.get("actor:" + by))
                .filter(span -> there && span != null)
                .toList();
        return actors.size() > 1 ? Optional.of(new Hit(landmark, Way.ALONE, actors.get(0))) : Optional.empty();
    }

    /** A routine landmark told without its kind, by two participants and the place: "Kerry and Lavrov, in Paris". */
    private Optional<Hit> pair(Landmark landmark, Map<String, Span> here) {
        long actors = landmark.by().stream()
                .filter(by -> here.containsKey("actor:" + by))
                .count();
        return landmark.at()
                .map(at -> here.get("place:" + at))
                .filter(place -> actors > 1)
                .map(place -> new Hit(landmark, Way.ROUTINE, place));
    }

    /** The place of a landmark where there is no other, in an article that names who took part. */
    private Optional<Hit> scene(Landmark landmark, List<TimeAtom> sentence, Map<String, Span> here, Context context) {
        boolean known = !landmark.by().isEmpty()
                && landmark.by().stream().allMatch(by -> context.article().contains("actor:" + by));
        return landmark.at()
                .map(at -> "place:" + at)
                .filter(at -> known && alone.get(landmark.id()).contains(at))
                .map(here::get)
                .map(place -> word(sentence, landmark.kind())
                        .map(at -> new Hit(landmark, Way.DESCRIBED, at))
                        .orElseGet(() -> new Hit(landmark, Way.ROUTINE, place)));
    }

    /** The first word of a sentence that tells of a kind of event; some are of two words. */
    private Optional<Span> word(List<TimeAtom> sentence, String kind) {
        Set<String> words = kinds.getOrDefault(kind, Set.of());
        for (int at = 0; at < sentence.size(); at++) {
            TimeAtom atom = sentence.get(at);
            if (words.contains(atom.lower())) {
                return Optional.of(new Span(atom.begin(), atom.end()));
            }
            boolean two = at + 1 < sentence.size()
                    && words.contains(atom.lower() + " " + sentence.get(at + 1).lower());
            if (two) {
                return Optional.of(new Span(atom.begin(), sentence.get(at + 1).end()));
            }
        }
        return Optional.empty();
    }
}
