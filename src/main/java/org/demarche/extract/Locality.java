package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Participant;
import org.demarche.model.PlaceRef;

/** Who is at home in the city that an article is written from, who is a guest there, and where bodies sit. */
final class Locality {
    private final World world;
    private final WordClasses classes;
    private final List<PlaceRef> cities;
    private final Optional<PlaceRef> city;

    Locality(World world, WordClasses classes, List<PlaceRef> cities) {
        this.world = world;
        this.classes = classes;
        this.cities = List.copyOf(cities);
        this.city = cities.stream().findFirst();
    }

    /** The city, of those that the article is written from, in which those who act have their capital. */
    Optional<PlaceRef> home(Finding finding) {
        return cities.stream().filter(c -> isHome(finding, c)).findFirst();
    }

    /** Whether those who act have their capital in a city: its people, or the country itself. */
    boolean isHome(Finding finding, PlaceRef capital) {
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        return !agents.isEmpty() && agents.stream().allMatch(a -> isAtHome(a, capital));
    }

    /** Whether those who act have their capital in a city, or work for a body that sits there. */
    boolean isSettled(Finding finding, PlaceRef city) {
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        return isHome(finding, city) || !agents.isEmpty() && agents.stream().allMatch(a -> world.atDesk(a, city));
    }

    private boolean isAtHome(ActorRef actor, PlaceRef city) {
        Optional<ActorRef> country = world.isPerson(actor) ? world.homeland(actor) : Optional.of(actor);
        return country.flatMap(c -> world.capital(c.id())).filter(city::equals).isPresent() && !isRebel(actor);
    }

    private boolean isRebel(ActorRef actor) {
        return world.actor(world.command(actor).id())
                .filter(a -> a.kind() == Actor.Kind.GROUP)
                .isPresent();
    }

    /** Whether a country or body acts that does not sit in the city's land. */
    boolean isForeign(Finding finding) {
        return finding.type().speech()
                && city.isPresent()
                && finding.actors(Participant.Role.AGENT).stream().anyMatch(a -> world.homeOf(a)
                        .filter(home -> !world.lands().within(city.get(), home))
                        .isPresent());
    }

    /** Whether some participants are guests: the city is home to none or not to all. */
    boolean hasGuests(Finding finding) {
        return city.isPresent() && finding.participants().stream().anyMatch(p -> !world.atHome(p.actor(), city.get()));
    }

    /** Whether the city is home to some participants and not to others. */
    boolean isVisit(Finding finding) {
        return hasGuests(finding) && finding.participants().stream().anyMatch(p -> world.atHome(p.actor(), city.get()));
    }

    /** A vote or session of a body is held where the body sits. */
    Optional<PlaceRef> seat(Finding finding) {
        return finding.participants().size() == 1
                        && classes.in("seated-types", finding.type().id())
                ? seatOf(finding)
                : Optional.empty();
    }

    /** What a chamber adopts, it adopts where it sits; a body that meets nowhere else meets there. */
    Optional<PlaceRef> chamber(Finding finding) {
        List<ActorRef> agents = finding.actors(Participant.Role.AGENT);
        boolean one = agents.size() == 1 && world.isBody(agents.get(0));
        boolean meeting = classes.in("gathering-types", finding.type().id());
        return one && (meeting || World.isChamber(agents.get(0), classes)) ? seatOf(finding) : Optional.empty();
    }

    private Optional<PlaceRef> seatOf(Finding finding) {
        return world.seatOf(finding.participants().get(0).actor().id());
    }
}
