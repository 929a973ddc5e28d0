package org.demarche.serve.events;

/**
 * Who or what has a name of its own in the graph.
 *
 * @param iri its name
 * @param label as people call it; the last part of its name where nothing says so
 */
public record Named(String iri, String label) {}
