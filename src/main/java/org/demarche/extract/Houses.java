package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** Where a house or council sits before which somebody speaks: "told MPs", "in the Bundestag", "before the Security Council". */
final class Houses {
    private final World world;
    private final WordClasses classes;

    Houses(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** "In the Bundestag she warned", "before the Security Council": where the body sits. */
    Optional<Placing.Placed> of(Match match) {
        if (match.frame().type().speech() && Remote.isWritten(match, classes)) {
            return Optional.empty();
        }
        Stream<Unit> before = match.clause().stream()
                .flatMap(c -> c.phrases.stream())
                .filter(p -> !Placing.fills(match, p.noun()))
                .filter(p -> classes.in("session-prepositions", p.prep())
                                && p.after()
                                        .filter(u -> !Placing.fills(match, u))
                                        .isEmpty()
                        || isMargin(match, p)
                        || p.prep().equals("to")
                                && p.after()
                                        .filter(u -> classes.in("speech-words", u.form))
                                        .isPresent())
                .map(Unit.Attached::noun);
        Stream<Unit> told = match.clause().stream()
                .flatMap(c -> Stream.concat(Stream.of(c), c.parent.stream()))
                .filter(c -> classes.in("addressing-verbs", c.lemma()))
                .flatMap(c -> c.object.stream())
                .filter(u -> !Placing.fills(match, u));
        Optional<Placing.Placed> house = house(match).or(() -> chamber(match));
        if (house.isPresent()) {
            return house;
        }
        return Stream.concat(before, told)
                .flatMap(u -> u.entity.stream())
                .filter(e ->
                        e.kind() == EntityMention.Kind.ORGANISATION && e.place().isEmpty())
                .flatMap(e -> e.actors().stream())
                .flatMap(a -> world.seatOf(a.id()).stream())
                .findFirst()
                .map(p -> new Placing.Placed(p, "seat of the body"));
    }

    /** "On the stage of the Munich Security Conference", "in the margins of the General Assembly". */
    private boolean isMargin(Match match, Unit.Attached phrase) {
        return phrase.prep().equals("of")
                && phrase.after()
                        .filter(n -> classes.in("margins", n.form))
                        .filter(n -> match.clause().stream()
                                .flatMap(c -> c.phrases.stream())
                                .anyMatch(p -> p.noun() == n && classes.in("margin-prepositions", p.prep())))
                        .isPresent();
    }

    /** "Denounced the sale in parliament": the speaker's own house, unless what is spoken of is something done there. */
    private Optional<Placing.Placed> chamber(Match match) {
        List<ActorRef> speakers = match.in(Frame.Role.AGENT).stream()
                .flatMap(f -> f.unit().entity.stream())
                .flatMap(e -> e.actors().stream())
                .filter(world::isPerson)
                .toList();
        return match.clause().stream()
                .filter(c -> match.frame().type().speech())
                .flatMap(c -> around(match, c))
                .flatMap(c -> c.phrases.stream())
                .filter(p ->
                        p.prep().equals("in") && p.after().filter(this::isDone).isEmpty())
                .flatMap(p -> p.noun().entity.stream())
                .flatMap(e -> e.actors().stream())
                .filter(a -> World.isChamber(a, classes))
                .flatMap(a -> world.seatOf(a.id()).stream())
                .filter(seat -> speakers.stream().anyMatch(s -> world.atHome(s, seat)))
                .findFirst()
                .map(p -> new Placing.Placed(p, "seat of the body"));
    }

    /** The clause, what its subject does in doing so, and what it rose to do: "speaking in the Senate, she …". */
    private Stream<Clause> around(Match match, Clause clause) {
        Stream<Clause> doing = match.parse().clauses().stream()
                .filter(c -> c.relation == Clause.Relation.PARTICIPIAL && c != clause)
                .filter(c -> c.subject.isPresent() && c.subject.equals(clause.subject))
                .filter(c -> classes.in("speaking-verbs", c.lemma()));
        boolean rising = clause.relation == Clause.Relation.COMPLEMENT
                || clause.relation == Clause.Relation.PARTICIPIAL
                || clause.relation == Clause.Relation.CONJOINED;
        Stream<Clause> rose = clause.parent.stream()
                .filter(p -> rising
                        && (classes.in("rising-verbs", p.lemma()) || p.lemma().equals("be")))
                .filter(p -> p.subject.isPresent()
                        && clause.subject
                                .filter(s -> !s.equals(p.subject.get()))
                                .isEmpty());
        return Stream.of(Stream.of(clause), doing, rose).flatMap(s -> s);
    }

    private boolean isDone(Unit unit) {
        return classes.in("event-nouns", unit.form) || classes.in("speech-words", unit.form);
    }

    /** "Told parliament", "told MPs": who speaks before the house of their own country does so where it sits. */
    private Optional<Placing.Placed> house(Match match) {
        return match.clause().stream()
                .filter(c -> match.frame().type().speech())
                .flatMap(c -> Stream.concat(Stream.of(c), c.parent.stream()))
                .filter(c ->
                        classes.in("addressing-verbs", c.lemma()) && !c.group().negated())
                .filter(c -> c.object.filter(this::isHouse).isPresent())
                .flatMap(c -> c.subject.stream())
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.actors().stream())
                .flatMap(a -> world.homeland(a).stream())
                .flatMap(home -> world.parliament(home).stream())
                .findFirst()
                .map(p -> new Placing.Placed(p, "seat of the speaker's parliament"));
    }

    private boolean isHouse(Unit unit) {
        return unit.possessor.isEmpty()
                && unit.modifiers.isEmpty()
                && unit.entity
                        .filter(e -> e.kind() != EntityMention.Kind.DESCRIPTION)
                        .isEmpty()
                && classes.in("house-words", unit.form.isEmpty() ? unit.head : unit.form);
    }
}
