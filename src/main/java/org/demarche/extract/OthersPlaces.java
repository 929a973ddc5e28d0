package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.PlaceRef;

/** Places in the clause of an act that belong to something else that it names. */
final class OthersPlaces {
    private final World world;
    private final WordClasses classes;

    OthersPlaces(World world, WordClasses classes) {
        this.world = world;
        this.classes = classes;
    }

    /**
     * Whether a place belongs to another noun: "condemned the seizure of a plant in Crimea". A city after the topic of
     * talks may still be where they are held ("a summit on the crisis in Brussels").
     */
    boolean own(Match match, Unit.Attached phrase, EntityMention place) {
        Optional<Unit> after = phrase.after();
        boolean thing = after.isPresent()
                && after.get() != match.trigger()
                && after.get().entity.isEmpty()
                && !classes.in("event-nouns", after.get().form)
                && !classes.in("person-nouns", after.get().form)
                && !classes.in("place-nouns", after.get().form);
        if (after.filter(u -> isSource(match, u) || isMatter(match, u)).isPresent()) {
            return true;
        }
        boolean target = match.frame().type().speech()
                && (after.filter(u -> u != match.trigger() && Placing.fills(match, u) && !besideSpeaker(match, phrase))
                                .filter(u -> !isHeardIn(u, place))
                                .isPresent()
                        || match.in(Frame.Role.TARGET).stream()
                                .map(Match.Filler::unit)
                                .filter(u -> phrase.noun().from - u.to == 1 || phrase.noun().from - u.to == 2)
                                .anyMatch(u -> !isHeardIn(u, place)));
        return target
                || thing
                        && !isSaid(match, after.get(), place)
                        && !isApart(match, phrase, place)
                        && (match.frame().type().speech() || !world.lands().isCity(place));
    }

    /** "Urged the envoys in Luxembourg", "promised the Forum in Majuro": who is spoken to away from home is there to hear it. */
    private boolean isHeardIn(Unit target, EntityMention place) {
        Optional<PlaceRef> city = place.place().filter(world.lands()::isCity);
        if (city.isEmpty()) {
            return false;
        }
        List<ActorRef> actors = target.entity.stream()
                .flatMap(e -> e.actors().stream())
                .filter(a -> world.isPerson(a) || world.isBody(a))
                .toList();
        return actors.isEmpty()
                ? target.entity.isEmpty() && classes.in("audience-nouns", target.form)
                : actors.stream()
                        .noneMatch(a -> world.atHome(a, city.get())
                                || world.seatOf(a.id()).equals(city));
    }

    /** "Rejected it flatly in Munich", "denounced the move on Tuesday in Brussels": what stands between parts noun and place. */
    private boolean isApart(Match match, Unit.Attached phrase, EntityMention place) {
        List<Unit> units = match.parse().units();
        int at = units.indexOf(phrase.noun()) - 2;
        return world.lands().isCity(place)
                && at > 0
                && (units.get(at).is(Unit.Kind.ADVERB) || units.get(at).is(Unit.Kind.TIME));
    }

    /** "Rejected the idea in Munich": what is only thought or said is nowhere; who speaks of it is. */
    private boolean isSaid(Match match, Unit thing, EntityMention place) {
        return match.frame().type().speech()
                && world.lands().isCity(place)
                && classes.in("placeless-nouns", thing.form)
                && thing.attached.stream()
                        .noneMatch(p -> p.prep().equals("of") || p.prep().equals("by"));
    }

    /** "Accused Armenia, according to the ministry in Baku": where who tells of it is. */
    private static boolean isSource(Match match, Unit noun) {
        return match.clause().stream()
                .flatMap(c -> c.phrases.stream())
                .anyMatch(p -> p.noun() == noun && p.prep().startsWith("according"));
    }

    /** "Briefed him on the fighting in Donetsk": what goes on where is spoken about. */
    private boolean isMatter(Match match, Unit noun) {
        return !classes.in("ground-types", match.frame().type().id())
                && noun != match.trigger()
                && noun.entity.isEmpty()
                && classes.in("happening-nouns", noun.form);
    }

    /** Whether a phrase stands behind the person who speaks: "Merkel in Berlin on Friday rejected". */
    private boolean besideSpeaker(Match match, Unit.Attached phrase) {
        return phrase.after()
                .filter(u -> match.in(Frame.Role.AGENT).stream().anyMatch(f -> f.unit() == u))
                .filter(u -> u.entity.stream().flatMap(e -> e.actors().stream()).anyMatch(world::isPerson))
                .filter(u ->
                        match.clause().flatMap(c -> c.subject).filter(u::equals).isPresent())
                .isPresent();
    }
}
