package org.demarche.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person decided about events, in terms of their reports.
 *
 * @param number counts from 1 in a store; 0 until it is stored
 * @param reports what it is about: the reports of the event; for a split, those that leave it
 * @param others for a merge, the reports of the other event; for a split, those that stay; else empty
 * @param correction for a correction what the event is from now on; else empty in all parts
 * @param undone who took it back and when
 */
public record Decision(
        int number,
        Kind kind,
        List<ReportKey> reports,
        List<ReportKey> others,
        Correction correction,
        String who,
        String why,
        Instant when,
        Optional<Undoing> undone) {
    /** What can be decided. */
    public enum Kind {
        MERGE,
        SPLIT,
        REJECT,
        CORRECT
    }

    /** Values that replace what the reports say. */
    public record Correction(Optional<PlaceRef> place, Optional<TimeInterval> date, Optional<Status> status) {
        public static final Correction NONE = new Correction(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Who took a decision back, why and when. */
    public record Undoing(String who, String why, Instant when) {}

    public Decision {
        reports = List.copyOf(reports);
        others = List.copyOf(others);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a decision is about a report");
        }
    }

    public boolean stands() {
        return undone.isEmpty();
    }

    public Decision numbered(int other) {
        return new Decision(other, kind, reports, others, correction, who, why, when, undone);
    }

    public Decision undone(Undoing undoing) {
        return new Decision(number, kind, reports, others, correction, who, why, when, Optional.of(undoing));
    }
}
