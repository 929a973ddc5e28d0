package org.demarche.model;

/** Why an event has the date it has. */
public enum DateBasis {
    /** The text gives the calendar date. */
    EXPLICIT,
    /** The text gives it in relation to the publication day or another event ("on Sunday", "two days later"). */
    RELATIVE,
    /** The text gives none; the act is news of the day: of publication, or of what the first sentences tell. */
    PUBLICATION_DAY_ASSUMED,
    /** Worked out from other evidence, such as a landmark event. */
    INFERRED,
    /** The article gives none; what other articles report of the event gives away its day. */
    REPORTED
}
