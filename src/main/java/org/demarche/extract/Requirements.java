package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.extract.EventTrace.Refusal;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;

/** What an event of a type must have to be believed. */
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
    private final NoRequest noRequest;
    private final NoWord noWord;
    private final Together together;
    private final Journeys journeys;
    private final Wished wished;
    private final NeverYet neverYet;
    private final Surveyed surveyed;

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
        this.noRequest = new NoRequest(world, classes);
        this.noWord = new NoWord(classes);
        this.together = new Together(world, roles, classes);
        this.journeys = new Journeys(world, classes);
        this.wished = new Wished(classes);
        this.neverYet = new NeverYet(classes);
        this.surveyed = new Surveyed(classes);
    }

    /** The finding as one or several events, or why it is none. */
    Checked check(Match match, Finding found) {
        Finding finding = found.with(Completeness.all(match, found.participants()));
        Optional<Refusal> refused = refusal(match, finding);
        if (refused.isPresent()) {
            return new Checked(List.of(), refused);
        }
        List<Finding> events = events(match, finding);
        return new Checked(events, events.isEmpty() ? Optional.of(Refusal.of(finding)) : Optional.empty());
    }

    private Optional<Refusal> refusal(Match match, Finding finding) {
        if (misread.is(match) || Comings.vague(match, classes)) {
            return Optional.of(Refusal.OTHER_SENSE);
        }
        if (strayObject(match)) {
            return Optional.of(Refusal.DONE_TO_NO_ACTOR);
        }
        if (undoing.undone(match) || unmade.is(match) || wished.is(match) || neverYet.is(match)) {
            return Optional.of(Refusal.ONLY_SPOKEN_OF);
        }
        if (surveyed.is(match)) {
            return Optional.of(Refusal.OPINION_POLL);
        }
        if (anothers(match, finding)) {
            return Optional.of(Refusal.SESSION_OF_OTHERS);
        }
        if (Completeness.lacks(match)) {
            return Optional.of(Refusal.NAME_NOT_KNOWN);
        }
        boolean done = finding.type().symmetric() || finding.type().is(EventType.Trait.JOURNEY);
        return done ? Optional.empty() : refusal(match, finding, finding.actors(Participant.Role.AGENT));
    }

    /** Why what somebody does or says to others is no act between them. */
    private Optional<Refusal> refusal(Match match, Finding finding, List<ActorRef> agents) {
        if (agents.isEmpty()) {
            return Optional.of(Refusal.NOBODY_ACTS);
        }
        if (idle(match) || unofficial(match)) {
            return Optional.of(Refusal.PRIVATE_PEOPLE);
        }
        if (unspoken(finding) || noWord.is(match, agents)) {
            return Optional.of(Refusal.NOT_SAID);
        }
        if (noDeed.is(match, finding, agents) || noRequest.is(match, finding, agents)) {
            return Optional.of(Refusal.OTHER_SENSE);
        }
        if (aimless(match, finding, agents)) {
            return Optional.of(Refusal.DONE_TO_NO_ACTOR);
        }
        return own.addressed(match, agents) ? Optional.of(Refusal.OWN_COUNTRY) : Optional.empty();
    }

    private List<Finding> events(Match match, Finding finding) {
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        if (finding.type().symmetric()) {
            return together.of(match, finding);
        }
        if (finding.type().is(EventType.Trait.JOURNEY)) {
            return journeys.of(match, finding, agents);
        }
        if (classes.in("armed-types", finding.type().id())) {
            return battlefield.of(match, finding, agents).stream().toList();
        }
        return foreign(match, finding, agents);
    }

    /**
     * What became of a finding.
     *
     * @param findings the events that it is
     * @param refusal why it is none
     */
    record Checked(List<Finding> findings, Optional<Refusal> refusal) {}

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

    /** "Cuban women demanded his return": people of a country do not speak for it; "his men" are those of whoever speaks. */
    private boolean unofficial(Match match) {
        return speechOnly(match, Frame.Role.AGENT, "private-people")
                && match.members(Frame.Role.AGENT).stream().anyMatch(u -> u.possessor.isEmpty());
    }

    /** "Asked a reporter", "promised himself", "called for the bill", "offered condolences": no diplomat's business. */
    private boolean idle(Match match) {
        return speechOnly(match, Frame.Role.TARGET, "bystander-nouns") && !supposed(match)
                || speechOnly(match, Frame.Role.TARGET, "underlings")
                        && match.members(Frame.Role.TARGET).stream()
                                .allMatch(u -> u.modifiers.isEmpty()
                                        && u.possessor
                                                .flatMap(p -> p.entity)
                                                .filter(e -> e.kind() != EntityMention.Kind.PRONOUN)
                                                .isEmpty())
                || speechOnly(match, Frame.Role.ANY, "service-nouns")
                || speechOnly(match, Frame.Role.ANY, "courtesies");
    }

    /** "Would halt its participation if nothing changed": what is only a condition is not spoken to. */
    private static boolean supposed(Match match) {
        List<Unit> aimed = match.members(Frame.Role.TARGET);
        return match.frame().condition().isPresent()
                && match.parse().clauses().stream()
                        .filter(c -> c.opener.equals("if"))
                        .flatMap(c -> c.subject.stream())
                        .anyMatch(s -> s.members().containsAll(aimed));
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

    /** Whether a pattern asks for a place and has none. */
    boolean unplaced(Match match) {
        return journeys.unplaced(match);
    }
}
