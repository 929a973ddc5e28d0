package org.demarche.annotate;

import java.util.Comparator;
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
    /** What is left if the text does not speak of the place. */
    private static final double ELSEWHERE = 0.6;

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
            StringBuilder rest = new StringBuilder(name);
            scenery.find(TimeAtom.split(name, 0, name.length())).forEach((who, at) -> {
                for (int i = at.begin(); known.contains(who) && i < at.end(); i++) {
                    rest.setCharAt(i, ' ');
                }
            });
            Set<String> found = proper(rest.toString());
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
     * @param view its words, places and actors
     * @param proper its words with a capital
     * @param around the places and actors of the sentences beside it
     * @param far those of the headline and the beginning
     * @param all those of the whole text
     * @param properFar words with a capital of the whole text
     */
    record Passage(
            Scenery.View view,
            Set<String> proper,
            Set<String> around,
            Set<String> far,
            Set<String> all,
            Set<String> properFar) {}

    /** Traces of a landmark in a passage. */
    record Trace(double bits, Span at) {}

    /** The traces of a landmark, if there are of two sorts, one of them in the sentence itself. */
    Optional<Trace> of(Landmark landmark, Passage passage) {
        Tally tally = new Tally();
        where(landmark, passage, tally);
        who(landmark, passage, tally);
        names(landmark, passage, tally);
        Optional<Span> what = passage.view().word(landmark.kind());
        what.ifPresent(word -> tally.add(1, bits(landmark.kind())));
        Optional<Span> at = what.or(() -> tally.at);
        if (tally.sorts < 2 || at.isEmpty() || !scenery.isTold(landmark, passage.view())) {
            return Optional.empty();
        }
        boolean routine = scenery.isRoutine(landmark);
        boolean away = scenery.isEncounter(landmark) && scenery.isElsewhere(landmark, passage.all());
        double share = !routine ? 1 : away ? ROUTINE * ELSEWHERE : ROUTINE;
        return at.map(span -> new Trace(share * tally.bits(), span));
    }

    /** What has been found of a landmark, in the sentence itself and around it. */
    private static final class Tally {
        private final Set<String> lands = new HashSet<>();
        private Optional<Span> at = Optional.empty();
        private double inside;
        private double outside;
        private int sorts;

        void add(double weight, double bits) {
            inside += weight == 1 ? bits : 0;
            outside += weight == 1 ? 0 : weight * bits;
            sorts++;
        }

        /** What stands around a sentence only helps what stands in it. */
        double bits() {
            return inside + Math.min(outside, AROUND * inside);
        }
    }

    private void where(Landmark landmark, Passage passage, Tally tally) {
        double most = 0;
        double best = 0;
        for (String place : places.get(landmark.id())) {
            String land = place.replace(Scenery.PLACE, Scenery.ACTOR);
            double weight = Math.max(weight(place, passage), weight(land, passage));
            double bits = Math.min(bits(place), bits(land));
            if (weight > 0) {
                tally.lands.add(land);
                if (weight * bits > most * best) {
                    most = weight;
                    best = bits;
                }
                stands(place, passage, tally);
                stands(land, passage, tally);
            }
        }
        if (most > 0) {
            tally.add(most, best);
        }
    }

    private void who(Landmark landmark, Passage passage, Tally tally) {
        List<String> found = actors.get(landmark.id()).stream()
                .filter(actor -> weight(actor, passage) > 0 && !tally.lands.contains(actor))
                .sorted(Comparator.comparingDouble(actor -> -weight(actor, passage) * bits(actor)))
                .limit(MOST_ACTORS)
                .toList();
        int sorts = tally.sorts;
        for (String actor : found) {
            tally.add(weight(actor, passage), bits(actor));
            stands(actor, passage, tally);
        }
        tally.sorts = Math.min(tally.sorts, sorts + 1);
    }

    private static void stands(String trace, Passage passage, Tally tally) {
        tally.at = tally.at.or(() -> Optional.ofNullable(passage.view().here().get(trace)));
    }

    /** Proper words of the landmark's names. */
    private void names(Landmark landmark, Passage passage, Tally tally) {
        double inside = 0;
        double outside = 0;
        for (String word : proper.get(landmark.id())) {
            if (passage.proper().contains(word)) {
                inside += OWN * bits(word);
            } else if (passage.properFar().contains(word)) {
                outside += OWN * FAR * bits(word);
            }
        }
        tally.inside += Math.min(inside, MOST_OWN);
        tally.outside += Math.min(outside, MOST_OWN);
        tally.sorts += inside > LITTLE ? 1 : 0;
    }

    private double weight(String trace, Passage passage) {
        return passage.view().here().containsKey(trace)
                ? 1
                : passage.around().contains(trace)
                        ? AROUND
                        : passage.far().contains(trace) ? FAR : passage.all().contains(trace) ? SOMEWHERE : 0;
    }

    private double bits(String trace) {
        return Math.log((all + 1.0) / Math.max(1, count.getOrDefault(trace, 1))) / Math.log(2);
    }
}
