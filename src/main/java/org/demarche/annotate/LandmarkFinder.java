package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.model.Landmark;
import org.demarche.model.Span;

/** Finds the landmark events that a sentence names, or describes by what happened, where and who took part. */
final class LandmarkFinder {
    private static final String VOTE = "vote";
    private static final String POLL = "poll";

    private final List<Landmark> landmarks;
    private final Scenery scenery;
    private final Map<String, Set<String>> alone;
    private final NameIndex labels = new NameIndex();
    private final LandmarkIndex byTrace = new LandmarkIndex();

    LandmarkFinder(List<Landmark> landmarks, Scenery scenery) {
        this.landmarks = landmarks;
        this.scenery = scenery;
        landmarks.forEach(l -> l.names().forEach(name -> labels.add(name, l.id(), 2)));
        alone = alone();
        landmarks.forEach(this::index);
    }

    /** What of a landmark must stand in a sentence, any of it, if the landmark is not named there. */
    private void index(Landmark landmark) {
        byTrace.add(landmark.kind(), landmark.id());
        if (VOTE.equals(landmark.kind())) {
            byTrace.add(POLL, landmark.id());
        }
        landmark.by().forEach(by -> byTrace.add(Scenery.ACTOR + by, landmark.id()));
        landmark.at().ifPresent(at -> byTrace.add(Scenery.PLACE + at, landmark.id()));
    }

    /** For each landmark the places around its own in which there is no other landmark. */
    private Map<String, Set<String>> alone() {
        Map<String, Integer> count = new HashMap<>();
        for (Landmark landmark : landmarks) {
            scenery.around(landmark).forEach(place -> count.merge(place, 1, Integer::sum));
        }
        Map<String, Set<String>> found = new HashMap<>();
        for (Landmark landmark : landmarks) {
            Set<String> places = new HashSet<>(scenery.around(landmark));
            places.removeIf(place -> count.get(place) > 1);
            found.put(landmark.id(), places);
        }
        return found;
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

    List<Hit> in(Scenery.View sentence, Context context, Predicate<Landmark> eligible) {
        Map<String, Span> named = labels.find(sentence.atoms());
        Map<String, Span> spans = sentence.here();
        Set<String> here = scenery.widened(spans.keySet());
        Known known = Known.of(here, context);
        List<Hit> hits = new ArrayList<>();
        Set<String> touched = byTrace.of(spans.keySet());
        touched.addAll(byTrace.of(sentence.words().keySet()));
        touched.addAll(named.keySet());
        for (Landmark landmark : landmarks) {
            if (!touched.contains(landmark.id()) || !eligible.test(landmark)) {
                continue;
            }
            if (named.containsKey(landmark.id())) {
                hits.add(new Hit(landmark, Way.NAMED, named.get(landmark.id())));
            } else {
                described(landmark, sentence, known)
                        .or(() -> alone(landmark, spans, context))
                        .or(() -> pair(landmark, spans))
                        .or(() -> scene(landmark, sentence, spans, context))
                        .ifPresent(hits::add);
            }
        }
        return hits;
    }

    /** Who and what is known in a sentence together with those around it. */
    private record Known(Set<String> here, Set<String> last, Set<String> near, Set<String> topic) {
        static Known of(Set<String> here, Context context) {
            Set<String> near = both(here, context.near());
            return new Known(here, both(here, context.last()), near, both(near, context.topic()));
        }

        private static Set<String> both(Set<String> some, Set<String> others) {
            Set<String> both = new HashSet<>(some);
            both.addAll(others);
            return both;
        }
    }

    private Optional<Hit> described(Landmark landmark, Scenery.View sentence, Known known) {
        boolean routine = scenery.isRoutine(landmark);
        boolean vote = VOTE.equals(landmark.kind());
        Set<String> around = routine ? known.near() : known.last();
        Optional<Span> word = sentence.word(landmark.kind());
        if (word.isPresent() && isThere(landmark, around) && acted(landmark, vote || routine ? around : known.here())) {
            return word.map(at -> new Hit(landmark, routine ? Way.ROUTINE : Way.DESCRIBED, at));
        }
        boolean poll = vote && landmark.by().equals(landmark.at().stream().toList());
        return poll && isThere(landmark, known.topic()) && acted(landmark, known.topic())
                ? sentence.word(POLL).map(at -> new Hit(landmark, Way.DESCRIBED, at))
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
                .flatMap(by -> Stream.concat(Stream.of(by), scenery.members(by).stream()))
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
    private Optional<Hit> scene(Landmark landmark, Scenery.View sentence, Map<String, Span> here, Context context) {
        boolean known = !landmark.by().isEmpty()
                && landmark.by().stream().allMatch(by -> context.article().contains("actor:" + by));
        return landmark.at()
                .map(at -> "place:" + at)
                .filter(at -> known && alone.get(landmark.id()).contains(at))
                .map(here::get)
                .map(place -> sentence.word(landmark.kind())
                        .map(at -> new Hit(landmark, Way.DESCRIBED, at))
                        .orElseGet(() -> new Hit(landmark, Way.ROUTINE, place)));
    }
}
