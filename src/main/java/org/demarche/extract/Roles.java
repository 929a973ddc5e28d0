package org.demarche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Participant;

/** Turns the units in a match's slots into participants. */
final class Roles {
    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "from", "inside");

    private final World world;
    private final WordClasses classes;

    Roles(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /** The participants of a match, each actor once; an agent is no target of its own act. */
    List<Participant> participants(Match match) {
        Map<String, Participant> found = new LinkedHashMap<>();
        boolean people = classes.in("people-types", match.frame().type().id());
        List<ActorRef> named = actors(match.in(Frame.Role.AGENT), people, false);
        List<ActorRef> agents = named.isEmpty() ? implied(match) : named;
        for (ActorRef agent : match.frame().type().speech() ? speakers(match, agents) : agents) {
            found.put(agent.id(), new Participant(agent, Participant.Role.AGENT));
        }
        Participant.Role second = match.frame().type().symmetric() ? Participant.Role.AGENT : Participant.Role.TARGET;
        if (classes.in("accompanied-types", match.frame().type().id()) && !found.isEmpty()) {
            companions(match).forEach(a -> found.putIfAbsent(a.id(), new Participant(a, Participant.Role.AGENT)));
        }
        for (ActorRef target : actors(match.in(Frame.Role.TARGET), true, true)) {
            found.putIfAbsent(target.id(), new Participant(target, second));
        }
        return List.copyOf(found.values());
    }

    private List<ActorRef> implied(Match match) {
        return world.actor(match.frame().implied()).map(Actor::ref).stream().toList();
    }

    /** Who takes part beside the subject: "Kerry, accompanied by Ashton, travelled". */
    private List<ActorRef> companions(Match match) {
        if (match.frame().kind() != Frame.Kind.VERB) {
            return List.of();
        }
        List<Match.Filler> beside = match.clause().stream()
                .filter(c -> !c.group().passive() && !c.subject.stream().allMatch(s -> of(s).isEmpty()))
                .flatMap(c -> c.phrases.stream())
                .filter(p -> classes.in("companion-prepositions", p.prep()))
                .map(p -> new Match.Filler(p.noun(), p.prep()))
                .toList();
        return actors(beside, false, false);
    }

    /** Who speaks for a country is the agent: in "he said his country would never recognise it", he is. */
    private List<ActorRef> speakers(Match match, List<ActorRef> agents) {
        if (agents.size() != 1 || world.isPerson(agents.get(0))) {
            return agents;
        }
        return match.clause()
                .flatMap(c -> reporter(match.parse(), c))
                .flatMap(c -> c.subject)
                .map(this::of)
                .filter(said -> said.size() == 1 && world.belongs(said.get(0), agents.get(0)))
                .orElse(agents);
    }

    /** The clause that reports another: before it ("he said that"), or behind a comma ("..., he declared"). */
    private Optional<Clause> reporter(Parse parse, Clause clause) {
        if (clause.relation == Clause.Relation.REPORTED) {
            return clause.parent;
        }
        int next = parse.clauses().indexOf(clause) + 1;
        return parse.clauses().stream()
                .skip(next)
                .findFirst()
                .filter(c -> c.first == parse.units().size() - 1
                        || c.last >= parse.units().size() - 2)
                .filter(c -> classes.in("reporting-verbs", c.lemma()) && c.object.isEmpty());
    }

    /**
     * The actors that fillers stand for.
     *
     * @param people whether people of a country stand for it: "Cubans"
     * @param loose whether any thing stands for the actor behind it: "Russia's annexation", "the Russian actions"
     */
    private List<ActorRef> actors(List<Match.Filler> fillers, boolean people, boolean loose) {
        List<ActorRef> found = new ArrayList<>();
        for (Match.Filler filler : fillers) {
            boolean where = AT.contains(filler.preposition());
            for (Unit unit : filler.unit().members()) {
                add(unit, people, loose || filler.owned(), where, found);
            }
        }
        return found.stream()
                .flatMap(a -> world.principals(a, this::organ).stream())
                .toList();
    }

    /** "Cubans", "Americans": people of a country, not the country as an agent. */
    private static boolean plainPeople(EntityMention mention, boolean people) {
        return !people && mention.foundBy().equals("people");
    }

    private boolean organ(String label) {
        return classes.get("government-organs").stream().anyMatch(label::contains);
    }

    private void add(Unit unit, boolean people, boolean loose, boolean where, List<ActorRef> found) {
        Optional<EntityMention> mention = unit.entity;
        if (mention.isPresent()) {
            if (plainPeople(mention.get(), people || loose)) {
                return;
            }
            boolean city = mention.get().place().isPresent()
                    && (mention.get().kind() == EntityMention.Kind.PLACE
                            || mention.get().foundBy().equals("metonym"));
            if (!city || !where) {
                found.addAll(mention.get().actors());
            }
            return;
        }
        if (loose && classes.in("host-nouns", unit.form) || heads(unit)) {
            return;
        }
        boolean collective = classes.in("collective-nouns", unit.form) || classes.in("person-nouns", unit.form);
        if (!loose && !collective) {
            return;
        }
        unit.possessor
                .flatMap(p -> p.entity)
                .filter(e -> !e.foundBy().equals(EntityMention.PRIVATE))
                .filter(e -> loose || !e.actors().stream().allMatch(world::isPerson))
                .ifPresent(e -> found.addAll(e.actors()));
        if (!unit.modifiers.isEmpty()) {
            unit.modifiers.forEach(m -> found.addAll(m.actors()));
            return;
        }
        if (unit.possessor.flatMap(p -> p.entity).isEmpty()) {
            unit.attached.stream()
                    .filter(p -> p.prep().equals("of") || loose && classes.in("behind-prepositions", p.prep()))
                    .flatMap(p -> p.noun().members().stream())
                    .flatMap(n -> n.entity.stream())
                    .forEach(e -> found.addAll(e.actors()));
        }
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
}
