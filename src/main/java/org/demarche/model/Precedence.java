package org.demarche.model;

/**
 * That one event came before another or fell within it, by the words of OWL-Time.
 *
 * @param one id of an event
 * @param other id of another
 */
public record Precedence(String one, Relation relation, String other) {
    /** Relations of OWL-Time between two events. */
    public enum Relation {
        BEFORE,
        DURING
    }
}
