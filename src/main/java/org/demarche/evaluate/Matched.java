package org.demarche.evaluate;

/** A gold event and the system event that is the same, and which of its attributes are right where gold has them. */
public record Matched(Claim gold, Claim system, boolean date, boolean place, boolean status) {
    /** Whether all three attributes are right. */
    public boolean strict() {
        return date && place && status;
    }
}
