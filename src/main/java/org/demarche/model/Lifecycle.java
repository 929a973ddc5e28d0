package org.demarche.model;

/** How far an event has come, as a report of some day has it. */
public enum Lifecycle {
    /** Under consideration, called for, conditional. */
    CONSIDERED(Status.POSSIBLE),
    /** Said for the first time that it will be. */
    ANNOUNCED(Status.PLANNED),
    /** Said again, or with a day of its own. */
    SCHEDULED(Status.PLANNED),
    /** Put off to a later day. */
    POSTPONED(Status.PLANNED),
    /** Called off after it had been planned. */
    CANCELLED(Status.DENIED),
    /** Said not to have been, or not to come about. */
    DENIED(Status.DENIED),
    /** It took place or is under way. */
    HELD(Status.OCCURRED);

    private final Status status;

    Lifecycle(Status status) {
        this.status = status;
    }

    public Status status() {
        return status;
    }

    /** Whether it settles that the event was or was not. */
    public boolean decisive() {
        return status == Status.OCCURRED || status == Status.DENIED;
    }
}
