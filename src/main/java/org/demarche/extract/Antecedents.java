package org.demarche.extract;

import java.util.Optional;
import org.demarche.model.EntityMention;

/** The noun that a relative clause describes. */
record Antecedents(WalkState at, PhrasePlacement phrases) {
    Optional<Unit> of(Unit relative) {
        int i = at.all.indexOf(relative);
        if (FreeRelatives.before(at.all, i)) {
            return Optional.of(at.all.get(i - 1));
        }
        return at.described
                .filter(d -> again(relative))
                .or(() -> person(relative))
                .or(() -> personBefore(relative))
                .or(() -> at.lastNoun)
                .or(() -> at.pending);
    }

    /** "Rice, who flew in from Paris and who met Putin": whether a second clause describes the same. */
    private boolean again(Unit relative) {
        int i = at.all.indexOf(relative);
        return i > 1
                && at.all.get(i - 1).is(Unit.Kind.AND)
                && at.all.subList(0, i - 1).stream()
                        .filter(u -> u.is(Unit.Kind.REL))
                        .reduce((a, b) -> b)
                        .filter(u -> u.head.equals(relative.head))
                        .isPresent()
                && at.current != null
                && at.clauses.stream().anyMatch(c -> c.relation == Clause.Relation.RELATIVE);
    }

    /** "Abe of Japan, who": a land is not who. */
    private Optional<Unit> personBefore(Unit relative) {
        boolean land = at.lastNoun
                .flatMap(n -> n.entity)
                .filter(e -> e.kind() == EntityMention.Kind.COUNTRY || e.kind() == EntityMention.Kind.PLACE)
                .isPresent();
        return at.holder
                .filter(h -> land && (relative.word("who") || relative.word("whom")))
                .filter(h -> h.entity
                        .filter(e ->
                                e.kind() == EntityMention.Kind.PERSON || e.kind() == EntityMention.Kind.DESCRIPTION)
                        .isPresent());
    }

    /** Who is meant by "who" in "took a call from Kerry, who": the name beside it, not what the phrase hangs on. */
    private Optional<Unit> person(Unit unit) {
        int i = at.all.indexOf(unit) - 1;
        if (i > 0 && at.all.get(i).is(Unit.Kind.COMMA)) {
            i--;
        }
        boolean thing = at.lastNoun
                .filter(n -> n.entity.isEmpty() && phrases.eventNoun(n))
                .isPresent();
        return i >= 0 && thing && unit.word("who") && at.all.get(i).is(Unit.Kind.NOMINAL)
                ? Optional.of(at.all.get(i)).filter(Unit::names)
                : Optional.empty();
    }
}
