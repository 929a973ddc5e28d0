package org.demarche.model;

/** Factuality of an event as its source presents it (after FactBank, reduced to what a timeline needs). */
public enum Status {
    /** It happened or is under way. */
    OCCURRED,
    /** Announced, scheduled, expected. */
    PLANNED,
    /** Conditional or hypothetical. */
    POSSIBLE,
    /** Reported as not happening: cancelled, refused, called off. */
    DENIED
}
