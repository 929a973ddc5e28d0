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

    List<Match.Filler> in(Frame.Role role) {
        return fillers.getOrDefault(role, List.of());
    }

    void add(Frame.Role role, Unit unit, String preposition) {
        add(role, unit, preposition, false);
    }

    private void add(Frame.Role role, Unit unit, String preposition, boolean owned) {
        fillers.computeIfAbsent(role, r -> new ArrayList<>()).add(new Match.Filler(unit, preposition, owned));
    }

    /** Puts a unit into a slot; false where the slot must be filled and there is none that suits. */
    boolean fill(Optional<Frame.Slot> slot, Optional<Unit> unit, String preposition) {
        if (slot.isEmpty()) {
            return true;
        }
        if (unit.isEmpty() || !slot.get().wanted().fits(unit.get())) {
            return slot.get().optional();
        }
        add(slot.get().role(), unit.get(), preposition, slot.get().wanted().owned());
        return true;
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
            boolean fits = wanted.slot().get().wanted().fits(phrase.noun());
            return fits && fill(wanted.slot(), Optional.of(phrase.noun()), phrase.prep());
        }
        boolean found = phrase.noun().members().stream().anyMatch(wanted.nouns()::alone);
        if (found) {
            objectNoun = Optional.of(phrase.noun());
        }
        return found;
    }
}
