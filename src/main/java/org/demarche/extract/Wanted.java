package org.demarche.extract;

import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.EntityMention;

/**
 * What a word group must be to fill a slot or stand where a pattern asks for a noun.
 *
 * @param heads head nouns, one of which it must have, as written or in the singular; empty: any
 * @param before words, one of which must stand before the head ("phone" in "phone talks"); empty: any
 * @param kind {@code name}: it names an actor or place itself, {@code place}: it names a place, {@code person}: it is the
 *     name of a person or a pronoun, {@code thing}: it is neither; of the actors it stands for, {@code people}: all are persons,
 *     {@code body}: all are organisations or groups, {@code members}: so, and told by their members ("EU leaders"), which
 *     {@link Slots} checks; empty: anything
 */
record Wanted(Set<String> heads, Set<String> before, String kind) {
    static final Set<String> KINDS = Set.of("name", "place", "person", "thing", "people", "body", "members");
    static final Wanted ANYTHING = new Wanted(Set.of(), Set.of(), "");

    static Wanted nouns(Set<String> heads) {
        return new Wanted(heads, Set.of(), "");
    }

    boolean isEmpty() {
        return equals(ANYTHING);
    }

    /** Whether one member of a coordination is what is wanted. */
    boolean fits(Unit unit) {
        return isEmpty() || unit.members().stream().anyMatch(this::alone);
    }

    /** Whether a word group by itself is what is wanted. */
    boolean alone(Unit unit) {
        boolean head = heads.isEmpty() || heads.contains(unit.form) || heads.contains(unit.head);
        return head && qualified(unit) && kindly(unit);
    }

    private boolean qualified(Unit unit) {
        return before.isEmpty()
                || unit.words.stream()
                        .flatMap(w -> Stream.concat(Stream.of(w), Stream.of(w.split("-"))))
                        .anyMatch(before::contains);
    }

    private boolean kindly(Unit unit) {
        return switch (kind) {
            case "name" -> unit.entity.isPresent();
            case "place" -> unit.entity.flatMap(EntityMention::place).isPresent();
            case "person" -> person(unit);
            case "thing" -> !person(unit);
            default -> true;
        };
    }

    private static boolean person(Unit unit) {
        return unit.entity
                .filter(e -> e.kind() == EntityMention.Kind.PERSON || e.kind() == EntityMention.Kind.PRONOUN)
                .isPresent();
    }
}
