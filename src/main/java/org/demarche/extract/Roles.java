package org.demarche.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/** Turns the units in a match's slots into participants. */
final class Roles {
    private final World world;
    private final WordClasses classes;
    private final Saying saying;
    private final Announcer announcer;
    private final Principals principals;
    private final Denotation denotation;
    private final Matchmaking matchmaking;

    Roles(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
        this.saying = new Saying(classes);
        this.announcer = new Announcer(world, classes);
        this.principals = new Principals(world, classes);
        this.denotation = new Denotation(world, classes);
        this.matchmaking = new Matchmaking(classes);
    }

    /** The participants of a match, each actor once; an agent is no target of its own act. */
    List<Participant> participants(Match match) {
        Map<String, Participant> found = new LinkedHashMap<>();
        boolean people = classes.in("people-types", match.frame().type().id()) || folk(match);
        List<ActorRef> named = denotation.actors(sources(match), people, false);
        List<ActorRef> agents = promised(match, named.isEmpty() ? unnamed(match) : named);
        for (ActorRef agent : match.frame().type().speech() ? speakers(match, agents) : agents) {
            ActorRef acting = match.frame().type().is(EventType.Trait.PENALTY) ? world.principal(agent) : agent;
            found.put(acting.id(), new Participant(acting, Participant.Role.AGENT));
        }
        Participant.Role second = match.frame().type().symmetric() ? Participant.Role.AGENT : Participant.Role.TARGET;
        boolean accompanied =
                classes.in("accompanied-types", match.frame().type().id());
        if (!found.isEmpty()) {
            companions(match, accompanied ? "companion-prepositions" : "joint-prepositions")
                    .forEach(a -> found.putIfAbsent(a.id(), new Participant(a, Participant.Role.AGENT)));
        }
        for (ActorRef target : targets(match)) {
            found.putIfAbsent(target.id(), new Participant(target, second));
        }
        return matchmaking.without(match, List.copyOf(found.values()));
    }

    /** At whom an act is aimed; who expels an ambassador aims at the country that sent them. */
    private List<ActorRef> targets(Match match) {
        List<Match.Filler> fillers = match.in(Frame.Role.TARGET);
        List<ActorRef> senders = match.frame().type().is(EventType.Trait.PENALTY)
                ? fillers.stream()
                        .flatMap(f -> f.unit().members().stream())
                        .flatMap(u -> principals.sending(match.parse(), u).stream())
                        .toList()
                : List.of();
        return senders.isEmpty() ? denotation.actors(fillers, true, true) : senders;
    }

    /** Who acts; words that come "from Tokyo" are Japan's, and in "Putin's office" and "at Obama's side" they meet them. */
    private List<Match.Filler> sources(Match match) {
        boolean speech = match.frame().type().speech();
        boolean inPerson = match.frame().type().is(EventType.Trait.ENCOUNTER);
        List<Match.Filler> fillers = match.in(Frame.Role.AGENT);
        if (inPerson && fillers.stream().anyMatch(this::nobodys)) {
            return List.of();
        }
        return fillers.stream()
                .map(f -> principals.leading(match, f))
                .map(f -> speech && f.preposition().equals("from") ? new Match.Filler(f.unit(), "by") : f)
                .map(f -> inPerson && f.owned() ? host(f) : f)
                .toList();
    }

    /** "At the U.N. headquarters": of a room that is nobody's, nobody is the host. */
    private boolean nobodys(Match.Filler spot) {
        return spot.owned()
                && spot.unit().possessor.filter(Unit::names).isEmpty()
                && classes.in("personal-spots", spot.unit().head);
    }

    /** Whose the room or the elbow is. */
    private static Match.Filler host(Match.Filler spot) {
        return spot.unit()
                .possessor
                .filter(Unit::names)
                .map(p -> new Match.Filler(p, spot.preposition()))
                .orElse(spot);
    }

    /** "The Americans" and "the Russians and Iranians" act as their country does, "Americans" and "the Serbs of Slavonia" do not. */
    private boolean folk(Match match) {
        List<Unit> folk = match.members(Frame.Role.AGENT).stream()
                .filter(u ->
                        u.entity.filter(e -> Denotation.plainPeople(e, false)).isPresent())
                .toList();
        boolean all = !folk.isEmpty() && definite(folk.get(0));
        return classes.in("folk-act-types", match.frame().type().id())
                && folk.stream()
                        .allMatch(u -> (all || definite(u) || !u.form.endsWith("s"))
                                && u.attached.stream().noneMatch(p -> p.prep().equals("of")));
    }

    private static boolean definite(Unit unit) {
        return unit.words.stream().limit(1).anyMatch("the"::equals);
    }

    /** Who acts where the clause names nobody: whom the pattern implies, or who made it known. */
    private List<ActorRef> unnamed(Match match) {
        List<ActorRef> implied = implied(match);
        return implied.isEmpty() ? announcer.of(match, this::of) : implied;
    }

    private List<ActorRef> implied(Match match) {
        return world.actor(match.frame().implied()).map(Actor::ref).stream().toList();
    }

    /** In "Kerry said the United States would help" he promises; what he says others will do is no promise. */
    private List<ActorRef> promised(Match match, List<ActorRef> agents) {
        boolean own = match.frame().said()
                && Stream.of(match.frame().subject(), match.frame().object())
                        .flatMap(Optional::stream)
                        .anyMatch(s -> s.role() == Frame.Role.AGENT);
        if (!own) {
            return agents;
        }
        List<ActorRef> speaker =
                match.clause().flatMap(c -> c.subject).map(this::of).orElse(List.of());
        boolean mouthpiece = speaker.isEmpty()
                && agents.size() == 1
                && !world.isPerson(agents.get(0))
                && match.clause()
                        .flatMap(c -> c.subject)
                        .filter(u -> u.entity.isEmpty() && classes.in("mouthpieces", u.form))
                        .isPresent();
        if (mouthpiece) {
            // "China would not accept the ruling, the foreign ministry said"
            return agents;
        }
        boolean speaks = speaker.size() == 1
                && (!agents.isEmpty() || owns(match, speaker.get(0)))
                // "neither the United States nor anybody else would recognise it": for one of them is enough
                && (agents.isEmpty()
                        || agents.stream()
                                .anyMatch(
                                        a -> a.id().equals(speaker.get(0).id()) || world.speaksFor(speaker.get(0), a)));
        return speaks ? speaker : List.of();
    }

    /** "His men", "our patience": what belongs to the speaker acts for them. */
    private boolean owns(Match match, ActorRef speaker) {
        List<Match.Filler> fillers = match.in(Frame.Role.AGENT);
        boolean asked =
                match.frame().subject().filter(s -> s.wanted().isEmpty()).isPresent();
        return asked && fillers.isEmpty()
                || fillers.stream()
                        .flatMap(f -> f.unit().possessor.stream())
                        .flatMap(u -> u.entity.stream())
                        .flatMap(e -> e.actors().stream())
                        .anyMatch(a -> a.id().equals(speaker.id()) || world.speaksFor(speaker, a));
    }

    /** "Put A on its list, together with B": whoever goes along stands behind whom the act is aimed at. */
    private static boolean behindTarget(Match match, Unit companion) {
        return match.clause()
                .flatMap(c -> c.object)
                .filter(o -> o.from < companion.from
                        && match.members(Frame.Role.TARGET).contains(o))
                .isPresent();
    }

    /** Who takes part beside the subject: "Kerry, accompanied by Ashton, travelled". */
    private List<ActorRef> companions(Match match, String prepositions) {
        if (match.frame().kind() != Frame.Kind.VERB) {
            return List.of();
        }
        List<Match.Filler> beside = match.clause().stream()
                .filter(c -> !c.group().passive() && !c.subject.stream().allMatch(s -> of(s).isEmpty()))
                .flatMap(c -> c.phrases.stream())
                .filter(p -> classes.in(prepositions, p.prep()))
                .filter(p -> !behindTarget(match, p.noun()))
                .map(p -> new Match.Filler(p.noun(), p.prep()))
                .toList();
        return denotation.actors(beside, false, false);
    }

    /** Who speaks for a country is the agent: in "he said his country would never recognise it", he is. */
    private List<ActorRef> speakers(Match match, List<ActorRef> agents) {
        boolean earlier = match.clause()
                .filter(c -> c.group().perfect()
                        && c.group().modal().isEmpty()
                        && !c.group().negated())
                .isPresent();
        if (agents.size() != 1 || world.isPerson(agents.get(0)) || earlier) {
            // "announced that Russia had rejected a request": the country did, before he tells it
            return agents;
        }
        return match.clause()
                .flatMap(c -> saying.of(match.parse(), c))
                .flatMap(c -> c.subject)
                .map(this::of)
                .filter(said -> said.size() == 1 && world.speaksFor(said.get(0), agents.get(0)))
                .orElse(agents);
    }

    /** The actors of one unit, read strictly. */
    List<ActorRef> of(Unit unit) {
        return denotation.of(unit);
    }
}
