package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Landmark;

/**
 * Which landmarks are one story under two names: parts of one another, or of the same days with much the same participants
 * ("a mission of two leaders" and the talks to which it led). Words that fit one of them fit the other, so that both are one
 * piece of evidence.
 */
final class LandmarkKin {
    private final Map<String, Landmark> landmarks = new HashMap<>();
    private final Scenery scenery;

    LandmarkKin(List<Landmark> all, Scenery scenery) {
        this.scenery = scenery;
        all.forEach(landmark -> landmarks.put(landmark.id(), landmark));
    }

    boolean isKinOfAny(String landmark, Collection<String> others) {
        return others.stream().anyMatch(other -> isKin(landmark, other));
    }

    boolean isKin(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Landmark a = landmarks.get(one);
        Landmark b = landmarks.get(other);
        return a != null
                && b != null
                && isBrief(a)
                && isBrief(b)
                && touch(a, b)
                && (sameActors(a, b) || samePlace(a, b));
    }

    /** Of what lasts, the beginning is often a landmark of its own, and both are known by the same words. */
    private boolean isBrief(Landmark landmark) {
        return !scenery.isLasting(landmark);
    }

    /** Whether they share a day, or one begins on the day after the other. */
    private static boolean touch(Landmark a, Landmark b) {
        return !begin(a).isAfter(end(b).plusDays(1)) && !begin(b).isAfter(end(a).plusDays(1));
    }

    private static LocalDate begin(Landmark landmark) {
        return landmark.time().begin();
    }

    private static LocalDate end(Landmark landmark) {
        return landmark.time().end();
    }

    /** Whether the fewer participants are all but one among the others. */
    private boolean sameActors(Landmark a, Landmark b) {
        Set<String> ours = actors(a);
        Set<String> theirs = actors(b);
        Set<String> shared = new HashSet<>(ours);
        shared.retainAll(theirs);
        int fewer = Math.min(ours.size(), theirs.size());
        return shared.size() > 1 && shared.size() >= fewer - 1;
    }

    private Set<String> actors(Landmark landmark) {
        Set<String> actors = new HashSet<>(landmark.by());
        landmark.by().forEach(by -> actors.addAll(scenery.members(by)));
        return actors;
    }

    /** Whether they share their place and a participant, or nobody is known to have taken part in one of them. */
    private static boolean samePlace(Landmark a, Landmark b) {
        boolean shared = a.by().isEmpty() || b.by().isEmpty() || a.by().stream().anyMatch(b.by()::contains);
        return shared && a.at().isPresent() && a.at().equals(b.at());
    }
}
