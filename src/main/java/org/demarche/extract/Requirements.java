package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;

/** What an event of a type must have to be believed, and how plural participants are read. */
final class Requirements {
    private final World world;
    private final WordClasses classes;

    Requirements(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** The finding as one or several events, or none. */
    List<Finding> check(Match match, Finding finding) {
        if (finding.type().symmetric()) {
            return symmetric(match, finding);
        }
        List<ActorRef> agents = agents(finding);
        if (finding.type().id().equals("Visit")) {
            return visit(finding, agents);
        }
        if (agents.isEmpty()) {
            return List.of();
        }
        return List.of(finding);
    }

    private List<Finding> symmetric(Match match, Finding finding) {
        List<ActorRef> agents = agents(finding);
        if (agents.isEmpty()) {
            return List.of();
        }
        if (agents.size() == 1) {
            boolean collective = !world.isPerson(agents.get(0))
                    && classes.in("own-session-nouns", match.trigger().form)
                    && world.actor(agents.get(0).id())
                            .filter(a -> a.kind() == org.demarche.model.Actor.Kind.ORGANISATION
                                    || a.kind() == org.demarche.model.Actor.Kind.GROUP)
                            .isPresent();
            boolean body = world.actor(agents.get(0).id())
                    .filter(a -> a.kind() == org.demarche.model.Actor.Kind.ORGANISATION
                            || a.kind() == org.demarche.model.Actor.Kind.GROUP)
                    .isPresent();
            boolean self = finding.type().id().equals("Meeting") && (collective || body && match.trigger().is(Unit.Kind.VERB)
                    && match.in(Frame.Role.AGENT).size() == 1);
            return self ? List.of(finding) : List.of();
        }
        if (finding.type().id().equals("PhoneCall") && match.frame().kind() == Frame.Kind.VERB) {
            return distribute(match, finding);
        }
        return List.of(finding);
    }

    /** "Phoned A and B" is two calls. */
    private List<Finding> distribute(Match match, Finding finding) {
        List<Match.Filler> fillers = match.in(Frame.Role.AGENT);
        if (fillers.size() != 2 || fillers.get(1).unit().members().size() < 2
                || fillers.get(0).unit().members().size() > 1) {
            return List.of(finding);
        }
        Roles reader = new Roles(classes);
        List<ActorRef> callers = reader.of(fillers.get(0).unit());
        List<Finding> each = new ArrayList<>();
        for (Unit member : fillers.get(1).unit().members()) {
            List<Participant> pair = new ArrayList<>();
            callers.forEach(c -> pair.add(new Participant(c, Participant.Role.AGENT)));
            for (Unit single : List.of(member)) {
                Unit alone = alone(single);
                reader.of(alone).stream()
                        .filter(a -> callers.stream().noneMatch(c -> c.id().equals(a.id())))
                        .forEach(a -> pair.add(new Participant(a, Participant.Role.AGENT)));
            }
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

    private List<Finding> visit(Finding finding, List<ActorRef> agents) {
        if (agents.isEmpty() || finding.place().isEmpty()) {
            return List.of();
        }
        boolean home = agents.stream().anyMatch(a -> world.atHome(a, finding.place().get()));
        return home ? List.of() : List.of(finding);
    }

    private static List<ActorRef> agents(Finding finding) {
        return finding.participants().stream()
                .filter(p -> p.role() == Participant.Role.AGENT)
                .map(Participant::actor)
                .toList();
    }
}
