package org.demarche.extract;

import java.util.stream.Stream;

/** What a clause tells of the noun that names an event: "a summit that ended on Thursday", "talks held in May". */
final class Course {
    private Course() {}

    /** The noun that names the event: the trigger, or what is held. */
    static Stream<Unit> noun(Match match) {
        Unit trigger = match.trigger();
        if (!trigger.is(Unit.Kind.VERB)) {
            return Stream.of(trigger);
        }
        return match.frame().type().symmetric()
                ? match.clause().stream().flatMap(c -> c.object.stream()).filter(o -> o.entity.isEmpty())
                : Stream.empty();
    }

    /** The clauses about it. */
    static Stream<Clause> clauses(Match match) {
        return noun(match).flatMap(noun -> match.parse().clauses().stream()
                .filter(c -> c.relation == Clause.Relation.RELATIVE || c.relation == Clause.Relation.PARTICIPIAL)
                .filter(c -> c.subject.filter(noun::equals).isPresent()));
    }
}
