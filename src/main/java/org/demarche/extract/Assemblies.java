package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordClasses;
import org.demarche.lexicon.WordTable;
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
    private static final Map<String, Set<String>> MEMBERS = WordTable.load("summit-members.tsv", 2).rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    WordTable.Row::key, r -> Set.of(r.at(1).split(","))));

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

    /** Where a body met on the day on which people of it speak; its own officials are there the day before. */
    Optional<PlaceRef> of(Finding finding, Optional<TimeInterval> published) {
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        if (finding.status() != Status.OCCURRED
                || !classes.in("dateline-types", finding.type().id())
                || agents.isEmpty()
                || !agents.stream().allMatch(world::isPerson)) {
            return Optional.empty();
        }
        List<PlaceRef> places = held.stream()
                .filter(s -> isOn(s.date().or(() -> published), finding.date().or(() -> published))
                                && attend(finding, s)
                        || isEve(s.date().or(() -> published), finding.date().or(() -> published))
                                && prepare(finding, s))
                .flatMap(s -> s.place().stream())
                .distinct()
                .toList();
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    /** Whether others than those of its members speak in a session: the Security Council hears anybody. */
    boolean isOpen(Finding session) {
        ActorRef body = body(session);
        return !classes.in("summit-bodies", body.id()) && World.isChamber(body, classes);
    }

    /** Whether all who act in an event belong to a session. */
    boolean attend(Finding finding, Finding session) {
        return finding.actors(Participant.Role.AGENT).stream().allMatch(a -> attends(a, body(session)));
    }

    /** Whether all who act in an event work for the body of a session, and are there before the guests. */
    boolean prepare(Finding finding, Finding session) {
        return finding.actors(Participant.Role.AGENT).stream().allMatch(a -> world.speaksFor(a, body(session)));
    }

    private static ActorRef body(Finding session) {
        return session.actors(Participant.Role.AGENT).get(0);
    }

    private boolean attends(ActorRef person, ActorRef body) {
        if (world.speaksFor(person, body)) {
            return true;
        }
        Optional<String> country = world.homeland(person).map(ActorRef::id);
        return world.actor(body.id())
                .filter(b -> classes.in("summit-bodies", b.id()))
                .filter(b -> country.filter(c -> b.members().contains(c)
                                || MEMBERS.getOrDefault(b.id(), Set.of()).contains(c))
                        .isPresent())
                .isPresent();
    }

    private static boolean isOn(Optional<TimeInterval> session, Optional<TimeInterval> act) {
        return session.isPresent() && act.isPresent() && session.get().overlaps(act.get());
    }

    /** Whether an act is of the day before a session. */
    static boolean isEve(Optional<TimeInterval> session, Optional<TimeInterval> act) {
        return session.isPresent()
                && act.filter(TimeInterval::isDay)
                        .filter(a -> a.begin().equals(session.get().begin().minusDays(1)))
                        .isPresent();
    }
}
