package org.demarche.extract;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.PlaceRef;

/**
 * The likeliest of the places that an article offers for an event: each has the sum of the weights of its signs, which
 * lexicon/place-choice.tsv lists and which are fitted to events whose place is known.
 */
final class PlaceChoice {
    static final String TABLE = "place-choice.tsv";
    /** Log-odds by which a place must be likelier than none: twice as likely. */
    private static final double MARGIN = Math.log(2);

    /** Signs that every place has. */
    static final String WHOSE = "whose ";

    static final String DETAIL = "detail ";

    private final Weights weights;

    PlaceChoice(Weights weights) {
        this.weights = weights;
    }

    static PlaceChoice load() {
        return new PlaceChoice(Weights.load(TABLE));
    }

    /** The likeliest place, with the sign that speaks most for it; empty where none is as likely. */
    Optional<Placing.Placed> of(Map<PlaceRef, Set<String>> offers) {
        double none = weights.sum(offers.getOrDefault(PlaceOffers.NOWHERE, Set.of()));
        return offers.entrySet().stream()
                .filter(e -> !e.getKey().equals(PlaceOffers.NOWHERE))
                .max(Comparator.comparingDouble(e -> weights.sum(e.getValue())))
                .filter(e -> weights.sum(e.getValue()) > none + MARGIN)
                .map(e -> new Placing.Placed(e.getKey(), "likeliest: " + best(e.getValue())));
    }

    /** What says most of where the place comes from; whose home it is can be said of any. */
    private String best(Set<String> signs) {
        return signs.stream()
                .filter(s -> !s.startsWith(WHOSE) && !s.startsWith(DETAIL))
                .max(Comparator.comparingDouble(weights::of))
                .orElse("");
    }
}
