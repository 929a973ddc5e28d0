package org.demarche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;
import org.demarche.model.Span;
import org.demarche.model.TimeInterval;

/** Who has been where on which day as far as the article has told it, and what says so. */
final class Whereabouts {
    /** Longest time, in days, that a stay may be known by: "in November" puts nobody anywhere on one day of it. */
    private static final int STAY = 7;

    private final World world;
    private final Map<String, List<Stay>> stays = new HashMap<>();
    private final Map<String, List<Stay>> departures = new HashMap<>();

    Whereabouts(World world) {
        this.world = world;
    }

    /** What says that somebody was in a place. */
    enum Licence {
        /** Talks, a journey or a signing in which the person took part. */
        EVENT("last event of a participant"),
        /** Another act that the text itself puts into the place. */
        ACT("where the actor spoke"),
        /** A clause that tells of the person there, whatever it is about. */
        PRESENCE("where the actor was"),
        /** Talks or a signing of the person's country, for which the person negotiates. */
        DELEGATION("where the delegation was");

        private final String rule;

        Licence(String rule) {
            this.rule = rule;
        }
    }

    /**
     * A stay of somebody in a city.
     *
     * @param day on which, if the text says
     * @param block the paragraph that tells of it
     */
    record Stay(PlaceRef place, Optional<TimeInterval> day, Span block, int sentence, Licence licence) {}

    /** Takes up where somebody was. */
    void put(ActorRef actor, Stay stay) {
        stays.computeIfAbsent(actor.id(), k -> new ArrayList<>()).add(stay);
    }

    /** Takes up an event that has been given its place. */
    void put(Finding finding, Licence licence, Span block) {
        Stay stay = new Stay(finding.place().get(), finding.date(), block, finding.sentence(), licence);
        finding.participants().stream()
                .filter(p ->
                        licence == Licence.EVENT || p.role() == Participant.Role.AGENT && world.isPerson(p.actor()))
                .forEach(p -> put(p.actor(), stay));
    }

    /** Where those who act were, as told last, if that was on the day of the act. */
    Optional<Placing.Placed> of(Finding finding, Span block) {
        return finding.actors(Participant.Role.AGENT).stream()
                .flatMap(a -> of(a, finding, block))
                .max(Comparator.comparingInt(Stay::sentence))
                .map(s -> new Placing.Placed(s.place(), s.licence().rule));
    }

    /** The city that somebody who acts has left, as told in the same paragraph, unless the text tells of another stay since. */
    Optional<PlaceRef> left(Finding finding, Span block) {
        return finding.actors(Participant.Role.AGENT).stream()
                .flatMap(a -> departures.getOrDefault(a.id(), List.of()).stream())
                .filter(s -> s.block().equals(block))
                .reduce((a, b) -> b)
                .map(Stay::place);
    }

    /** Takes up which city somebody left. */
    void leave(ActorRef actor, Stay stay) {
        departures.computeIfAbsent(actor.id(), k -> new ArrayList<>()).add(stay);
    }

    /** Whether only other paragraphs tell where those who act were. */
    boolean isToldElsewhere(Finding finding, Span block) {
        List<Stay> fit = finding.actors(Participant.Role.AGENT).stream()
                .flatMap(a -> of(a, finding, block))
                .toList();
        return !fit.isEmpty() && fit.stream().noneMatch(s -> s.block().equals(block));
    }

    /** Where somebody's country took part in an event on the day of an act. */
    Optional<Placing.Placed> delegation(ActorRef country, Finding finding) {
        return all(country).stream()
                .filter(s -> s.licence() == Licence.EVENT && isOn(s, finding))
                .reduce((a, b) -> b)
                .map(s -> new Placing.Placed(s.place(), Licence.DELEGATION.rule));
    }

    private Stream<Stay> of(ActorRef actor, Finding finding, Span block) {
        List<Stay> known = all(actor);
        Optional<Stay> event = last(actor);
        return known.stream()
                .filter(s -> s.licence() != Licence.EVENT || !staysHome(actor, finding))
                .filter(s -> fits(s, event, finding, block));
    }

    /** Whether a country acts alone: its envoys may have met abroad, yet it accuses, demands and punishes from home. */
    private boolean staysHome(ActorRef actor, Finding finding) {
        return !finding.type().symmetric()
                && world.actor(actor.id())
                        .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                        .isPresent();
    }

    private static boolean fits(Stay stay, Optional<Stay> event, Finding finding, Span block) {
        if (stay.day().isPresent() && finding.date().isPresent()) {
            return isOn(stay, finding);
        }
        if (stay.day()
                        .filter(d -> d.end().toEpochDay() - d.begin().toEpochDay() > STAY)
                        .isPresent()
                && finding.date().isEmpty()) {
            // "who was in Beijing in July, called for talks"
            return false;
        }
        return stay.licence() == Licence.EVENT
                ? event.filter(stay::equals).isPresent()
                : stay.block().equals(block);
    }

    private static boolean isOn(Stay stay, Finding finding) {
        return stay.day()
                .filter(d -> finding.date().filter(d::overlaps).isPresent())
                .filter(d -> d.end().toEpochDay() - d.begin().toEpochDay() <= STAY
                        || stay.sentence() == finding.sentence()
                                && finding.date().equals(stay.day()))
                .isPresent();
    }

    /** The last event that shows where somebody is. */
    Optional<Stay> last(ActorRef actor) {
        return all(actor).stream().filter(s -> s.licence() == Licence.EVENT).reduce((a, b) -> b);
    }

    private List<Stay> all(ActorRef actor) {
        return stays.getOrDefault(actor.id(), List.of());
    }
}
