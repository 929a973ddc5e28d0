package org.demarche.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** Fillers collected for one frame. */
final class Slots {
    private final World world;
    private final WordClasses classes;
    final Map<Frame.Role, List<Match.Filler>> fillers = new EnumMap<>(Frame.Role.class);
    /** The noun that the frame asks for, which then tells of the event. */
    Optional<Unit> objectNoun = Optional.empty();

    Slots(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    List<Match.Filler> in(Frame.Role role) {
        return fillers.getOrDefault(role, List.of());
    }

    /** How many fillers were found. */
    int size() {
        return fillers.values().stream().mapToInt(List::size).sum();
    }

    void add(Frame.Role role, Unit unit, String preposition) {
        add(role, unit, preposition, false);
    }

    private void add(Frame.Role role, Unit unit, String preposition, boolean owned) {
        fillers.computeIfAbsent(role, r -> new ArrayList<>()).add(new Match.Filler(unit, preposition, owned));
    }

    /** Fills a slot if something stands there that may; whether the pattern can go on. */
    boolean fill(Optional<Frame.Slot> slot, Optional<Unit> unit, String preposition) {
        if (slot.isEmpty()) {
            return true;
        }
        if (unit.isEmpty()) {
            return slot.get().optional() || slot.get().wanted().kind().equals("nobody");
        }
        return fill(slot.get(), unit.get(), preposition) || slot.get().optional();
    }

    boolean fill(Frame.Slot slot, Unit unit, String preposition) {
        boolean persons =
                slot.role() == Frame.Role.AGENT && slot.wanted().kind().isEmpty() && named(unit);
        if (!slot.wanted().fits(unit)
                || !allowed(slot.wanted().kind(), unit) && !slot.wanted().heads(unit)
                || persons && slot.wanted().owned()) {
            return false;
        }
        add(slot.role(), unit, preposition, slot.wanted().owned());
        return true;
    }

    /** "The two men" who were named: people themselves, and no men of somebody's. */
    private boolean named(Unit unit) {
        return unit.entity
                .filter(e -> e.foundBy().equals("set") || e.kind() == EntityMention.Kind.PERSON)
                .filter(e -> e.actors().stream().allMatch(world::isPerson))
                .isPresent();
    }

    /** Whether the actors that a unit stands for are of the kind that a slot asks for. */
    private boolean allowed(String kind, Unit unit) {
        List<ActorRef> actors = unit.members().stream()
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.actors().stream())
                .toList();
        return switch (kind) {
            case "people" ->
                unit.members().stream().allMatch(Unit::names) && actors.stream().allMatch(world::isPerson);
            case "body" -> !actors.isEmpty() && actors.stream().allMatch(world::isBody);
            case "armed" -> !actors.isEmpty() && actors.stream().allMatch(world::armed);
            case "chamber" -> !actors.isEmpty() && actors.stream().allMatch(a -> world.votes(a, classes));
            case "members" ->
                !actors.isEmpty()
                        && actors.stream().allMatch(world::isBody)
                        && unit.members().stream().allMatch(Slots::described);
            default -> true;
        };
    }

    /** "EU leaders" and "the foreign ministers of the EU" describe, "the EU" names. */
    private static boolean described(Unit unit) {
        return unit.entity
                .filter(e -> e.kind() == EntityMention.Kind.DESCRIPTION
                        || e.foundBy().equals("country-body-organ"))
                .isPresent();
    }

    /** Fills the slots of prepositional phrases; false where one that is asked for is missing. */
    boolean phrases(List<Frame.Phrase> asked, List<Unit.Attached> attached) {
        for (Frame.Phrase wanted : asked) {
            boolean any = false;
            for (Unit.Attached phrase : attached) {
                any |= wanted.prepositions().contains(phrase.prep()) && phrase(wanted, phrase);
            }
            if (!any && !wanted.optional()) {
                return false;
            }
        }
        return true;
    }

    private boolean phrase(Frame.Phrase wanted, Unit.Attached phrase) {
        if (wanted.slot().isPresent()) {
            return fill(wanted.slot().get(), phrase.noun(), phrase.prep());
        }
        boolean found = phrase.noun().members().stream().anyMatch(wanted.nouns()::alone);
        if (found) {
            objectNoun = Optional.of(phrase.noun());
        }
        return found;
    }
}
