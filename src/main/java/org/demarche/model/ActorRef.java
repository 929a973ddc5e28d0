package org.demarche.model;

/**
 * A pointer to somebody who can act.
 *
 * @param id local name of the actor's IRI, {@code sergey-lavrov}
 * @param linked whether the gazetteer knows this actor; otherwise the name alone stands for them
 */
public record ActorRef(String id, String label, boolean linked) {}
