package org.demarche.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/** Turns the units in a match's slots into participants. */
final class Roles {
    /** Prepositions that lead to a target, not to a place: "lashed out at Washington", "an apology from Moscow". */
    private static final Set<String> AIMED = Set.of("at", "from");

    private static final Set<String> AT = Set.of("in", "at", "near", "outside", "from", "inside", Match.HELD);

    private final World world;
    private final WordClasses classes;
    private final Saying saying;
    private final Announcer announcer;
    private final Principals principals;

    Roles(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
        this.saying = new Saying(classes);
        this.announcer = new Announcer(world, classes);
        this.principals = new Principals(world, classes);
    }

    /** The participants of a match, each actor once; an agent is no target of its own act. */
    List<Participant> participants(Match match) {
        Map<String, Participant> found = new LinkedHashMap<>();
        boolean people = classes.in("people-types", match.frame().type().id()) || folk(match);
        List<ActorRef> named = actors(sources(match), people, false);
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
        return List.copyOf(found.values());
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
        return senders.isEmpty() ? actors(fillers, true, true) : senders;
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

    /** "The Americans" impose and invade as their country does, "Americans" and "the Serbs of Slavonia" do not. */
    private boolean folk(Match match) {
        return classes.in("folk-act-types", match.frame().type().id())
                && match.members(Frame.Role.AGENT).stream()
                        .filter(u -> u.entity.filter(e -> plainPeople(e, false)).isPresent())
                        .allMatch(u -> (u.words.stream().limit(1).anyMatch("the"::equals) || !u.form.endsWith("s"))
                                && u.attached.stream().noneMatch(p -> p.prep().equals("of")));
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
        return actors(beside, false, false);
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

    /**
     * The actors that fillers stand for.
     *
     * @param people whether people of a country stand for it: "Cubans"
     * @param loose whether any thing stands for the actor behind it: "Russia's annexation", "the Russian actions"
     */
    private List<ActorRef> actors(List<Match.Filler> fillers, boolean people, boolean loose) {
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
    private static boolean plainPeople(EntityMention mention, boolean people) {
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
                    .filter(p -> classes.in("member-prepositions", p.prep()) && !harm
                            || p.prep().equals("from") && classes.in("person-nouns", unit.form)
                            || p.prep().equals("for") && classes.in("representing-nouns", unit.form)
                            || loose
                                    && classes.in("behind-prepositions", p.prep())
                                    && !(doer && p.prep().equals("against"))
                                    && !(doer
                                            && p.after().filter(a -> a != unit).isPresent())
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
                .anyMatch(u -> u.entity.filter(Roles::unknown).isPresent());
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
