package org.demarche.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Status;

/**
 * Against whom and where armed force is used: a town or region that is attacked is the place of the act, its country the
 * one acted against, unless it is the agent's own.
 */
final class Battlefield {
    private final World world;
    private final WordClasses classes;
    private final Peaceful peaceful;

    Battlefield(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
        this.peaceful = new Peaceful(classes);
    }

    /** The finding with countries as targets and the attacked place as its place; none where the police act. */
    Optional<Finding> of(Match match, Finding finding, List<ActorRef> agents) {
        boolean police = match.in(Frame.Role.AGENT).stream().anyMatch(f -> classes.in("police-nouns", f.unit().form));
        boolean chamber = !match.members(Frame.Role.AGENT).isEmpty()
                && match.members(Frame.Role.AGENT).stream().allMatch(this::chamber);
        return police
                        || chamber
                        || present(match, finding, agents)
                        || unfired(match)
                        || whence(match, agents)
                        || voted(match)
                        || peaceful.is(match)
                ? Optional.empty()
                : Optional.of(settled(match, finding, agents));
    }

    /** Parliaments vote; others send soldiers. */
    private boolean chamber(Unit unit) {
        return classes.in("chamber", unit.form) || unit.words.contains("federation");
    }

    /** "Parliament voted to call up reservists", "promised that soldiers would train": a vote or a promise is all that is told. */
    private boolean voted(Match match) {
        return match.clause()
                .filter(c -> c.relation == Clause.Relation.COMPLEMENT || c.relation == Clause.Relation.REPORTED)
                .flatMap(c -> c.parent)
                .filter(p -> classes.in("contentful-verbs", p.lemma()))
                .isPresent();
    }

    /** "Pull 450 men from Angola": where troops leave is not whose they are. */
    private static boolean whence(Match match, List<ActorRef> agents) {
        return match.in(Frame.Role.ANY).stream()
                .filter(f -> f.preposition().equals("from"))
                .flatMap(f -> f.unit().entity.stream())
                .anyMatch(e -> e.actors().containsAll(agents));
    }

    /** "Took the town without firing a shot", "without invading": what is said not to have been done says how, and denies nothing. */
    private static boolean unfired(Match match) {
        return match.clause().filter(c -> c.opener.equals("without")).isPresent();
    }

    /** Troops who are somewhere at home do nothing; that they are not abroad is what is said of an invasion. */
    private boolean present(Match match, Finding finding, List<ActorRef> agents) {
        return finding.status() != Status.DENIED
                && match.frame().kind() == Frame.Kind.VERB
                && match.clause()
                        .filter(c -> c.lemma().equals("be") || c.lemma().equals("have"))
                        .isPresent()
                && match.frame().predicate().isEmpty()
                && !match.in(Frame.Role.PLACE).isEmpty()
                && !abroad(match, agents);
    }

    /** "Russian tanks were in Gori": what is in another country has been sent there. */
    private boolean abroad(Match match, List<ActorRef> agents) {
        boolean came = match.clause()
                .filter(c -> c.predicate.isEmpty()
                        && !c.group().perfect()
                        && (c.group().past() || !c.times.isEmpty())
                        && !peaceful.hasPurpose(match, c)
                        && c.subject
                                .filter(s -> match.members(Frame.Role.AGENT).containsAll(s.members()))
                                .isPresent())
                .isPresent();
        if (!came) {
            return false;
        }
        List<ActorRef> lands = places(match.members(Frame.Role.PLACE).stream()).flatMap(world::landOf).stream()
                .toList();
        return !lands.isEmpty()
                && lands.stream().noneMatch(l -> agents.stream()
                        .anyMatch(a -> a.id().equals(l.id()) || world.belongs(a, l) || world.belongs(l, a)));
    }

    private Finding settled(Match match, Finding finding, List<ActorRef> agents) {
        List<Participant> kept = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        List<Participant> all = new ArrayList<>(finding.participants());
        firedAt(match).forEach(a -> all.add(new Participant(a, Participant.Role.TARGET)));
        for (Participant each : all) {
            ActorRef actor = each.role() == Participant.Role.AGENT ? each.actor() : world.country(each.actor());
            boolean own = each.role() == Participant.Role.TARGET
                    && agents.stream().anyMatch(a -> a.id().equals(actor.id()) || world.belongs(a, actor));
            if (!own && known.add(actor.id())) {
                kept.add(new Participant(actor, each.role()));
            }
        }
        Optional<PlaceRef> attacked = attacked(match, agents);
        boolean open = kept.stream().noneMatch(p -> p.role() == Participant.Role.TARGET);
        invaded(match, attacked.or(() -> finding.place().filter(p -> finding.placeOwn())))
                .filter(land -> open
                        && agents.stream()
                                .noneMatch(a -> a.id().equals(land.id()) || world.belongs(a, land) || world.armed(a)))
                .ifPresent(land -> kept.add(new Participant(land, Participant.Role.TARGET)));
        Finding mended = finding.with(kept);
        return finding.place().isEmpty() && attacked.isPresent() ? mended.with(attacked, true) : mended;
    }

    /** "Stormed the marine base at Feodosia", "bombs fell near Gori": the country where that is. */
    private Optional<ActorRef> invaded(Match match, Optional<PlaceRef> place) {
        boolean hostile = match.trigger().is(Unit.Kind.VERB) && classes.in("hostile-verbs", match.trigger().head);
        boolean others = match.clause().flatMap(c -> c.object).stream()
                .flatMap(o -> o.members().stream())
                .anyMatch(o -> !o.modifiers.isEmpty()
                        || o.possessor.isPresent()
                        || classes.in("person-nouns", o.head)
                        || classes.in("person-nouns", o.form));
        return place.filter(p -> hostile && !others)
                .flatMap(world::landOf)
                .filter(land -> !classes.in("contested-lands", land.id()));
    }

    /** "Fired rockets at Haifa": the country of the town. */
    private static List<ActorRef> firedAt(Match match) {
        return match.in(Frame.Role.TARGET).stream()
                .filter(f -> f.preposition().equals("at"))
                .flatMap(f -> f.unit().members().stream())
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.actors().stream())
                .toList();
    }

    /** The place that is attacked: named, around what is hit ("barracks near Zawiya"), or the land whose thing it is. */
    private Optional<PlaceRef> attacked(Match match, List<ActorRef> agents) {
        return places(match.members(Frame.Role.TARGET).stream())
                .or(() -> places(done(match)))
                .or(() -> places(hit(match).flatMap(this::around)))
                .or(() -> places(match.clause().stream()
                        .filter(c -> match.frame().kind() == Frame.Kind.VERB || !isSpokenOf(match, c, world))
                        .flatMap(this::beside)))
                .or(() -> hit(match).anyMatch(this::moves) ? Optional.empty() : owned(match, agents));
    }

    /** "In Rome the minister took note of the withdrawal": where somebody speaks of armed force is not where it is used. */
    static boolean isSpokenOf(Match match, Clause clause, World world) {
        return clause.subject
                .filter(s -> s != match.trigger() && !s.members().contains(match.trigger()))
                .filter(s -> s.entity.stream().flatMap(e -> e.actors().stream()).anyMatch(world::isPerson))
                .filter(s -> match.in(Frame.Role.AGENT).stream().noneMatch(f -> f.unit() == s))
                .isPresent();
    }

    /** Soldiers, ships and aircraft may be anywhere. */
    private boolean moves(Unit unit) {
        return List.of("casualties", "aircraft", "vessel", "army").stream().anyMatch(c -> classes.in(c, unit.form));
    }

    /** The land whose thing it is that is hit: "a Syrian air base". */
    private Optional<PlaceRef> owned(Match match, List<ActorRef> agents) {
        return hit(match)
                .flatMap(Battlefield::owners)
                .flatMap(e -> e.actors().stream())
                .filter(a -> !world.isPerson(a)
                        && agents.stream().noneMatch(b -> b.id().equals(a.id()) || world.belongs(b, a)))
                .flatMap(a -> world.homeOf(a).stream())
                .flatMap(id -> world.lands().place(id).stream())
                .map(Place::ref)
                .findFirst();
    }

    private static Stream<EntityMention> owners(Unit unit) {
        return unit.entity.isPresent()
                ? unit.entity.stream()
                : Stream.concat(unit.possessor.flatMap(p -> p.entity).stream(), unit.modifiers.stream());
    }

    /** Where a clause says that it happened, or whence troops left: "in Afghanistan", "out of Crimea". */
    private Stream<Unit> beside(Clause clause) {
        boolean leaves = classes.in("pullback-verbs", clause.lemma());
        return clause.phrases.stream()
                .filter(p -> classes.in("ground-prepositions", p.prep())
                        || leaves
                                && (p.prep().equals("from")
                                        || p.prep().equals("of")
                                                && clause.group().particle().equals("out")))
                .flatMap(p -> p.noun().members().stream());
    }

    private Optional<PlaceRef> places(Stream<Unit> units) {
        return units.flatMap(this::named)
                .flatMap(e -> e.place().stream())
                .map(world.lands()::settle)
                .findFirst();
    }

    /** "Crimea", "the Crimea region". */
    private Stream<EntityMention> named(Unit unit) {
        return unit.entity.isEmpty() && classes.in("place-nouns", unit.form)
                ? unit.modifiers.stream()
                : unit.entity.stream();
    }

    /** What shots or soldiers fall on: the object of the verb, or whatever the pattern asks for. */
    private static Stream<Unit> hit(Match match) {
        List<Unit> agents = match.members(Frame.Role.AGENT);
        return Stream.of(match.members(Frame.Role.TARGET).stream(), match.members(Frame.Role.ANY).stream(), done(match))
                .flatMap(units -> units)
                .filter(u -> !agents.contains(u));
    }

    /** What is done something to: "annexed Crimea", "Crimea was annexed". */
    private static Stream<Unit> done(Match match) {
        List<Unit> agents = match.members(Frame.Role.AGENT);
        return match.clause().stream()
                .filter(c -> match.frame().kind() == Frame.Kind.VERB)
                .flatMap(c -> (c.group().passive() ? c.subject : c.object).stream())
                .flatMap(u -> u.members().stream())
                .filter(u -> !agents.contains(u));
    }

    /** "Positions in Aleppo", "the airport at Asmara". */
    private Stream<Unit> around(Unit unit) {
        return unit.attached.stream()
                .filter(p ->
                        classes.in("ground-prepositions", p.prep()) || p.prep().equals("of"))
                .flatMap(p -> p.noun().members().stream());
    }
}
