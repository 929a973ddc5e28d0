package org.demarche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A frame found in a sentence, with the units that fill its slots. */
record Match(
        Frame frame,
        Parse parse,
        Unit trigger,
        Optional<Clause> clause,
        Map<Frame.Role, List<Filler>> fillers,
        int score) {
    /** A unit in a slot and the preposition before it; empty for subject, object and possessor. */
    record Filler(Unit unit, String preposition) {}

    List<Filler> in(Frame.Role role) {
        return fillers.getOrDefault(role, List.of());
    }
}
