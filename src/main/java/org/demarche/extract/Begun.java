package org.demarche.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The times since which something has gone on: "had been at it since Sunday", "since March they have met". */
final class Begun {
    private Begun() {}

    static Set<Unit> of(Parse parse) {
        List<Unit> units = parse.units();
        return units.stream()
                .filter(t -> t.is(Unit.Kind.TIME)
                        && units.indexOf(t) > 0
                        && units.get(units.indexOf(t) - 1).word("since"))
                .filter(t -> verb(parse, t).filter(c -> c.group().perfect()).isPresent())
                .collect(Collectors.toSet());
    }

    /** The clause whose verb stands last before a time, else first behind it: "since March they have met". */
    private static Optional<Clause> verb(Parse parse, Unit time) {
        return parse.clauses().stream()
                .filter(c -> c.verb.to <= time.from)
                .max(Comparator.comparingInt(c -> c.verb.to))
                .or(() -> parse.clauses().stream().min(Comparator.comparingInt(c -> c.verb.from)));
    }
}
