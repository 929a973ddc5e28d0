package org.demarche.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** Fillers collected for one frame. */
final class Slots {
    private final World world;
    final Map<Frame.Role, List<Match.Filler>> fillers = new EnumMap<>(Frame.Role.class);
    Optional<Unit> objectNoun = Optional.empty();

    Slots(World world) {
        this.world = world;
    }

    void add(Frame.Role role, Unit unit, String preposition) {
        fillers.computeIfAbsent(role, r -> new ArrayList<>()).add(new Match.Filler(unit, preposition));
    }

    /** Whether everything found in a slot may stand there. */
    private boolean allowed(Frame.Filling filling, Unit unit) {
        if (filling == Frame.Filling.ANYTHING) {
            return true;
        }
        boolean persons = filling == Frame.Filling.PERSONS;
        List<ActorRef> actors = unit.members().stream()
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.actors().stream())
                .toList();
        return !actors.isEmpty()
                && actors.stream().allMatch(a -> persons ? world.isPerson(a) : world.isBody(a))
                && (!persons || unit.members().stream().allMatch(Unit::names))
                && (filling != Frame.Filling.MEMBERS || unit.members().stream().allMatch(Slots::plural));
    }

    /** "EU leaders" and "the foreign ministers of the EU" are descriptions, "the EU" is a name. */
    private static boolean plural(Unit unit) {
        return unit.entity
                .filter(e -> e.kind() == EntityMention.Kind.DESCRIPTION)
                .isPresent();
    }

    boolean fill(Optional<Frame.Slot> slot, Optional<Unit> unit, String preposition) {
        if (slot.isEmpty()) {
            return true;
        }
        if (unit.isEmpty()) {
            return slot.get().optional();
        }
        return fill(slot.get(), unit.get(), preposition);
    }

    boolean fill(Frame.Slot slot, Unit unit, String preposition) {
        if (!allowed(slot.filling(), unit)) {
            return false;
        }
        add(slot.role(), unit, preposition);
        return true;
    }
}
