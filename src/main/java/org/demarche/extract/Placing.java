package org.demarche.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;

/** The place of an event, from its own clause first. */
final class Placing {
    private static final String MODIFIER = "modifier";
    private static final Set<String> AT = Set.of("in", "at", "on", "outside", "near");

    private final World world;
    private final WordClasses classes;

    private final Deixis deixis;
    private final BesidePlaces beside;
    private final Houses houses;
    private final Delivery delivery;
    private final PointedGround pointed;
    private final OthersPlaces others;
    private final AsidePlaces asides;
    private final CalledPlaces called;

    Placing(World world, WordClasses classes, Deixis deixis) {
        this.beside = new BesidePlaces(world, classes);
        this.houses = new Houses(world, classes);
        this.delivery = new Delivery(world, classes);
        this.pointed = new PointedGround(world, classes);
        this.others = new OthersPlaces(world, classes);
        this.asides = new AsidePlaces(classes);
        this.called = new CalledPlaces(classes);
        this.world = world;
        this.classes = classes;
        this.deixis = deixis;
    }

    /** A place and the rule that gave it. */
    record Placed(PlaceRef place, String rule) {}

    /**
     * The place that a match's own clause states.
     *
     * @param here where the article, or the speaker, is
     */
    Optional<Placed> own(Match match, AnnotatedArticle article, Optional<PlaceRef> here) {
        if (classes.in("placeless-types", match.frame().type().id())) {
            return slot(match);
        }
        Optional<Placed> slot = deixis.place(match, article, here)
                .filter(p -> deixis.isPointed(match))
                .or(() -> slot(match));
        if (slot.isPresent()) {
            return slot;
        }
        return stated(match)
                .filter(p -> !isOfContent(match, p.place()))
                .or(() -> delivery.of(match))
                .or(() -> beside.of(match))
                .or(() -> office(match))
                .or(() -> deixis.place(match, article, here))
                .or(() -> later(match))
                .or(() -> houses.of(match))
                .or(() -> ground(match))
                .or(() -> pointed.of(match, article));
    }

    /** "The council extended the mission in Cyprus": the country that a vote is about, which the body does not sit in. */
    private boolean isOfContent(Match match, PlaceRef where) {
        List<PlaceRef> seats = match.in(Frame.Role.AGENT).stream()
                .flatMap(f -> f.unit().entity.stream())
                .flatMap(e -> e.actors().stream())
                .filter(a -> World.isChamber(a, classes))
                .flatMap(a -> world.seatOf(a.id()).stream())
                .toList();
        return classes.in("seated-types", match.frame().type().id())
                && !seats.isEmpty()
                && !world.lands().isCity(where)
                && seats.stream().noneMatch(seat -> world.lands().within(seat, where.id()));
    }

    private boolean isGround(Match match) {
        return classes.in("ground-types", match.frame().type().id());
    }

    /** "Bombs were falling on Gori", "an attack on a patrol near Kirkuk": where shots fall is where it happens. */
    private Optional<Placed> ground(Match match) {
        if (match.frame().kind() != Frame.Kind.VERB || !isGround(match)) {
            return Optional.empty();
        }
        List<Unit> units = match.parse().units();
        List<Placed> found = new ArrayList<>();
        for (int i = 1; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean there = units.get(i - 1).is(Unit.Kind.PREP)
                    && classes.in("ground-prepositions", units.get(i - 1).head)
                    && !fills(match, unit)
                    && inClause(match, i);
            if (there) {
                unit.entity
                        .filter(e -> e.kind() == EntityMention.Kind.PLACE
                                || world.lands().isCity(e))
                        .ifPresent(e -> add(e, "ground", found));
            }
        }
        return found.stream()
                .max(Comparator.comparingInt((Placed p) -> world.lands().detail(p.place())));
    }

    private static boolean inClause(Match match, int unit) {
        return match.clause()
                .map(c -> unit >= Math.min(c.first, c.last) && unit <= Math.max(c.first, c.last))
                .orElse(true);
    }

    /** "Left for talks -- a last push in London": a visit without a destination takes the only city that follows. */
    private Optional<Placed> later(Match match) {
        if (!classes.in("journey-types", match.frame().type().id())) {
            return Optional.empty();
        }
        boolean comes = match.clause()
                .filter(c -> classes.in("coming-in-verbs", c.lemma())
                        || c.group().particle().equals("in"))
                .isPresent();
        List<PlaceRef> cities = match.parse().clauses().stream()
                .filter(c ->
                        !comes && c.verb.span.begin() > match.trigger().span.begin())
                .flatMap(c -> c.phrases.stream())
                .filter(p -> p.prep().equals("in") || p.prep().equals("to"))
                .flatMap(p -> p.noun().entity.stream())
                .filter(world.lands()::isCity)
                .flatMap(e -> e.place().stream())
                .map(world.lands()::settle)
                .distinct()
                .toList();
        return cities.size() == 1 ? Optional.of(new Placed(cities.get(0), "city that follows")) : Optional.empty();
    }

    /** Whether a match points to a place that nobody knows, so that no other may be lent to it. */
    boolean isLost(Match match, Optional<PlaceRef> here) {
        return deixis.isLost(match, here);
    }

    private Optional<Placed> stated(Match match) {
        List<Placed> found = new ArrayList<>();
        Unit trigger = match.trigger();
        if (!trigger.is(Unit.Kind.VERB)) {
            trigger.modifiers.stream().filter(world.lands()::isCity).forEach(m -> add(m, MODIFIER, found));
            trigger.possessor
                    .flatMap(p -> p.entity)
                    .filter(m -> m.kind() == EntityMention.Kind.PLACE)
                    .ifPresent(m -> add(m, MODIFIER, found));
            phrases(match, trigger.attached, found);
        }
        match.clause().ifPresent(c -> {
            if (match.frame().kind() == Frame.Kind.VERB
                    || found.isEmpty()
                            && !Elsewhere.isLeft(match, classes)
                            && !asides.apart(match.parse(), trigger)
                            && !(isGround(match) && Battlefield.isSpokenOf(match, c, world))) {
                phrases(match, c.phrases, found);
            }
            if (found.isEmpty() && !isGround(match)) {
                telling(match, c).ifPresent(p -> {
                    phrases(match, p.phrases, found);
                    if (found.isEmpty() && p.relation != Clause.Relation.COMPLEMENT) {
                        p.children.stream()
                                .filter(k -> k.relation == Clause.Relation.PARTICIPIAL && k != c)
                                .forEach(k -> phrases(match, k.phrases, found));
                    }
                });
            }
            if (found.isEmpty() && c.relation == Clause.Relation.ADVERBIAL && classes.in("meanwhile-words", c.opener)) {
                c.parent.filter(p -> isTogether(match, c, p)).ifPresent(p -> phrases(match, p.phrases, found));
            }
            if (found.isEmpty()) {
                c.children.stream()
                        .filter(k -> k.relation == Clause.Relation.PARTICIPIAL && isSubjectOf(c, k))
                        .forEach(k -> phrases(match, k.phrases, found));
            }
        });
        return found.stream()
                .max(Comparator.comparingInt((Placed p) -> world.lands().detail(p.place()))
                        .thenComparing(p -> !p.rule().equals(MODIFIER)));
    }

    /** "He was in Minsk when he met her", not "rebels signed a truce in Minsk as the council met": whether it is one scene. */
    private boolean isTogether(Match match, Clause clause, Clause main) {
        Set<Unit> parties = Stream.of(Frame.Role.AGENT, Frame.Role.TARGET)
                .flatMap(r -> match.in(r).stream())
                .map(Match.Filler::unit)
                .collect(Collectors.toSet());
        Set<String> actors = actors(parties.stream());
        Set<String> others = actors(main.subject.stream());
        return !RelatedDays.isOfLongTime(match, clause)
                && (main.subject.isEmpty()
                        || clause.opener.equals("when")
                        || others.isEmpty()
                        || clause.subject.filter(main.subject.get()::equals).isPresent()
                        || others.stream().anyMatch(actors::contains));
    }

    private static Set<String> actors(Stream<Unit> units) {
        return units.flatMap(u -> u.members().stream())
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.actors().stream())
                .map(ActorRef::id)
                .collect(Collectors.toSet());
    }

    /** "The board extended them, and ministers, meeting in Geneva, asked": a participle of another subject tells nothing. */
    private static boolean isSubjectOf(Clause clause, Clause participle) {
        return participle.subject.isEmpty()
                || clause.subject.filter(participle.subject.get()::equals).isPresent();
    }

    /** "The foreign ministry in Moscow warned": an office that speaks does so where it stands. */
    private Optional<Placed> office(Match match) {
        return match.in(Frame.Role.AGENT).stream()
                .map(Match.Filler::unit)
                .filter(u -> u.entity.stream().flatMap(e -> e.actors().stream()).noneMatch(world::isPerson))
                .flatMap(u -> u.attached.stream()
                        .filter(p -> p.prep().equals("in")
                                && p.after().filter(a -> a == u).isPresent()
                                && !asides.is(match.parse(), p.noun(), match.clause())))
                .flatMap(p -> p.noun().entity.stream())
                .filter(world.lands()::isCity)
                .flatMap(e -> e.place().stream())
                .findFirst()
                .map(p -> new Placed(world.lands().settle(p), "where the office is"));
    }

    /** The clause that governs or reports an act: "said in Kiev that it did not recognise the pact". */
    private static Optional<Clause> telling(Match match, Clause clause) {
        boolean said = clause.relation == Clause.Relation.REPORTED
                && (clause.group().past() || match.frame().type().speech());
        return clause.relation == Clause.Relation.COMPLEMENT || said ? clause.parent : Optional.empty();
    }

    private Optional<Placed> slot(Match match) {
        List<Placed> found = new ArrayList<>();
        for (Match.Filler filler : match.in(Frame.Role.PLACE)) {
            for (Unit unit : filler.unit().members()) {
                unit.entity.or(() -> called.of(unit)).ifPresent(e -> add(e, "slot", found));
                if (unit.entity.isEmpty() && unit.form.equals("capital")) {
                    world.capital(unit).ifPresent(p -> found.add(new Placed(p, "capital")));
                } else if (unit.entity.isEmpty()) {
                    unit.modifiers.stream()
                            .filter(m -> classes.in("place-nouns", unit.form)
                                    && m.place().isPresent())
                            .forEach(m -> add(m, "slot", found));
                    unit.possessor
                            .flatMap(p -> p.entity)
                            .filter(m -> m.place().isPresent())
                            .ifPresent(m -> add(m, "slot", found));
                    unit.attached.stream()
                            .filter(p -> classes.in("place-nouns", unit.form)
                                            && p.prep().equals("of")
                                    || (classes.in("place-nouns", unit.form) || unit.proper)
                                            && p.prep().equals("in"))
                            .flatMap(p -> p.noun().entity.stream())
                            .forEach(m -> add(m, "slot", found));
                }
            }
        }
        return found.stream().findFirst();
    }

    private void phrases(Match match, List<Unit.Attached> phrases, List<Placed> found) {
        for (Unit.Attached phrase : phrases) {
            if (fills(match, phrase.noun()) || asides.is(match.parse(), phrase.noun(), match.clause())) {
                continue;
            }
            boolean ground = phrase.prep().equals("on")
                    && phrase.noun().members().stream()
                            .anyMatch(u -> called.of(u).isPresent());
            if (!ground && !classes.in("place-prepositions", phrase.prep())) {
                boolean voiced = match.frame().type().speech()
                        || classes.in("measure-types", match.frame().type().id());
                Venues.of(phrase, phrases, voiced, world, classes)
                        .or(() -> whence(match, phrase))
                        .ifPresent(p -> found.add(new Placed(p, "venue")));
                continue;
            }
            for (Unit unit : phrase.noun().members()) {
                unit.entity.filter(e -> !others.own(match, phrase, e)).ifPresent(e -> add(e, "phrase", found));
                Optional<EntityMention> city = called.of(unit);
                if (city.isPresent() && AT.contains(phrase.prep())) {
                    add(city.get(), "phrase", found);
                    continue;
                }
                if (unit.entity.isEmpty() && unit.form.equals("capital")) {
                    world.capital(unit).ifPresent(p -> found.add(new Placed(p, "capital")));
                    continue;
                }
                if (unit.entity.isEmpty() && AT.contains(phrase.prep())) {
                    unit.possessor
                            .flatMap(p -> p.entity)
                            .filter(m -> classes.in("place-nouns", unit.form)
                                    && m.place().isPresent())
                            .ifPresent(m -> add(m, "venue", found));
                    unit.modifiers.stream()
                            .filter(m -> classes.in("place-nouns", unit.form)
                                    && m.place().isPresent())
                            .forEach(m -> add(m, "venue", found));
                }
            }
        }
    }

    /** "From Brussels he warned", "in a broadcast from Seoul": a city from which something is said. */
    private Optional<PlaceRef> whence(Match match, Unit.Attached phrase) {
        Optional<Unit> subject = match.clause().flatMap(c -> c.subject);
        boolean fronted = phrase.after().isEmpty()
                && subject.filter(s -> phrase.noun().to <= s.from).isPresent();
        boolean sent = phrase.after()
                .filter(n -> classes.in("broadcast-nouns", n.form))
                .isPresent();
        boolean from = match.frame().type().speech() && phrase.prep().equals("from") && (fronted || sent);
        return from ? world.lands().cities(phrase.noun().entity.stream()).findFirst() : Optional.empty();
    }

    /** A target or participant named by its capital is no place of the event. */
    static boolean fills(Match match, Unit unit) {
        return Stream.of(Frame.Role.AGENT, Frame.Role.TARGET)
                .flatMap(r -> match.in(r).stream())
                .anyMatch(f -> f.unit() == unit || f.unit().members().contains(unit));
    }

    private void add(EntityMention mention, String rule, List<Placed> found) {
        mention.place().ifPresent(p -> found.add(new Placed(world.lands().settle(p), rule)));
    }
}
