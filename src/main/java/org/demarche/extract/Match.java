package org.demarche.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A frame found in a sentence, with the units that fill its slots. */
record Match(
        Frame frame,
        Parse parse,
        Unit trigger,
        Optional<Clause> clause,
        Map<Frame.Role, List<Filler>> fillers,
        int score) {
    /** Stands for a preposition before the place that talks are called after: "the Geneva talks". */
    static final String HELD = "held at";

    private static final int MOST_DEEP = 6;

    /**
     * A unit in a slot.
     *
     * @param preposition before it; empty for subject, object and possessor
     * @param owned whether a thing is asked for whose owner or nationality is meant ("Russian missiles")
     */
    record Filler(Unit unit, String preposition, boolean owned) {
        Filler(Unit unit, String preposition) {
            this(unit, preposition, false);
        }
    }

    /** Whether the clause of the match is another or hangs on it, however deep. */
    boolean isUnder(Clause above) {
        return Stream.iterate(clause, Optional::isPresent, c -> c.get().parent)
                .limit(MOST_DEEP)
                .anyMatch(c -> c.get() == above);
    }

    List<Filler> in(Frame.Role role) {
        return fillers.getOrDefault(role, List.of());
    }

    /** The units that fill a role, coordinated ones each for itself. */
    List<Unit> members(Frame.Role role) {
        return in(role).stream().flatMap(f -> f.unit().members().stream()).toList();
    }
}
