package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;
import org.demarche.model.TimeInterval;

/**
 * Summits and sessions of bodies that an article puts into a city, and who attends them: who leads or speaks for a member
 * of the body, and its own officials.
 */
final class Assemblies {
    private final World world;
    private final WordClasses classes;
    private final List<Finding> held = new ArrayList<>();

    Assemblies(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** Takes up a session of one body whose place is known. */
    void enter(Finding session) {
        held.add(session);
    }

    /** Where a body met on the day on which people of it speak, or on the day after. */
    Optional<PlaceRef> of(Finding finding, Optional<TimeInterval> published) {
        List<ActorRef> agents = finding.participants().stream()
                .filter(p -> p.role() == Participant.Role.AGENT)
                .map(Participant::actor)
                .toList();
        if (finding.status() != Status.OCCURRED
                || !classes.in("dateline-types", finding.type().id())
                || agents.isEmpty()
                || !agents.stream().allMatch(world::isPerson)) {
            return Optional.empty();
        }
        List<PlaceRef> places = held.stream()
                .filter(s -> isOn(s.date().or(() -> published), finding.date().or(() -> published)))
                .filter(s -> agents.stream()
                        .allMatch(a -> attends(a, s.participants().get(0).actor())))
                .flatMap(s -> s.place().stream())
                .distinct()
                .toList();
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private boolean attends(ActorRef person, ActorRef body) {
        if (world.speaksFor(person, body)) {
            return true;
        }
        Optional<String> country = world.homeland(person).map(ActorRef::id);
        return world.actor(body.id())
                .filter(b -> classes.in("summit-bodies", b.id()))
                .filter(b -> country.filter(b.members()::contains).isPresent())
                .isPresent();
    }

    private static boolean isOn(Optional<TimeInterval> session, Optional<TimeInterval> act) {
        return session.isPresent()
                && act.isPresent()
                && (session.get().overlaps(act.get())
                        || act.get().isDay()
                                && act.get()
                                        .begin()
                                        .equals(session.get().begin().minusDays(1)));
    }
}
