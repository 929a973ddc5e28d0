package org.demarche.model;

import java.util.Optional;

/**
 * A pointer to a place. Two are the same place if their names are.
 *
 * @param id local name of its IRI
 * @param label its English name; for a place in no gazetteer the name as a text writes it
 * @param told what a text tells of a place that is in no gazetteer; empty for one that the gazetteer knows
 */
public record PlaceRef(String id, String label, Optional<Told> told) {
    /**
     * What is known of a place from a text alone: it has no point on the map.
     *
     * @param kind a {@link Place.Kind#VENUE} for a building or ground
     * @param partOf id of the place of the gazetteer that holds it, where the text says so
     */
    public record Told(Place.Kind kind, Optional<String> partOf) {}

    /** A place of the gazetteer. */
    public PlaceRef(String id, String label) {
        this(id, label, Optional.empty());
    }

    /** Whether the gazetteer knows the place; otherwise its name alone stands for it. */
    public boolean linked() {
        return told.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaceRef ref && ref.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
