package org.demarche.consolidate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.model.Actor;

/** Who may stand for whom: a minister for the country, a country for the union that it belongs to. */
final class Affiliations {
    private static final double SAME = 1;
    private static final double REPRESENTS = 0.7;
    private static final double MEMBER = 0.6;

    private final Map<String, Set<String>> countries = new HashMap<>();
    private final Map<String, Set<String>> collectives = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> wider = new ConcurrentHashMap<>();
    private final Set<String> bodies = new HashSet<>();

    Affiliations(Collection<Actor> actors) {
        for (Actor actor : actors) {
            Set<String> stands = new HashSet<>();
            actor.nationality().ifPresent(stands::add);
            actor.of().ifPresent(stands::add);
            if (!stands.isEmpty()) {
                countries.put(actor.id(), Set.copyOf(stands));
            }
            if (actor.kind() != Actor.Kind.PERSON) {
                bodies.add(actor.id());
            }
            if (!actor.members().isEmpty()) {
                members.put(actor.id(), Set.copyOf(actor.members()));
            }
            actor.members().forEach(member -> collectives
                    .computeIfAbsent(member, m -> new HashSet<>())
                    .add(actor.id()));
        }
    }

    /** How well two names can mean one participant, 0 to 1. */
    double likeness(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        if (represented(a).contains(b) || represented(b).contains(a)) {
            return REPRESENTS;
        }
        return wider(a).contains(b) || wider(b).contains(a) ? MEMBER : 0;
    }

    /** Everybody whom a participant may stand for, itself among them. */
    Set<String> wider(String actor) {
        return wider.computeIfAbsent(actor, this::all);
    }

    private Set<String> all(String actor) {
        Set<String> wider = new HashSet<>(represented(actor));
        wider.addAll(collectives(actor));
        wider.add(actor);
        return wider;
    }

    /** The country or institution of a person, the country of a body. */
    Set<String> represented(String actor) {
        return countries.getOrDefault(actor, Set.of());
    }

    /** The countries of a collective; empty for everybody else. */
    Set<String> members(String actor) {
        return members.getOrDefault(actor, Set.of());
    }

    private Set<String> collectives(String actor) {
        Set<String> all = new HashSet<>(collectives.getOrDefault(actor, Set.of()));
        represented(actor).forEach(country -> all.addAll(collectives.getOrDefault(country, Set.of())));
        return all;
    }

    /** Whether it is a country or an institution, which can meet by itself. */
    boolean isBody(String actor) {
        return bodies.contains(actor);
    }
}
