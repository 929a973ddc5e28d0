package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.EventType;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;

/** Visits: where they go, and what is none. */
record Journeys(World world, WordClasses classes) {
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
        if (standsFor(match)) {
            return true;
        }
        return (object
                        || person
                        || lectern
                        || home
                        || nowhere
                        || !match.frame().type().is(EventType.Trait.JOURNEY))
                && !match.in(Frame.Role.PLACE).isEmpty()
                && match.members(Frame.Role.PLACE).stream()
                        .noneMatch(u -> u.entity.flatMap(e -> e.place()).isPresent()
                                || new CalledPlaces(classes).of(u).isPresent()
                                || u.proper && within(u));
    }

    /** "Flew to Gbadolite in Zaire": a town that the gazetteer does not know, in a land that it knows. */
    private static boolean within(Unit town) {
        return town.attached.stream()
                .filter(p -> p.prep().equals("in"))
                .anyMatch(p -> p.noun().entity.flatMap(EntityMention::place).isPresent());
    }

    /** "Ahmad for Islamabad bound his government": for whom somebody acts, not where the journey goes, stands before the verb. */
    private static boolean standsFor(Match match) {
        return match.trigger().is(Unit.Kind.VERB)
                && match.in(Frame.Role.PLACE).stream()
                        .anyMatch(f -> f.preposition().equals("for") && f.unit().to <= match.trigger().from);
    }

    /** A visit for each destination, none at home. */
    List<Finding> of(Match match, Finding finding, List<ActorRef> agents) {
        boolean seated = present(match) && agents.stream().noneMatch(world::isPerson);
        boolean lands = !match.in(Frame.Role.AGENT).isEmpty()
                && match.members(Frame.Role.AGENT).stream().allMatch(u -> u.entity
                        .filter(e -> e.kind() == EntityMention.Kind.COUNTRY)
                        .isPresent());
        boolean barred = match.clause()
                .filter(c -> classes.in("ability-modals", c.group().modal()))
                .isPresent();
        boolean unmanned = match.in(Frame.Role.AGENT).stream().anyMatch(Match.Filler::owned)
                && agents.stream().noneMatch(world::isPerson);
        // "joined the talks in Geneva by telephone": who is there in voice alone is not there
        boolean remote = Remote.line(match, classes);
        boolean none = seated || lands || barred || unmanned || leaning(match) || remote || crewless(match);
        if (agents.isEmpty() || finding.place().isEmpty() || none) {
            return List.of();
        }
        List<PlaceRef> destinations = match.members(Frame.Role.PLACE).stream()
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.place().stream())
                .map(world.lands()::settle)
                .distinct()
                .toList();
        List<PlaceRef> all =
                destinations.size() > 1 ? destinations : List.of(finding.place().get());
        return all.stream()
                .flatMap(place -> abroad(match, finding, place).stream())
                .toList();
    }

    /** "Putin's plane left for Rome without him", "is due in Warsaw for repairs", "took off to fetch soldiers". */
    private boolean crewless(Match match) {
        boolean craft = match.members(Frame.Role.AGENT).stream().anyMatch(u -> is("vehicle", u))
                || match.clause()
                        .flatMap(c -> c.subject)
                        .filter(u -> is("vehicle", u))
                        .isPresent();
        boolean apart = match.clause()
                .filter(c ->
                        c.phrases.stream().anyMatch(p -> p.prep().equals("without") || is("vehicle-errands", p.noun()))
                                || c.children.stream().anyMatch(k -> classes.in("vehicle-errand-verbs", k.lemma())))
                .isPresent();
        boolean lent = match.clause()
                        .flatMap(c -> c.subject)
                        .filter(u -> is("lone-craft", u))
                        .isPresent()
                && match.in(Frame.Role.AGENT).stream().anyMatch(Match.Filler::owned);
        return craft && apart || lent;
    }

    private boolean is(String name, Unit unit) {
        return classes.in(name, unit.head) || classes.in(name, unit.form);
    }

    /** "Is open to a visit to Tehran" is not "is off to Tehran": the place belongs to a noun beside "is". */
    private boolean leaning(Match match) {
        return match.trigger().is(Unit.Kind.VERB)
                && present(match)
                && match.members(Frame.Role.PLACE).stream().anyMatch(place -> match.parse().units().stream()
                        .filter(u -> classes.in("trip", u.form) || classes.in("trip", u.head))
                        .anyMatch(u -> u.attached.stream()
                                .anyMatch(p -> p.noun().members().contains(place))));
    }

    /** The visit of those who are not at home there: "when both were in Washington" of the one who came from Tbilisi. */
    private Optional<Finding> abroad(Match match, Finding finding, PlaceRef place) {
        List<Participant> guests = finding.participants().stream()
                .filter(p -> !world.atHome(p.actor(), place) && !(present(match) && world.atDesk(p.actor(), place)))
                .toList();
        boolean all = guests.size() == finding.participants().size();
        boolean apart = present(match) || journey(match) || !travels(match, finding, place);
        return all || apart && !guests.isEmpty()
                ? Optional.of(finding.with(guests).with(Optional.of(place), true))
                : Optional.empty();
    }

    /** "Rode to Alexandria", "spent Friday in Trieste", "Abiy's visit to": a host may come along. */
    private boolean journey(Match match) {
        Unit trigger = match.trigger();
        return trigger.is(Unit.Kind.VERB)
                ? classes.in("travel", trigger.verb.lemma())
                        || classes.in("motion-verbs", trigger.verb.lemma())
                        || classes.in("presence-verbs", trigger.verb.lemma())
                : classes.in("trip", trigger.head) || classes.in("trip", trigger.form);
    }

    /** Whether somebody who is at home there travels; in "Monday in Paris in the company of Hollande" he is the company. */
    private boolean travels(Match match, Finding finding, PlaceRef place) {
        List<String> travellers = match.members(Frame.Role.AGENT).stream()
                .flatMap(u -> u.entity.stream())
                .flatMap(e -> e.actors().stream())
                .map(ActorRef::id)
                .toList();
        return finding.participants().stream()
                .filter(p -> world.atHome(p.actor(), place))
                .anyMatch(p -> travellers.contains(p.actor().id()));
    }

    private static boolean present(Match match) {
        return match.clause().filter(c -> c.lemma().equals("be")).isPresent();
    }
}
