package org.demarche.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Landmark;
import org.demarche.model.Ontology;
import org.demarche.model.Participant;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;
import org.demarche.model.Post;

/** What the gazetteer says about actors and places: what lies in what, who is at home where. */
final class World {
    private static final Map<String, String> PRINCIPALS = WordTable.load("principals.tsv", 2).rows().stream()
            .collect(Collectors.toMap(WordTable.Row::key, row -> row.at(1)));

    /** The parliament of a country, by their names. */
    private static final Map<String, String> PARLIAMENTS = WordTable.load("parliaments.tsv", 2).rows().stream()
            .collect(Collectors.toUnmodifiableMap(WordTable.Row::key, r -> r.at(1)));

    /** So many words at most name a country or nationality. */
    private static final int LONGEST_NATION = 4;

    private final Map<String, Actor> actors = new HashMap<>();
    private final Lands lands;
    private final Map<LocalDate, List<Landmark>> landmarks = new HashMap<>();
    /** Whom a person has held an office of. */
    private final Map<String, Set<String>> served = new HashMap<>();
    /** The countries and bodies for which a person has spoken, not only sat in parliament. */
    private final Map<String, Set<String>> governed = new HashMap<>();

    /** Countries by their nationality and name, as written: "US" is one, "us" is none. */
    private final Map<String, ActorRef> nations = new HashMap<>();

    World(Ontology ontology) {
        ontology.actors().stream().filter(a -> a.kind() == Actor.Kind.COUNTRY).forEach(a -> Stream.concat(
                        a.demonyms().stream(), a.names().stream())
                .forEach(n -> nations.putIfAbsent(n, a.ref())));
        ontology.actors().forEach(a -> actors.put(a.id(), a));
        this.lands = new Lands(ontology);
        ontology.landmarks().stream()
                .filter(l -> l.time().begin().equals(l.time().end()))
                .forEach(l -> landmarks
                        .computeIfAbsent(l.time().begin(), k -> new ArrayList<>(1))
                        .add(l));
        Set<String> seats = ontology.posts().stream()
                .filter(p -> p.rank().equals("parliament"))
                .map(Post::post)
                .collect(Collectors.toSet());
        ontology.tenures().stream().filter(t -> !seats.contains(t.post())).forEach(t -> governed.computeIfAbsent(
                        t.holder(), k -> new HashSet<>())
                .add(t.of()));
        ontology.tenures().forEach(t -> {
            Set<String> bodies = served.computeIfAbsent(t.holder(), k -> new HashSet<>());
            bodies.add(t.of());
            actor(t.of()).flatMap(Actor::of).ifPresent(bodies::add);
        });
    }

    Optional<Actor> actor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** What everybody knows to have happened on a day. */
    List<Landmark> landmarks(LocalDate day) {
        return landmarks.getOrDefault(day, List.of());
    }

    /** The places. */
    Lands lands() {
        return lands;
    }

    /** Whether an actor is at home in a place: a person in their country, a country in itself. */
    boolean atHome(ActorRef ref, PlaceRef where) {
        if (where.told().filter(t -> t.partOf().isEmpty()).isPresent()) {
            // a town of which nobody needs to be told where it is: leaders tour their own land most
            return homeland(ref).isPresent() || isCountry(ref);
        }
        return actor(ref.id())
                .map(a -> {
                    if (a.seat().filter(where.id()::equals).isPresent()) {
                        return true;
                    }
                    Optional<String> country = a.kind() == Actor.Kind.PERSON ? a.nationality() : Optional.of(a.id());
                    Optional<Actor> home = country.flatMap(this::actor);
                    return home.flatMap(Actor::seat).filter(where.id()::equals).isPresent()
                            || home.flatMap(Actor::place)
                                    .filter(p -> lands.within(where, p))
                                    .isPresent();
                })
                .orElse(false);
    }

    /** Whether a person has served a body that sits in a place: who speaks for NATO is in Brussels every day. */
    boolean atDesk(ActorRef person, PlaceRef where) {
        return served.getOrDefault(person.id(), Set.of()).stream()
                .flatMap(id -> seatOf(id).stream())
                .anyMatch(seat -> lands.within(seat, where.id()));
    }

    /** The land of a country that acts as such; people and bodies may be anywhere. */
    Optional<String> homeOf(ActorRef ref) {
        return actor(ref.id()).filter(a -> a.kind() == Actor.Kind.COUNTRY).flatMap(Actor::place);
    }

    /**
     * In whose name an actor acts: an army, ministry or treasury acts for its country, a council of two for its members.
     *
     * @param organ tells by its label whether an organisation is an organ of a government
     */
    List<ActorRef> principals(ActorRef ref, Predicate<String> organ) {
        Optional<Actor> actor = actor(ref.id());
        if (actor.filter(a -> a.members().size() == 2 && a.kind() != Actor.Kind.PERSON)
                .isPresent()) {
            return actor.get().members().stream()
                    .flatMap(m -> actor(m).stream())
                    .map(Actor::ref)
                    .toList();
        }
        return actor.filter(a -> a.kind() == Actor.Kind.ORGANISATION && organ.test(a.label()))
                .flatMap(Actor::of)
                .flatMap(this::actor)
                .map(a -> List.of(a.ref()))
                .orElse(List.of(ref));
    }

    /** The country in which an actor that is a region lies; any other actor is itself. */
    ActorRef country(ActorRef ref) {
        Optional<String> at =
                actor(ref.id()).filter(a -> a.kind() == Actor.Kind.REGION).flatMap(Actor::place);
        for (int depth = 0; at.isPresent() && depth < 8; depth++) {
            Optional<Place> place = at.flatMap(lands::place);
            Optional<Actor> country = place.filter(p -> p.kind() == Place.Kind.COUNTRY).stream()
                    .flatMap(p -> actors.values().stream()
                            .filter(a -> a.kind() == Actor.Kind.COUNTRY
                                    && a.place().filter(p.id()::equals).isPresent()))
                    .findFirst();
            if (country.isPresent()) {
                return country.get().ref();
            }
            at = place.flatMap(Place::partOf);
        }
        return ref;
    }

    /** The country that a place lies in. */
    Optional<ActorRef> landOf(PlaceRef where) {
        return actors.values().stream()
                .filter(a -> a.kind() == Actor.Kind.COUNTRY
                        && a.place().filter(p -> lands.within(where, p)).isPresent())
                .findFirst()
                .map(Actor::ref);
    }

    /** Whether a person is a citizen of a country actor. */
    boolean belongs(ActorRef person, ActorRef country) {
        return actor(person.id())
                .flatMap(Actor::nationality)
                .filter(country.id()::equals)
                .isPresent();
    }

    /** Whether a person has held an office of a country or body: who opposes a government may address it. */
    boolean governs(ActorRef person, ActorRef country) {
        return governed.getOrDefault(person.id(), Set.of()).contains(country.id());
    }

    /** Whether a person speaks for a country or body: as its citizen, or holding an office of it. */
    boolean speaksFor(ActorRef person, ActorRef body) {
        return belongs(person, body)
                || served.getOrDefault(person.id(), Set.of()).contains(body.id());
    }

    /** In whose name a body punishes others: the European Commission in that of the Union. */
    ActorRef principal(ActorRef body) {
        return Optional.ofNullable(PRINCIPALS.get(body.id()))
                .flatMap(this::actor)
                .map(Actor::ref)
                .orElse(body);
    }

    /** The force or country that a person leads: rebels or an alliance before the country of birth; others are themselves. */
    ActorRef command(ActorRef person) {
        if (!isPerson(person)) {
            return person;
        }
        return served.getOrDefault(person.id(), Set.of()).stream()
                .sorted()
                .flatMap(id -> actor(id).stream())
                .filter(a -> a.kind() == Actor.Kind.GROUP)
                .map(Actor::ref)
                .findFirst()
                .or(() -> homeland(person).filter(land -> governs(person, land)))
                .orElse(person);
    }

    /** Whether a person has spoken for a body of several countries: NATO, the European Union. */
    boolean international(ActorRef person) {
        return served.getOrDefault(person.id(), Set.of()).stream()
                .flatMap(id -> actor(id).stream())
                .anyMatch(
                        a -> a.of().isEmpty() && (a.kind() == Actor.Kind.ORGANISATION || a.kind() == Actor.Kind.GROUP));
    }

    /** The country whose citizen a person is. */
    Optional<ActorRef> homeland(ActorRef person) {
        return actor(person.id())
                .flatMap(Actor::nationality)
                .flatMap(this::actor)
                .map(Actor::ref);
    }

    /** The country whose citizen a person, or whose organ a body, is. */
    Optional<String> homeland(Participant participant) {
        Optional<Actor> actor = actor(participant.actor().id());
        return actor.flatMap(Actor::nationality).or(() -> actor.flatMap(Actor::of));
    }

    /** Whether an actor is an organ of one country: its parliament, bank or army. */
    boolean isNational(ActorRef ref) {
        return actor(ref.id())
                .flatMap(Actor::of)
                .flatMap(this::actor)
                .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                .isPresent();
    }

    boolean isCountry(ActorRef ref) {
        return actor(ref.id()).filter(a -> a.kind() == Actor.Kind.COUNTRY).isPresent();
    }

    /** Whether an actor is a movement, party or militia. */
    boolean armed(ActorRef ref) {
        return actor(ref.id()).filter(a -> a.kind() == Actor.Kind.GROUP).isPresent();
    }

    /** Whether an actor is an organisation or a group of states. */
    boolean isBody(ActorRef ref) {
        return actor(ref.id())
                .filter(a -> a.kind() == Actor.Kind.ORGANISATION || a.kind() == Actor.Kind.GROUP)
                .isPresent();
    }

    /** Whether a body is a parliament or one of its houses, or a council that passes resolutions. */
    boolean votes(ActorRef body, WordClasses classes) {
        List<String> name = List.of(body.label().toLowerCase(Locale.ROOT).split(" "));
        boolean council = name.stream().anyMatch(w -> classes.in("council-heads", w));
        return isBody(body)
                && !armed(body)
                && isChamber(body, classes)
                && (!council || name.stream().anyMatch(w -> classes.in("council-word", w)));
    }

    /** Whether the name of a body tells that it is a chamber: a parliament, council or assembly. */
    static boolean isChamber(ActorRef body, WordClasses classes) {
        return Stream.of(body.label().toLowerCase(Locale.ROOT).split(" "))
                .anyMatch(w -> classes.in("chamber-names", w));
    }

    /** Participants without the countries whose own people are among them: a body is not listed beside its leaders. */
    List<Participant> withoutOwn(List<Participant> participants) {
        return participants.stream()
                .filter(p ->
                        participants.stream().noneMatch(other -> !other.equals(p) && belongs(other.actor(), p.actor())))
                .toList();
    }

    /** Participants with the state in place of its firms, banks and chambers, where these are targets. */
    List<Participant> statesBehind(List<Participant> participants) {
        return participants.stream()
                .map(p -> p.role() == Participant.Role.TARGET ? new Participant(stateOf(p.actor()), p.role()) : p)
                .distinct()
                .toList();
    }

    private ActorRef stateOf(ActorRef ref) {
        return actor(ref.id())
                .filter(a -> a.kind() == Actor.Kind.ORGANISATION)
                .flatMap(Actor::of)
                .flatMap(this::actor)
                .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                .map(Actor::ref)
                .orElse(ref);
    }

    boolean isPerson(ActorRef ref) {
        return actor(ref.id()).map(a -> a.kind() == Actor.Kind.PERSON).orElse(true);
    }

    /** The country whose nationality or name stands first among words as written, the longest there. */
    Optional<ActorRef> nation(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            for (int length = Math.min(LONGEST_NATION, words.size() - i); length > 0; length--) {
                ActorRef country = nations.get(String.join(" ", words.subList(i, i + length)));
                if (country != null) {
                    return Optional.of(country);
                }
            }
        }
        return Optional.empty();
    }

    /** Where a body sits; the place itself for a country or region that votes. */
    Optional<PlaceRef> seatOf(String actorId) {
        Optional<Actor> actor = actor(actorId);
        boolean land = actor.filter(a -> a.kind() == Actor.Kind.COUNTRY || a.kind() == Actor.Kind.REGION)
                .isPresent();
        Optional<String> id = land
                ? actor.flatMap(Actor::place)
                : actor.filter(a -> a.kind() != Actor.Kind.PERSON).flatMap(Actor::seat);
        return id.flatMap(lands::place).map(Place::ref).map(lands::settle);
    }

    /** "The Belgian capital" is Brussels. */
    Optional<PlaceRef> capital(Unit unit) {
        return Stream.concat(unit.modifiers.stream(), unit.possessor.flatMap(p -> p.entity).stream())
                .flatMap(m -> m.actors().stream())
                .flatMap(a -> capital(a.id()).stream())
                .findFirst();
    }

    /** Where the parliament of a country sits: as the gazetteer has it, else in its capital. */
    Optional<PlaceRef> parliament(ActorRef country) {
        return Optional.ofNullable(PARLIAMENTS.get(country.id()))
                .flatMap(this::seatOf)
                .or(() -> capital(country.id()));
    }

    /** The capital of a country actor. */
    Optional<PlaceRef> capital(String actorId) {
        return actor(actorId)
                .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                .flatMap(Actor::seat)
                .flatMap(lands::place)
                .map(Place::ref);
    }
}
