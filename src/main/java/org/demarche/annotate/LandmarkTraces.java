package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.lexicon.TimeAtom;
import org.demarche.model.Landmark;
import org.demarche.model.Span;

/**
 * How much of a landmark event stands in a sentence and around it: its place, its participants, what happened, proper names
 * of its own. Each trace counts by how few landmarks share it (bits), in the sentence itself more than around it.
 */
final class LandmarkTraces {
    private static final Pattern PROPER = Pattern.compile("(?<![\\p{L}\\d'])\\p{Lu}[\\p{L}'-]{2,}");
    private static final double AROUND = 0.6;
    private static final double FAR = 0.45;
    private static final double SOMEWHERE = 0.3;
    private static final double ROUTINE = 0.6;
    private static final double OWN = 0.7;
    private static final double MOST_OWN = 8;
    private static final double LITTLE = 3;
    private static final int MOST_ACTORS = 3;

    private final Scenery scenery;
    private final Map<String, Integer> count = new HashMap<>();
    private final Map<String, List<String>> actors = new HashMap<>();
    private final Map<String, Set<String>> places = new HashMap<>();
    private final Map<String, Set<String>> proper = new HashMap<>();
    private final int all;

    LandmarkTraces(List<Landmark> landmarks, Scenery scenery) {
        this.scenery = scenery;
        this.all = landmarks.size();
        for (Landmark landmark : landmarks) {
            Set<String> traces = new HashSet<>();
            landmark.by().forEach(by -> traces.add(Scenery.ACTOR + by));
            for (String place : scenery.around(landmark)) {
                traces.add(place);
                traces.add(place.replace(Scenery.PLACE, Scenery.ACTOR));
            }
            traces.add(landmark.kind());
            Set<String> own = properWords(landmark, scenery);
            traces.addAll(own);
            proper.put(landmark.id(), own);
            places.put(landmark.id(), new HashSet<>(scenery.around(landmark)));
            actors.put(
                    landmark.id(),
                    landmark.by().stream().map(by -> Scenery.ACTOR + by).toList());
            traces.forEach(trace -> count.merge(trace, 1, Integer::sum));
        }
    }

    /** The words of a landmark's names that begin with a capital and do not just say where it was and whose. */
    private static Set<String> properWords(Landmark landmark, Scenery scenery) {
        Set<String> known = new HashSet<>(scenery.around(landmark));
        landmark.by().forEach(by -> known.add(Scenery.ACTOR + by));
        Set<String> words = new HashSet<>();
        for (String name : landmark.names()) {
            Set<String> found = proper(name);
            found.removeIf(word -> scenery.find(TimeAtom.split(word, 0, word.length())).keySet().stream()
                    .anyMatch(known::contains));
            words.addAll(found);
        }
        return words;
    }

    /** The words of a text that begin with a capital. */
    static Set<String> proper(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = PROPER.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /**
     * What a sentence speaks of.
     *
     * @param atoms its words
     * @param proper its words with a capital
     * @param here its places and actors, with where they stand
     * @param around the places and actors of the sentences beside it
     * @param far those of the headline and the beginning
     * @param all those of the whole text
     * @param properFar words with a capital of the whole text
     */
    record Passage(
            List<TimeAtom> atoms,
            Set<String> proper,
            Map<String, Span> here,
            Set<String> around,
            Set<String> far,
            Set<String> all,
            Set<String> properFar) {}

    /** Traces of a landmark in a passage. */
    record Trace(double bits, Span at) {}

    /** The traces of a landmark, if there are of two sorts, one of them in the sentence itself. */
    Optional<Trace> of(Landmark landmark, Passage passage) {
        double where = 0;
        double who = 0;
        Optional<Span> at = Optional.empty();
        Set<String> counted = new HashSet<>();
        for (String place : places.get(landmark.id())) {
            String land = place.replace(Scenery.PLACE, Scenery.ACTOR);
            double weight = Math.max(weight(place, passage), weight(land, passage));
            if (weight > 0) {
                counted.add(land);
                where = Math.max(where, weight * Math.min(bits(place), bits(land)));
                at = at.or(() -> Optional.ofNullable(passage.here().get(place)))
                        .or(() -> Optional.ofNullable(passage.here().get(land)));
            }
        }
        List<Double> people = new ArrayList<>();
        for (String actor : actors.get(landmark.id())) {
            double weight = weight(actor, passage);
            if (weight > 0 && !counted.contains(actor)) {
                people.add(weight * bits(actor));
                at = at.or(() -> Optional.ofNullable(passage.here().get(actor)));
            }
        }
        who = people.stream()
                .sorted((a, b) -> Double.compare(b, a))
                .limit(MOST_ACTORS)
                .mapToDouble(Double::doubleValue)
                .sum();
        double own = 0;
        for (String word : proper.get(landmark.id())) {
            boolean inside = passage.proper().contains(word);
            if (inside || passage.properFar().contains(word)) {
                own += (inside ? OWN : OWN * FAR) * bits(word);
            }
        }
        own = Math.min(own, MOST_OWN);
        Optional<Span> what = scenery.word(passage.atoms(), landmark.kind());
        int sorts = (where > 0 ? 1 : 0) + (who > 0 ? 1 : 0) + (what.isPresent() ? 1 : 0)
                + (own > LITTLE ? 1 : 0);
        if (sorts < 2 || at.isEmpty() && what.isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> first = at;
        double sum = where + who + own + (what.isPresent() ? bits(landmark.kind()) : 0);
        double bits = scenery.isRoutine(landmark) ? sum * ROUTINE : sum;
        return Optional.of(new Trace(bits, what.or(() -> first).orElseThrow()));
    }

    private double weight(String trace, Passage passage) {
        return passage.here().containsKey(trace)
                ? 1
                : passage.around().contains(trace)
                        ? AROUND
                        : passage.far().contains(trace) ? FAR : passage.all().contains(trace) ? SOMEWHERE : 0;
    }

    private double bits(String trace) {
        return Math.log((all + 1.0) / Math.max(1, count.getOrDefault(trace, 1))) / Math.log(2);
    }
}
