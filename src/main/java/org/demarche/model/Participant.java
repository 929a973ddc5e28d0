package org.demarche.model;

/** An actor in a role of an event. In two-way types (meetings, calls, agreements) all are agents. */
public record Participant(ActorRef actor, Role role) {
    public enum Role {
        AGENT,
        TARGET
    }
}
