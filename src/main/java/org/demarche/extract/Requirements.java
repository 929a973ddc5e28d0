package org.demarche.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;

/** What an event of a type must have to be believed, and how plural participants are read. */
final class Requirements {
    private final World world;
    private final Roles roles;
    private final WordClasses classes;
    private final Battlefield battlefield;
    private final Undoing undoing;
    private final OwnCountry own;
    private final Unmade unmade;
    private final Misread misread;
    private final NoDeed noDeed;
    private final Wished wished;

    Requirements(World world, Roles roles, WordClasses classes) {
        this.world = world;
        this.roles = roles;
        this.classes = classes;
        this.battlefield = new Battlefield(world, classes);
        this.undoing = new Undoing(classes);
        this.own = new OwnCountry(world, classes);
        this.unmade = new Unmade(classes);
        this.misread = new Misread(roles, classes);
        this.noDeed = new NoDeed(world, classes);
        this.wished = new Wished(classes);
    }

    /** The finding as one or several events, or none. */
    List<Finding> check(Match match, Finding found) {
        Finding finding = found.with(Completeness.all(match, found.participants()));
        if (misread.is(match)
                || strayObject(match)
                || undoing.undone(match)
                || anothers(match, finding)
                || Completeness.lacks(match)
                || unmade.is(match)
                || wished.is(match)
                || Comings.vague(match, classes)) {
            return List.of();
        }
        if (finding.type().symmetric()) {
            return symmetric(match, finding);
        }
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        if (finding.type().is(EventType.Trait.JOURNEY)) {
            return visit(match, finding, agents);
        }
        if (agents.isEmpty() || idle(match) || unofficial(match) || unspoken(finding)) {
            return List.of();
        }
        if (noDeed.is(match, finding, agents)) {
            return List.of();
        }
        if (aimless(match, finding, agents) || own.addressed(match, agents)) {
            return List.of();
        }
        if (classes.in("armed-types", finding.type().id())) {
            return battlefield.of(match, finding, agents).stream().toList();
        }
        return foreign(match, finding, agents);
    }

    /** "Banned onions from kitchens", "told his ambassador to leave": a measure aimed at a thing or at the agent's own people. */
    private boolean aimless(Match match, Finding finding, List<ActorRef> agents) {
        List<Unit> aimed = match.members(Frame.Role.TARGET);
        boolean named = finding.participants().size() > agents.size();
        boolean asked = match.frame()
                .object()
                .filter(s -> s.role() == Frame.Role.TARGET && !s.optional())
                .isPresent();
        boolean measure = !match.trigger().is(Unit.Kind.VERB)
                && !asked
                && !classes.in("goods", match.trigger().form)
                && !classes.in("conversations", match.trigger().form);
        if (!classes.in("state-target-types", finding.type().id()) || aimed.isEmpty() || named || measure) {
            return false;
        }
        if (asked && aimed.stream().allMatch(u -> u.entity.isPresent() && agents.containsAll(roles.of(u)))) {
            // "closed its embassy", "froze its accounts": its own
            return true;
        }
        return aimed.stream()
                .noneMatch(u -> u.possessor.isEmpty()
                        && u.modifiers.isEmpty()
                        && (classes.in("person-nouns", u.form)
                                || classes.in("person-nouns", u.head)
                                || classes.in("collective-nouns", u.form)
                                || classes.in("mission-people", u.form)
                                || classes.in("unnamed-people", u.form)
                                || classes.in("personal-objects", u.form)));
    }

    /** Nobody threatens or urges their own country here: such a target is a misreading, and goes. */
    private List<Finding> foreign(Match match, Finding finding, List<ActorRef> agents) {
        List<Participant> told = classes.in("state-target-types", finding.type().id())
                ? world.statesBehind(finding.participants())
                : finding.participants();
        Unit trigger = match.trigger();
        boolean measure = classes.in("state-target-types", finding.type().id())
                && (classes.in("sanctions", trigger.form) || classes.in("sanctions", trigger.head));
        List<Participant> kept = told.stream()
                .filter(p -> !measure
                        || p.role() == Participant.Role.AGENT
                        || p.actor().linked())
                .filter(p -> p.role() == Participant.Role.AGENT
                        || agents.stream().noneMatch(a -> world.belongs(a, p.actor()) && world.governs(a, p.actor())))
                .toList();
        boolean all = kept.size() == told.size();
        boolean some =
                kept.size() > agents.size() || match.in(Frame.Role.TARGET).size() > 1;
        boolean content = match.frame().complement().isPresent()
                && finding.type().speech()
                && agents.stream().allMatch(world::isPerson);
        return all || some || measure || content || own.thing(match) ? List.of(finding.with(kept)) : List.of();
    }

    /** Words that were not said, only might be, or will be to nobody, are no act of speech. */
    private static boolean unspoken(Finding finding) {
        return finding.type().speech()
                && switch (finding.status()) {
                    case OCCURRED -> false;
                    case PLANNED -> finding.participants().stream().allMatch(p -> p.role() == Participant.Role.AGENT);
                    case POSSIBLE, DENIED -> true;
                };
    }

    /** "Cuban women demanded his return": people of a country do not speak for it. */
    private boolean unofficial(Match match) {
        return speechOnly(match, Frame.Role.AGENT, "private-people");
    }

    /** "Asked a reporter", "promised himself", "offered condolences": no diplomat's business. */
    private boolean idle(Match match) {
        return speechOnly(match, Frame.Role.TARGET, "bystander-nouns")
                || speechOnly(match, Frame.Role.TARGET, "underlings")
                        && match.members(Frame.Role.TARGET).stream().allMatch(u -> u.modifiers.isEmpty())
                || speechOnly(match, Frame.Role.ANY, "courtesies");
    }

    /** Whether a role of an act of speech is filled by nouns of a class alone. */
    private boolean speechOnly(Match match, Frame.Role role, String nouns) {
        List<Unit> units = match.members(role);
        return match.frame().type().speech()
                && !units.isEmpty()
                && units.stream().allMatch(u -> classes.in(nouns, u.form));
    }

    /** "Met the standards", "see 1,600 jobs cut": the verb has an object that is no actor. */
    private boolean strayObject(Match match) {
        if (match.frame().kind() == Frame.Kind.NOUN
                || inPhrase(match)
                || match.frame().said()
                || !match.frame().objectNouns().isEmpty()
                || match.frame().object().filter(o -> o.wanted().owned()).isPresent()
                || match.frame().heads().contains(Frame.ANY_VERB)
                || !classes.in("objectless-types", match.frame().type().id())) {
            return false;
        }
        Optional<Unit> object = match.clause()
                .filter(c -> !c.group().passive())
                .flatMap(c -> c.object)
                .filter(o -> !classes.in("adverbial-nouns", o.form) && o.times.isEmpty())
                .filter(o -> !apart(match.clause().get(), o));
        boolean asked =
                match.frame().object().filter(s -> s.role() != Frame.Role.ANY).isPresent();
        boolean free = match.frame().object().isPresent() && !asked;
        boolean symmetric = match.frame().type().symmetric();
        return object.isPresent()
                && !free
                && (symmetric || !asked)
                && (symmetric || object.get().modifiers.isEmpty())
                && roles.of(object.get()).isEmpty()
                && object.get().entity.isEmpty()
                && !classes.in("person-nouns", object.get().form)
                && !classes.in("person-nouns", object.get().head);
    }

    /** "When he flew into Pyongyang on Tuesday the other was on the tarmac": begins what comes next. */
    private static boolean apart(Clause clause, Unit object) {
        return clause.phrases.stream().anyMatch(p -> p.noun().from > clause.verb.from && p.noun().to <= object.from);
    }

    /** "Will discuss the matter in a session with Kerry": the talks stand in a phrase, and the object is what they are about. */
    private boolean inPhrase(Match match) {
        Unit noun = match.trigger();
        boolean event = !noun.is(Unit.Kind.VERB) && classes.in("event-nouns", noun.form);
        return event
                && match.clause()
                        .flatMap(c -> c.object)
                        .filter(o -> o.members().contains(noun))
                        .isEmpty();
    }

    /** "EU leaders agreed at the G20 summit", "froze preparations for the G8 gathering": not the body's own session. */
    private boolean anothers(Match match, Finding finding) {
        Unit noun = match.trigger();
        if (noun.is(Unit.Kind.VERB)
                || !finding.type().symmetric()
                || finding.participants().size() > 1) {
            return false;
        }
        boolean owned = Stream.concat(noun.modifiers.stream(), noun.possessor.flatMap(p -> p.entity).stream())
                .flatMap(m -> m.actors().stream())
                .anyMatch(a -> !finding.ids().contains(a.id()));
        boolean aside = match.frame().kind() == Frame.Kind.NOUN
                && match.frame().modifier().isPresent()
                && match.clause().isPresent()
                && match.clause()
                        .get()
                        .subject
                        .filter(s -> s.members().contains(noun))
                        .isEmpty()
                && match.clause()
                        .get()
                        .object
                        .filter(o -> o.members().contains(noun))
                        .isEmpty();
        return owned || aside && !sitting(match);
    }

    /** "At Friday's Security Council meeting the envoys traded charges": the body sat. */
    private boolean sitting(Match match) {
        return match.clause().stream()
                .flatMap(c -> c.phrases.stream())
                .filter(p -> classes.in("during-prepositions", p.prep()))
                .anyMatch(p -> p.noun().members().contains(match.trigger()));
    }

    /** A pattern that asks for a place is not satisfied with "withdrew from the talks". */
    boolean unplaced(Match match) {
        boolean object =
                match.frame().object().filter(s -> s.role() == Frame.Role.PLACE).isPresent();
        boolean person = match.members(Frame.Role.PLACE).stream().anyMatch(u -> u.entity
                .filter(e -> e.kind() == EntityMention.Kind.PERSON || e.kind() == EntityMention.Kind.PRONOUN)
                .isPresent());
        boolean home = match.in(Frame.Role.PLACE).stream()
                .anyMatch(f -> f.unit().entity.isEmpty() && f.unit().form.equals("home"));
        boolean lectern = match.in(Frame.Role.PLACE).stream()
                .anyMatch(f -> f.preposition().equals("at"));
        boolean nowhere = match.frame().type().is(EventType.Trait.JOURNEY)
                && match.in(Frame.Role.PLACE).stream()
                        .anyMatch(f -> f.unit().entity.isEmpty() && classes.in("nowhere-nouns", f.unit().head));
        return (object
                        || person
                        || lectern
                        || home
                        || nowhere
                        || !match.frame().type().is(EventType.Trait.JOURNEY))
                && !match.in(Frame.Role.PLACE).isEmpty()
                && match.members(Frame.Role.PLACE).stream()
                        .noneMatch(u -> u.entity.flatMap(e -> e.place()).isPresent() || u.proper && within(u));
    }

    /** "Flew to Gbadolite in Zaire": a town that the gazetteer does not know, in a land that it knows. */
    private static boolean within(Unit town) {
        return town.attached.stream()
                .filter(p -> p.prep().equals("in"))
                .anyMatch(p -> p.noun().entity.flatMap(EntityMention::place).isPresent());
    }

    private List<Finding> symmetric(Match match, Finding finding) {
        List<Participant> leaders = world.withoutOwn(finding.participants());
        if (leaders.size() < finding.participants().size()) {
            // "summoned his security council": nobody meets his own country
            return leaders.size() > 1 ? symmetric(match, finding.with(leaders)) : List.of();
        }
        if (Remote.is(match, classes) || date(match) || athome(match, finding) || merelyHosted(match, finding)) {
            return List.of();
        }
        Optional<ActorRef> sits = convoked(match);
        if (sits.isPresent()) {
            return List.of(finding.with(List.of(new Participant(sits.get(), Participant.Role.AGENT))));
        }
        Optional<ActorRef> host = summit(match, finding);
        if (host.isPresent()) {
            return List.of(finding.with(List.of(new Participant(host.get(), Participant.Role.AGENT))));
        }
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        if (agents.size() < 2) {
            boolean text = match.frame()
                    .subject()
                    .filter(s -> s.wanted().kind().equals("body"))
                    .isPresent();
            if (agents.size() == 1
                    && (text || world.isBody(agents.get(0)) && decided(match))
                    && classes.in("adopting-types", finding.type().id())) {
                return world.isNational(agents.get(0)) ? List.of() : List.of(finding);
            }
            boolean alone = agents.size() == 1
                    && finding.type().is(EventType.Trait.ENCOUNTER)
                    && world.isBody(agents.get(0))
                    && !world.isNational(agents.get(0))
                    && match.in(Frame.Role.AGENT).stream()
                            .noneMatch(f -> classes.in("counterpart-prepositions", f.preposition()))
                    && classes.get("business-bodies").stream()
                            .noneMatch(agents.get(0).label()::contains)
                    && (classes.in("own-session-nouns", match.trigger().form)
                            || match.frame().kind() == Frame.Kind.VERB
                                    && match.frame()
                                            .subject()
                                            .filter(s -> classes.in(
                                                    "body-kinds", s.wanted().kind()))
                                            .isPresent()
                            || match.trigger().is(Unit.Kind.VERB)
                                    && match.in(Frame.Role.AGENT).size() == 1);
            return alone ? List.of(finding) : List.of();
        }
        return separate(match) || inTurn(match) ? distribute(match, finding) : List.of(finding);
    }

    /** "The leaders of the Group of Seven agreed to move swiftly": a body's members among themselves, on no sanctions. */
    private boolean decided(Match match) {
        return match.frame().heads().contains("agree")
                && match.clause()
                        .filter(c -> !c.group().passive())
                        .filter(c -> c.children.stream().noneMatch(d -> classes.in("sanctioning-verbs", d.lemma())))
                        .filter(c -> c.phrases.stream().noneMatch(p -> punishes(p.noun())))
                        .flatMap(c -> c.subject)
                        .filter(s -> s.entity
                                .map(e -> e.kind() == EntityMention.Kind.DESCRIPTION)
                                .orElse(!s.attached.isEmpty()))
                        .isPresent();
    }

    private boolean punishes(Unit noun) {
        return noun.members().stream()
                .anyMatch(u -> classes.in("sanctions", u.form) || classes.in("sanctions", u.head));
    }

    /** "France called a meeting of the Security Council": the body's own session, whoever called it. */
    private Optional<ActorRef> convoked(Match match) {
        boolean calls = match.clause()
                .filter(c -> classes.in("convoking-verbs", c.lemma()))
                .flatMap(c -> c.object)
                .filter(o -> o.members().contains(match.trigger()))
                .isPresent();
        return match.in(Frame.Role.AGENT).stream()
                .filter(f -> calls && f.preposition().equals("of"))
                .flatMap(f -> roles.of(f.unit()).stream())
                .filter(a -> world.isBody(a) && !world.isNational(a))
                .findFirst();
    }

    /** "Earlier rounds, hosted by Iraq and Oman": countries in which others met. */
    private boolean merelyHosted(Match match, Finding finding) {
        return finding.type().is(EventType.Trait.ENCOUNTER)
                && match.clause()
                        .filter(c -> c.group().passive() && classes.in("staging-verbs", c.lemma()))
                        .filter(c -> c.subject.stream()
                                .flatMap(s -> s.members().stream())
                                .allMatch(s -> roles.of(s).isEmpty()))
                        .isPresent()
                && finding.participants().stream().noneMatch(p -> world.isPerson(p.actor()));
    }

    /** "Merkel and Gabriel clashed over pensions": compatriots argue and confer all day. */
    private boolean athome(Match match, Finding finding) {
        return finding.type().id().equals("Meeting")
                && match.trigger().is(Unit.Kind.VERB)
                && match.clause()
                        .filter(c -> classes.in("loose-talk-verbs", c.lemma())
                                || match.in(Frame.Role.AGENT).stream()
                                        .anyMatch(f -> classes.in("beside-prepositions", f.preposition())))
                        .isPresent()
                && finding.participants().size() > 1
                && finding.participants().stream()
                                .map(world::homeland)
                                .distinct()
                                .count()
                        < 2
                && finding.participants().stream()
                        .allMatch(p -> world.homeland(p).isPresent());
    }

    /** "Agreed on a summit in May": talks are planned, no text is agreed. */
    private boolean date(Match match) {
        return classes.in("text-types", match.frame().type().id())
                && match.frame().heads().contains("agree")
                && match.clause().stream()
                        .flatMap(c -> c.phrases.stream())
                        .filter(p -> p.prep().equals("on") || p.prep().equals("to"))
                        .anyMatch(p ->
                                classes.in("talks-only", p.noun().form) || classes.in("naught-words", p.noun().form));
    }

    /** "Flew in for the NATO summit": the body's own session; a body is not listed beside those who attend it. */
    private Optional<ActorRef> summit(Match match, Finding finding) {
        Unit noun = match.trigger();
        List<ActorRef> bodies = Stream.concat(
                        noun.modifiers.size() == 1 ? noun.modifiers.stream() : Stream.empty(),
                        noun.attached.stream()
                                .filter(p -> p.prep().equals("of"))
                                .flatMap(p -> p.noun().entity.stream()))
                .flatMap(m -> m.actors().stream())
                .filter(world::isBody)
                .toList();
        boolean others = finding.participants().stream().anyMatch(p -> world.isPerson(p.actor()));
        boolean session = finding.type().is(EventType.Trait.ENCOUNTER)
                && (classes.in("own-session-nouns", noun.form) || classes.in("own-session-nouns", noun.head));
        return session && others && bodies.size() == 1
                ? Optional.of(bodies.get(0)).filter(b -> finding.ids().contains(b.id()))
                : Optional.empty();
    }

    /** Whether several counterparts mean several events: calls do unless shared, meetings where the text says so. */
    private boolean separate(Match match) {
        boolean told = match.trigger().words.stream().anyMatch(w -> classes.in("separate-words", w))
                || match.parse().units().stream()
                        .anyMatch(u -> u.is(Unit.Kind.ADVERB) && classes.in("separate-words", u.head));
        // "spoke by conference call with Putin and Merkel"
        boolean shared = Stream.concat(
                        Stream.of(match.trigger()),
                        match.clause().stream().flatMap(c -> c.phrases.stream()).map(Unit.Attached::noun))
                .flatMap(u -> u.words.stream())
                .anyMatch(w -> classes.in("joint-words", w));
        boolean call =
                match.frame().type().is(EventType.Trait.CALL) && match.frame().kind() == Frame.Kind.VERB;
        return told || call && !shared || texts(match);
    }

    /** "A and B signed treaties with C": one each. */
    private static boolean texts(Match match) {
        Unit noun = match.trigger();
        return match.frame().type().is(EventType.Trait.ACCORD)
                && match.in(Frame.Role.AGENT).size() == 2
                && match.in(Frame.Role.AGENT).get(1).unit().members().size() == 1
                && noun.form.equals(noun.head + "s");
    }

    /** "Phoned A and B" is two calls, "called on A and, later, on B" two meetings. */
    private List<Finding> distribute(Match match, Finding finding) {
        List<Match.Filler> fillers = new ArrayList<>(match.in(Frame.Role.AGENT));
        boolean many = match.frame().type().is(EventType.Trait.ACCORD)
                && fillers.size() == 2
                && fillers.get(0).unit().members().size() > 1
                && fillers.get(1).unit().members().size() == 1;
        if (texts(match) || many) {
            Collections.reverse(fillers);
        }
        if (fillers.isEmpty() || fillers.get(0).unit().members().size() > 1) {
            return List.of(finding);
        }
        List<Unit> others = fillers.stream()
                .skip(1)
                .flatMap(f -> f.unit().members().stream())
                .toList();
        if (others.size() < 2) {
            return List.of(finding);
        }
        List<ActorRef> callers = roles.of(fillers.get(0).unit());
        if (callers.isEmpty()) {
            return List.of(finding);
        }
        List<Finding> each = new ArrayList<>();
        for (Unit member : others) {
            Set<String> known = new HashSet<>();
            List<Participant> pair = Stream.concat(callers.stream(), roles.of(member.alone()).stream())
                    .filter(a -> known.add(a.id()))
                    .map(a -> new Participant(a, Participant.Role.AGENT))
                    .toList();
            if (pair.size() > callers.size()) {
                each.add(finding.with(pair));
            }
        }
        return each.isEmpty() ? List.of(finding) : each;
    }

    /** "The guest of Lavrov at lunch and afterwards of Putin": one counterpart after the other. */
    private boolean inTurn(Match match) {
        List<Match.Filler> fillers = match.in(Frame.Role.AGENT);
        if (fillers.size() == 2 && fillers.get(1).unit().members().size() > 1) {
            List<Unit> row = fillers.get(1).unit().members();
            return oneByOne(match, row.get(row.size() - 2).to, row.get(row.size() - 1).from);
        }
        if (fillers.size() < 3
                || !fillers.get(1).preposition().equals(fillers.get(2).preposition())) {
            return false;
        }
        return oneByOne(match, fillers.get(1).unit().to, fillers.get(2).unit().from);
    }

    private boolean oneByOne(Match match, int from, int to) {
        return match.parse().sentence().tokens().subList(Math.min(from, to), to).stream()
                .anyMatch(t -> classes.in("sequence-words", t.text().toLowerCase(Locale.ROOT)));
    }

    /** A visit for each destination, none at home. */
    private List<Finding> visit(Match match, Finding finding, List<ActorRef> agents) {
        boolean seated = present(match) && agents.stream().noneMatch(world::isPerson);
        boolean lands = !match.in(Frame.Role.AGENT).isEmpty()
                && match.members(Frame.Role.AGENT).stream().allMatch(u -> u.entity
                        .filter(e -> e.kind() == EntityMention.Kind.COUNTRY)
                        .isPresent());
        boolean barred = match.clause()
                .filter(c -> classes.in("ability-modals", c.group().modal()))
                .isPresent();
        if (agents.isEmpty() || finding.place().isEmpty() || seated || lands || barred) {
            return List.of();
        }
        List<PlaceRef> destinations = match.members(Frame.Role.PLACE).stream()
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.place().stream())
                .map(world::settle)
                .distinct()
                .toList();
        List<PlaceRef> all =
                destinations.size() > 1 ? destinations : List.of(finding.place().get());
        return all.stream()
                .filter(place -> agents.stream()
                        .noneMatch(a -> world.atHome(a, place) || present(match) && world.atDesk(a, place)))
                .map(place -> finding.with(Optional.of(place), true))
                .toList();
    }

    private static boolean present(Match match) {
        return match.clause().filter(c -> c.lemma().equals("be")).isPresent();
    }
}
