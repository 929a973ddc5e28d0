package org.demarche.extract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.EntityMention;

/**
 * What a word group must be to fill a slot or stand where a pattern asks for a noun.
 *
 * @param heads head nouns, one of which it must have, as written or in the singular, or "it" for a name with one of them; empty: any
 * @param before words, one of which must stand before the head ("phone" in "phone talks") or in the name of the actor
 *     that the group means; empty: any
 * @param kind {@code name}: it names an actor or place itself, {@code place}: it names a place, {@code person}: it is a
 *     person's name or office, or a pronoun of the singular, {@code thing}: it is none of these, {@code proper}: a name,
 *     known or not, but no person's, {@code number}: a count, {@code folk}: the people of a country, {@code event}: only
 *     the heads will do, and they tell of the event, {@code nobody}: nothing may stand there; of the actors it stands for, {@code people}: all are persons,
 *     {@code body}: all are organisations or groups, {@code members}: so, and told by their members ("EU leaders"), which
 *     {@link Slots} checks, {@code armed}: all are movements that fight, {@code chamber}: all are parliaments, houses
 *     or councils that vote; empty: anything. Of a kind and heads either will do
 */
record Wanted(Set<String> heads, Set<String> before, String kind) {
    static final Set<String> KINDS = Set.of(
            "name", "place", "person", "thing", "people", "body", "members", "proper", "number", "event", "folk",
            "armed", "chamber", "nobody");
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
        boolean head = heads.contains(unit.form) || heads.contains(unit.head) || standsFor(unit);
        if (kind.isEmpty() || heads.isEmpty()) {
            return (head || heads.isEmpty()) && qualified(unit) && kindly(unit);
        }
        return head && qualified(unit) || kindly(unit);
    }

    /** Whether all members of a coordination have one of the heads that will do whatever their kind. */
    boolean heads(Unit unit) {
        return !heads.isEmpty()
                && unit.members().stream().allMatch(u -> heads.contains(u.form) || heads.contains(u.head));
    }

    /** Whether a thing is wanted that stands for its owner: "missiles" for whose they are. */
    boolean owned() {
        return !heads.isEmpty();
    }

    /** "It passed the bill": for one whose name has such a noun in it ("United States Senate"). */
    private boolean standsFor(Unit unit) {
        return unit.entity
                .filter(e -> unit.word("it") && e.actors().size() == 1)
                .filter(e -> names(unit).anyMatch(heads::contains))
                .isPresent();
    }

    private boolean qualified(Unit unit) {
        Stream<String> own = unit.words.stream().flatMap(w -> Stream.concat(Stream.of(w), Stream.of(w.split("-"))));
        return before.isEmpty() || Stream.concat(own, names(unit)).anyMatch(before::contains);
    }

    /** The words of the names of those whom a word group means. */
    private static Stream<String> names(Unit unit) {
        return unit.entity.stream()
                .flatMap(e -> e.actors().stream())
                .flatMap(a -> Stream.of(a.label().toLowerCase(Locale.ROOT).split(" ")));
    }

    private boolean kindly(Unit unit) {
        return switch (kind) {
            case "name" -> unit.entity.isPresent();
            case "place" -> unit.entity.flatMap(EntityMention::place).isPresent();
            case "person" -> person(unit);
            case "thing" -> !person(unit);
            case "proper" -> unit.proper && !person(unit);
            case "number" -> unit.entity.isEmpty() && unit.form.chars().anyMatch(Character::isDigit);
            case "event", "nobody" -> false;
            case "folk" -> unit.entity.filter(e -> e.foundBy().equals("people")).isPresent();
            default -> true;
        };
    }

    private static boolean person(Unit unit) {
        return unit.entity
                .filter(e -> switch (e.kind()) {
                    case PERSON, DESCRIPTION -> true;
                    case PRONOUN -> e.actors().size() == 1;
                    default -> false;
                })
                .isPresent();
    }
}
