package org.demarche.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;

/** What an event of a type must have to be believed, and how plural participants are read. */
final class Requirements {
    private final World world;
    private final Roles roles;
    private final WordClasses classes;
    private final Battlefield battlefield;

    Requirements(World world, Roles roles, WordClasses classes) {
        this.world = world;
        this.roles = roles;
        this.classes = classes;
        this.battlefield = new Battlefield(world, classes);
    }

    /** The finding as one or several events, or none. */
    List<Finding> check(Match match, Finding found) {
        Finding finding = found.with(Completeness.all(match, found.participants()));
        if (strayObject(match) || unplaced(match) || Completeness.lacks(match) || perceived(match)) {
            return List.of();
        }
        if (finding.type().symmetric()) {
            return symmetric(match, finding);
        }
        List<ActorRef> agents = agents(finding);
        if (finding.type().id().equals("Visit")) {
            return visit(match, finding, agents);
        }
        if (agents.isEmpty()) {
            return List.of();
        }
        if (classes.in("armed-types", finding.type().id())) {
            return battlefield.of(match, finding, agents).stream().toList();
        }
        return foreign(finding, agents);
    }

    /** Nobody threatens or urges their own country here: such a target is a misreading, and goes. */
    private List<Finding> foreign(Finding finding, List<ActorRef> agents) {
        List<Participant> kept = finding.participants().stream()
                .filter(p -> p.role() == Participant.Role.AGENT
                        || agents.stream().noneMatch(a -> world.belongs(a, p.actor())))
                .toList();
        boolean all = kept.size() == finding.participants().size();
        boolean some = kept.size() > agents.size();
        return all || some ? List.of(finding.with(kept)) : List.of();
    }

    /** "Met the standards", "see 1,600 jobs cut": the verb has an object that is no actor. */
    private boolean strayObject(Match match) {
        if (match.frame().kind() == Frame.Kind.NOUN
                || !match.frame().objectNouns().isEmpty()
                || !classes.in("objectless-types", match.frame().type().id())) {
            return false;
        }
        Optional<Unit> object = match.clause()
                .filter(c -> !c.group().passive())
                .flatMap(c -> c.object)
                .filter(o -> !classes.in("adverbial-nouns", o.form) && o.times.isEmpty());
        boolean asked =
                match.frame().object().filter(s -> s.role() != Frame.Role.ANY).isPresent();
        boolean free = match.frame().object().isPresent() && !asked;
        boolean symmetric = match.frame().type().symmetric();
        return object.isPresent()
                && !free
                && (symmetric || !asked)
                && roles.of(object.get()).isEmpty()
                && object.get().entity.isEmpty()
                && !classes.in("person-nouns", object.get().form)
                && !classes.in("person-nouns", object.get().head);
    }

    /** "Does not want to see Kenya punished": what is seen is an act, nobody is met. */
    private static boolean perceived(Match match) {
        return match.frame().type().symmetric()
                && match.clause()
                        .filter(c -> c.object.isPresent())
                        .filter(c -> c.children.stream()
                                .anyMatch(d -> d.relation == Clause.Relation.PARTICIPIAL
                                        && d.opener.isEmpty()
                                        && d.group().passive()
                                        && d.subject.equals(c.object)))
                        .isPresent();
    }

    /** A pattern that asks for a place is not satisfied with "withdrew from the talks". */
    private static boolean unplaced(Match match) {
        boolean object =
                match.frame().object().filter(s -> s.role() == Frame.Role.PLACE).isPresent();
        return (object || !match.frame().type().id().equals("Visit"))
                && !match.in(Frame.Role.PLACE).isEmpty()
                && match.in(Frame.Role.PLACE).stream()
                        .flatMap(f -> f.unit().members().stream())
                        .noneMatch(u -> u.entity.flatMap(e -> e.place()).isPresent());
    }

    private List<Finding> symmetric(Match match, Finding finding) {
        List<Participant> leaders = world.withoutOwn(finding.participants());
        if (leaders.size() < finding.participants().size() && leaders.size() > 1) {
            return symmetric(match, finding.with(leaders));
        }
        List<ActorRef> agents = agents(finding);
        if (agents.size() < 2) {
            boolean alone = agents.size() == 1
                    && finding.type().id().equals("Meeting")
                    && body(agents.get(0))
                    && (classes.in("own-session-nouns", match.trigger().form)
                            || match.trigger().is(Unit.Kind.VERB)
                                    && match.in(Frame.Role.AGENT).size() == 1);
            return alone ? List.of(finding) : List.of();
        }
        return separate(match) ? distribute(match, finding) : List.of(finding);
    }

    private boolean body(ActorRef ref) {
        return world.actor(ref.id())
                .filter(a -> a.kind() == Actor.Kind.ORGANISATION || a.kind() == Actor.Kind.GROUP)
                .filter(a -> classes.get("business-bodies").stream().noneMatch(a.label()::contains))
                .isPresent();
    }

    /** Whether several counterparts mean several events: calls do unless shared, meetings where the text says so. */
    private boolean separate(Match match) {
        boolean told = match.trigger().words.stream().anyMatch(w -> classes.in("separate-words", w))
                || match.parse().units().stream()
                        .anyMatch(u -> u.is(Unit.Kind.ADVERB) && classes.in("separate-words", u.head));
        boolean shared = match.trigger().words.stream().anyMatch(w -> classes.in("joint-words", w));
        boolean call =
                match.frame().type().id().equals("PhoneCall") && match.frame().kind() == Frame.Kind.VERB;
        return told || call && !shared;
    }

    /** "Phoned A and B" is two calls. */
    private List<Finding> distribute(Match match, Finding finding) {
        List<Match.Filler> fillers = match.in(Frame.Role.AGENT);
        if (fillers.size() != 2
                || fillers.get(1).unit().members().size() < 2
                || fillers.get(0).unit().members().size() > 1) {
            return List.of(finding);
        }
        List<ActorRef> callers = roles.of(fillers.get(0).unit());
        List<Finding> each = new ArrayList<>();
        for (Unit member : fillers.get(1).unit().members()) {
            Set<String> known = new HashSet<>();
            List<Participant> pair = Stream.concat(callers.stream(), roles.of(alone(member)).stream())
                    .filter(a -> known.add(a.id()))
                    .map(a -> new Participant(a, Participant.Role.AGENT))
                    .toList();
            if (pair.size() > callers.size()) {
                each.add(finding.with(pair));
            }
        }
        return each;
    }

    private static Unit alone(Unit unit) {
        Unit copy = new Unit(unit.kind, unit.from, unit.to, unit.span, unit.head);
        copy.entity = unit.entity;
        copy.possessor = unit.possessor;
        copy.modifiers.addAll(unit.modifiers);
        copy.form = unit.form;
        return copy;
    }

    /** A visit for each destination, none at home. */
    private List<Finding> visit(Match match, Finding finding, List<ActorRef> agents) {
        if (agents.isEmpty() || finding.place().isEmpty()) {
            return List.of();
        }
        List<PlaceRef> destinations = match.in(Frame.Role.PLACE).stream()
                .flatMap(f -> f.unit().members().stream())
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.place().stream())
                .map(world::settle)
                .distinct()
                .toList();
        List<PlaceRef> all =
                destinations.size() > 1 ? destinations : List.of(finding.place().get());
        return all.stream()
                .filter(place -> agents.stream().noneMatch(a -> world.atHome(a, place)))
                .map(place -> finding.with(Optional.of(place), true))
                .toList();
    }

    private static List<ActorRef> agents(Finding finding) {
        return finding.participants().stream()
                .filter(p -> p.role() == Participant.Role.AGENT)
                .map(Participant::actor)
                .toList();
    }
}
