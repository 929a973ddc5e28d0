package org.demarche.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.InferredDate;
import org.demarche.model.Span;

/** What speaks for one day as the publication day: for each landmark the strongest evidence, and the sentences together. */
final class DateSupport {
    private static final double ABSENT = 1.5;
    private static final int MOST_ABSENT = 3;
    /** Bits for each further saying that falls on a landmark. */
    private static final double AGREEING = 2;

    private final LandmarkKin kin;
    private final List<Piece> pieces = new ArrayList<>();
    private double together;
    private final List<InferredDate.Reason> told = new ArrayList<>();
    private double doubts;

    DateSupport(LandmarkKin kin) {
        this.kin = kin;
    }

    private record Piece(double weight, InferredDate.Reason reason) {}

    /** Counts words that fall on a landmark if the text is of this day. */
    void count(double weight, InferredDate.Reason reason) {
        pieces.add(new Piece(weight, reason));
    }

    void add(JointEvidence.Score score) {
        together += score.bits();
        told.addAll(score.reasons());
    }

    /** The heaviest pieces, so that no landmark counts twice, nor one that is the same story, nor the same words. */
    private List<Piece> heaviest() {
        Set<String> landmarks = new HashSet<>();
        Set<Span> words = new HashSet<>();
        return pieces.stream()
                .sorted(Comparator.comparingDouble((Piece p) -> -p.weight()))
                .filter(p -> !kin.isKinOfAny(p.reason().landmark(), landmarks)
                        && !words.contains(p.reason().span()))
                .filter(p -> landmarks.add(p.reason().landmark())
                        && words.add(p.reason().span()))
                .toList();
    }

    double weight() {
        return heaviest().stream().mapToDouble(Piece::weight).sum() + together + agreeing() - doubts;
    }

    /** Chance brings one saying to a landmark, hardly several to several: each further one that agrees proves more. */
    private double agreeing() {
        long sayings =
                reasons().stream().map(InferredDate.Reason::span).distinct().count();
        return AGREEING * Math.max(0, sayings - 1);
    }

    /** One for each landmark, the weightiest first. */
    List<InferredDate.Reason> reasons() {
        Map<String, InferredDate.Reason> reasons = new LinkedHashMap<>();
        heaviest().forEach(p -> reasons.putIfAbsent(p.reason().landmark(), p.reason()));
        told.forEach(r -> reasons.putIfAbsent(r.landmark(), r));
        return List.copyOf(reasons.values());
    }

    /** What else speaks for the day (bits), or against it (negative). */
    void weigh(double bits) {
        doubts -= bits;
    }

    /** Weighs the people who were not in office on this day but on another that is supported as well. */
    void weighAbsent(long people) {
        doubts += ABSENT * Math.min(MOST_ABSENT, people);
    }
}
