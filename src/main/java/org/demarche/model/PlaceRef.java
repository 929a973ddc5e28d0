package org.demarche.model;

/** A pointer to a place: the local name of its IRI and its English label. */
public record PlaceRef(String id, String label) {}
