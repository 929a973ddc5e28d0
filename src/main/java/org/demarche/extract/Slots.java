package org.demarche.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fillers collected for one frame. */
final class Slots {
    final Map<Frame.Role, List<Match.Filler>> fillers = new EnumMap<>(Frame.Role.class);
    /** The noun that the frame asks for, which then tells of the event. */
    Optional<Unit> objectNoun = Optional.empty();

    void add(Frame.Role role, Unit unit, String preposition) {
        fillers.computeIfAbsent(role, r -> new ArrayList<>()).add(new Match.Filler(unit, preposition));
    }

    /** Puts a unit into a slot; false where the slot must be filled and there is none. */
    boolean fill(Optional<Frame.Slot> slot, Optional<Unit> unit, String preposition) {
        if (slot.isEmpty()) {
            return true;
        }
        if (unit.isEmpty()) {
            return slot.get().optional();
        }
        add(slot.get().role(), unit.get(), preposition);
        return true;
    }
}
