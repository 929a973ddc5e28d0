package org.demarche.annotate;

import java.util.Optional;
import org.demarche.model.Place;

/**
 * What one stretch of text tells of a name that no gazetteer knows: that it is a place, and perhaps of what kind and where.
 *
 * @param first index of the name's first word
 * @param last index after the last word that the name covers
 * @param label the name in full: "Margarita Island" for "Margarita island"
 * @param holder id of the place that holds it, as the text tells
 */
record PlaceSign(
        int first, int last, String label, Strength strength, Optional<Place.Kind> kind, Optional<String> holder) {
    /** How sure a sign is, the surest first. */
    enum Strength {
        /** A noun for its kind: "the village of N", "N Castle". */
        KIND,
        /** A known place around it: "in N, Kenya". */
        BESIDE,
        /** Somebody goes there, or something is held there: "flew to N", "met in N". */
        SCENE,
        /** Nothing but a name. */
        NONE
    }
}
