package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** Whom the noun phrases in the slots of a pattern denote: by name, by whose they are, by what they are part of. */
final class Denotation {
    /** Prepositions that lead to a target, not to a place: "lashed out at Washington", "an apology from Moscow". */
    private static final Set<String> AIMED = Set.of("at", "from");

    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "from", "inside", Match.HELD);

    private final World world;
    private final WordClasses classes;

    Denotation(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /**
     * The actors that fillers stand for.
     *
     * @param people whether people of a country stand for it: "Cubans"
     * @param loose whether any thing stands for the actor behind it: "Russia's annexation", "the Russian actions"
     */
    List<ActorRef> actors(List<Match.Filler> fillers, boolean people, boolean loose) {
        List<ActorRef> found = new ArrayList<>();
        for (Match.Filler filler : fillers) {
            if (filler.preposition().equals("of") && byName(filler.unit())) {
                continue;
            }
            boolean aimed = loose && AIMED.contains(filler.preposition());
            boolean where = AT.contains(filler.preposition()) && !aimed;
            boolean source = filler.preposition().equals("from")
                    && !found.isEmpty()
                    && filler.unit().entity.flatMap(EntityMention::place).isPresent();
            for (Unit unit : source ? List.<Unit>of() : filler.unit().members()) {
                add(
                        unit,
                        people,
                        loose || filler.owned(),
                        !loose && filler.owned(),
                        where,
                        filler.preposition(),
                        found);
            }
        }
        return found.stream()
                .flatMap(a -> world.principals(a, this::organ).stream())
                .toList();
    }

    /** "Cubans", "Americans": people of a country, not the country as an agent. */
    static boolean plainPeople(EntityMention mention, boolean people) {
        return !people && mention.foundBy().equals("people");
    }

    private boolean organ(String label) {
        return classes.get("government-organs").stream().anyMatch(label::contains);
    }

    private void add(
            Unit unit,
            boolean people,
            boolean loose,
            boolean doer,
            boolean where,
            String preposition,
            List<ActorRef> found) {
        Optional<EntityMention> mention = unit.entity;
        if (mention.isPresent()) {
            boolean officials = unit.words.stream().anyMatch(w -> classes.in("official-adjectives", w));
            if (plainPeople(mention.get(), people || loose || officials)) {
                return;
            }
            boolean city = mention.get().place().isPresent()
                    && (mention.get().kind() == EntityMention.Kind.PLACE
                            || mention.get().foundBy().equals("metonym"));
            boolean land = preposition.equals(Match.HELD) && mention.get().kind() == EntityMention.Kind.COUNTRY;
            if ((!city || !where) && !land) {
                found.addAll(mention.get().actors());
            }
            return;
        }
        boolean text = loose && classes.in("voted-nouns", unit.form) && unit.possessor.isEmpty();
        if (text && unit.attached.isEmpty() || loose && classes.in("host-nouns", unit.form) || heads(unit)) {
            return;
        }
        if (classes.in("part-words", unit.form)) {
            // "three of his predecessors, A, B and C", "the members of the Security Council"
            int before = found.size();
            unit.attached.stream()
                    .filter(p -> p.prep().equals("of"))
                    .flatMap(p -> p.noun().members().stream())
                    .forEach(n -> add(n, people, loose, doer, where, preposition, found));
            if (found.size() > before) {
                return;
            }
        }
        if (classes.in("borne-nouns", unit.form)) {
            // "his plane landed in Kiev"
            unit.possessor.flatMap(p -> p.entity).ifPresent(e -> found.addAll(e.actors()));
            return;
        }
        List<EntityMention> named = unit.attached.stream()
                .filter(p -> classes.in("naming-prepositions", p.prep()))
                .flatMap(p -> p.noun().members().stream())
                .flatMap(n -> n.entity.stream())
                .toList();
        boolean owned = !unit.modifiers.isEmpty()
                || unit.attached.stream()
                        .anyMatch(p -> p.prep().equals("of") && p.noun().names());
        boolean group = loose && owned && classes.in("names", unit.form);
        if (!named.isEmpty() && !doer && !group) {
            // "eleven leaders, among them Donald Tusk"
            named.forEach(e -> found.addAll(e.actors()));
            return;
        }
        boolean collective = classes.in("collective-nouns", unit.form)
                || classes.in("person-nouns", unit.form)
                || classes.in("office-nouns", unit.form)
                || classes.in("statement-nouns", unit.form);
        if (!loose && !collective) {
            return;
        }
        if (classes.in("office-nouns", unit.form) && government(unit, found)) {
            return;
        }
        owners(unit)
                .filter(e -> !unknown(e))
                .filter(e -> loose || !e.actors().stream().allMatch(world::isPerson))
                .forEach(e -> found.addAll(
                        classes.in("army", unit.form) || classes.in("state-things", unit.form)
                                ? commanded(e)
                                : e.actors()));
        if (!unit.modifiers.isEmpty()) {
            unit.modifiers.stream().filter(m -> !unknown(m)).forEach(m -> found.addAll(m.actors()));
            return;
        }
        if (unit.possessor.flatMap(p -> p.entity).isEmpty()) {
            // "the bombing of the embassy": what follows suffered it
            boolean harm = classes.in("harm-nouns", unit.form);
            unit.attached.stream()
                    .filter(p -> !doer || p.after().filter(a -> a != unit).isEmpty())
                    .filter(p -> classes.in("member-prepositions", p.prep()) && !harm
                            || p.prep().equals("from") && classes.in("person-nouns", unit.form)
                            || p.prep().equals("for") && classes.in("representing-nouns", unit.form)
                            || loose
                                    && classes.in("behind-prepositions", p.prep())
                                    && !(doer && p.prep().equals("against"))
                                    && !(harm && !p.prep().equals("by"))
                            || p.prep().equals("in") && classes.in("governing-nouns", unit.form))
                    .filter(p -> loose || !(classes.in("person-nouns", unit.form) && person(p.noun())))
                    .flatMap(p -> p.noun().members().stream())
                    .flatMap(n -> n.entity.isEmpty() && classes.in("collective-nouns", n.form)
                            ? n.modifiers.stream()
                            : loose ? behind(n) : n.entity.stream())
                    .forEach(e -> found.addAll(e.actors()));
        }
    }

    /** Whose a noun is: in "Greece and Israel, whose leaders meet" of both, in "whose leader" of the last. */
    private static Stream<EntityMention> owners(Unit unit) {
        boolean several = !unit.form.equals(unit.head);
        return unit.possessor.stream()
                .flatMap(p -> several ? p.members().stream() : Stream.of(p))
                .flatMap(p -> p.entity.stream());
    }

    /** "Assad's forces", "Zakharchenko's men": those of the country or force that a leader commands. */
    private List<ActorRef> commanded(EntityMention leader) {
        return leader.actors().stream().map(world::command).toList();
    }

    /** Whom a noun names, or whose it is: "the decision of the Ukrainian authorities". */
    private static Stream<EntityMention> behind(Unit noun) {
        if (noun.entity.isPresent()) {
            return noun.entity.stream();
        }
        return Stream.concat(noun.possessor.flatMap(p -> p.entity).stream(), noun.modifiers.stream());
    }

    /** A leader's cabinet or spokesman speaks for the country: "Merkel's spokesman". */
    private boolean government(Unit unit, List<ActorRef> found) {
        List<ActorRef> countries = Stream.concat(
                        Stream.concat(unit.possessor.flatMap(p -> p.entity).stream(), unit.modifiers.stream()),
                        unit.attached.stream()
                                .filter(p -> p.prep().equals("of"))
                                .flatMap(p -> p.noun().entity.stream()))
                .flatMap(e -> e.actors().stream())
                .filter(world::isPerson)
                .flatMap(a -> world.homeland(a).stream())
                .toList();
        found.addAll(countries);
        return !countries.isEmpty();
    }

    /** "Calls for the return of Elian Gonzalez" are not made to him. */
    private static boolean byName(Unit unit) {
        return unit.members().stream()
                .anyMatch(u -> u.entity.filter(Denotation::unknown).isPresent());
    }

    private static boolean unknown(EntityMention mention) {
        return mention.foundBy().equals(EntityMention.PRIVATE);
    }

    /** "The FBI chief" is not the bureau that he heads. */
    private boolean heads(Unit unit) {
        return classes.in("head-nouns", unit.form)
                && unit.modifiers.stream().flatMap(m -> m.actors().stream()).anyMatch(a -> world.actor(a.id())
                        .filter(b -> b.kind() == Actor.Kind.ORGANISATION)
                        .isPresent());
    }

    /** The actors of one unit, read strictly. */
    List<ActorRef> of(Unit unit) {
        return actors(List.of(new Match.Filler(unit, "")), false, false);
    }

    /** "The adviser of Cameron" is not Cameron; "the ministers of A, B and C" may be the three. */
    private boolean person(Unit unit) {
        return unit.conjuncts.isEmpty()
                && unit.entity
                        .filter(e ->
                                !e.actors().isEmpty() && e.actors().stream().allMatch(world::isPerson))
                        .isPresent();
    }
}
