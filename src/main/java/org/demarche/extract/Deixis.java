package org.demarche.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.lexicon.UnlistedOrigin;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.Block;
import org.demarche.model.EntityMention;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.PlaceRef;

/** The city that "here", "there" and "in the same city" mean. */
final class Deixis {
    private static final int REACH = 3;

    private final World world;
    private final WordClasses classes;
    private final List<Place> cities;
    private final List<Place> lands;
    private final Map<String, PlaceRef> houses = new HashMap<>();

    Deixis(World world, WordClasses classes, Ontology ontology) {
        this.world = world;
        this.classes = classes;
        this.cities = ontology.places().stream()
                .filter(p -> p.kind() == Place.Kind.CITY)
                .toList();
        this.lands = ontology.places().stream()
                .filter(p -> p.kind() == Place.Kind.COUNTRY || p.kind() == Place.Kind.REGION)
                .toList();
        ontology.places().stream().filter(p -> p.kind() == Place.Kind.VENUE).forEach(p -> p.names()
                .forEach(n ->
                        houses.put(n.toLowerCase(Locale.ROOT), world.lands().settle(p.ref()))));
        ontology.actors().stream()
                .filter(a -> a.kind() == Actor.Kind.ORGANISATION)
                .forEach(a -> world.seatOf(a.id())
                        .ifPresent(seat -> a.names().forEach(n -> houses.put(n.toLowerCase(Locale.ROOT), seat))));
    }

    /** The place that a phrase of a match points to without naming it. */
    Optional<Placing.Placed> place(Match match, AnnotatedArticle article, Optional<PlaceRef> here) {
        List<Unit> pointers = pointers(match);
        for (Unit unit : pointers) {
            if (isOfCountry(unit)) {
                Optional<PlaceRef> city = inCountry(article, unit, here);
                if (city.isPresent()) {
                    return city.map(p -> new Placing.Placed(p, "city of the country"));
                }
            } else if (unit.head.equals("here") || unit.words.contains("this")) {
                if (here.isPresent()) {
                    return here.map(p -> new Placing.Placed(p, "here"));
                }
            } else {
                Optional<PlaceRef> there = before(article, unit).or(() -> here);
                if (there.isPresent()) {
                    return there.map(p -> new Placing.Placed(p, "there"));
                }
            }
        }
        return Optional.empty();
    }

    private List<Unit> pointers(Match match) {
        Stream<Unit> own = Stream.concat(
                match.in(Frame.Role.PLACE).stream().map(Match.Filler::unit),
                match.trigger().attached.stream().map(Unit.Attached::noun));
        Stream<Unit> clause =
                match.clause().stream().flatMap(c -> c.phrases.stream()).map(Unit.Attached::noun);
        return Stream.concat(own, clause)
                .filter(u -> points(u) || isOfCountry(u))
                .toList();
    }

    /** "In the Dutch city", "at the Turkish resort": no capital, which has a name of its own. */
    private boolean isOfCountry(Unit unit) {
        return classes.in("city-nouns", unit.form)
                && !unit.form.equals("capital")
                && unit.entity.isEmpty()
                && unit.modifiers.size() == 1
                && country(unit).isPresent()
                && unit.words.stream().anyMatch(w -> classes.in("pointing-words", w));
    }

    private Optional<String> country(Unit unit) {
        EntityMention modifier = unit.modifiers.get(0);
        return modifier.actors().stream()
                .flatMap(a -> world.actor(a.id()).stream())
                .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                .flatMap(a -> a.place().stream())
                .findFirst();
    }

    /** The city of a country that the article is written from or named last. */
    private Optional<PlaceRef> inCountry(AnnotatedArticle article, Unit unit, Optional<PlaceRef> here) {
        String country = country(unit).orElseThrow();
        Optional<PlaceRef> named = world.lands()
                .cities(article.entities().stream()
                        .filter(e -> e.span().end() <= unit.span.begin())
                        .filter(e -> isLocated(article, e) || isListed(e)))
                .filter(p -> world.lands().within(p, country))
                .reduce((a, b) -> b);
        return named.or(() -> here.filter(p -> world.lands().within(p, country)));
    }

    /** "There", "here", "in the same city", "in this Black Sea resort". */
    private boolean points(Unit unit) {
        if (classes.in("deictic-places", unit.head)) {
            return true;
        }
        boolean city = classes.in("city-nouns", unit.form) && unit.entity.isEmpty() && unit.possessor.isEmpty();
        return city
                && unit.words.stream().anyMatch(w -> classes.in("pointing-words", w))
                && (unit.modifiers.isEmpty() || unit.words.contains("this"))
                && unit.attached.stream().noneMatch(p -> Set.of("of", "in").contains(p.prep()));
    }

    /** Whether a match's own place slot points without naming: "landed in this Black Sea resort". */
    boolean isPointed(Match match) {
        return match.in(Frame.Role.PLACE).stream().anyMatch(f -> points(f.unit()) || isOfCountry(f.unit()));
    }

    /** Whether a match says "here" where nobody knows what that is. */
    boolean isLost(Match match, Optional<PlaceRef> here) {
        return here.isEmpty()
                && pointers(match).stream().anyMatch(u -> u.head.equals("here") || u.words.contains("this"));
    }

    /** The city named last before a unit, not too far back. */
    private Optional<PlaceRef> before(AnnotatedArticle article, Unit unit) {
        List<EntityMention> named = article.entities().stream()
                .filter(e -> e.span().end() <= unit.span.begin())
                .filter(e -> world.lands().isCity(e)
                        || e.place().isPresent() && between(article, e, unit) == 1 && isLocated(article, e))
                .filter(e -> between(article, e, unit) <= REACH && !isPartner(article, e))
                .toList();
        // a capital may stand for its government, what stands behind a preposition of place is one
        Optional<EntityMention> located =
                named.stream().filter(e -> isListed(e) || isReached(article, e)).reduce((a, b) -> b);
        return located.or(() -> named.stream().reduce((a, b) -> b))
                .flatMap(EntityMention::place)
                .map(world.lands()::settle);
    }

    /** A place of the gazetteer that never acts: any mention of it may be pointed back at. */
    private static boolean isListed(EntityMention mention) {
        return mention.kind() == EntityMention.Kind.PLACE
                && mention.place().filter(PlaceRef::linked).isPresent();
    }

    private boolean isReached(AnnotatedArticle article, EntityMention mention) {
        return Standpoint.isCalled(article.article().reading(), mention)
                || classes.in(
                        "locating-words",
                        Standpoint.wordBefore(article.article().reading(), mention));
    }

    /** "Could halt talks with Moscow": a capital that stands for its government is no place to be pointed at. */
    private boolean isPartner(AnnotatedArticle article, EntityMention mention) {
        return classes.in(
                "government-prepositions",
                Standpoint.wordBefore(article.article().reading(), mention));
    }

    /** "Flew to Hawaii and met him there": a region of the same sentence behind a preposition of place. */
    private boolean isLocated(AnnotatedArticle article, EntityMention mention) {
        return classes.in(
                "placing-prepositions", Standpoint.wordBefore(article.article().reading(), mention));
    }

    private static long between(AnnotatedArticle article, EntityMention mention, Unit unit) {
        return article.sentences().stream()
                .filter(s -> s.span().end() > mention.span().begin() && s.span().begin() < unit.span.end())
                .count();
    }

    /** The city that a dateline begins with. */
    Optional<PlaceRef> dateline(String dateline) {
        return datelines(dateline).stream().findFirst();
    }

    /** The cities of a dateline: "KIEV/MOSCOW, March 4", "SOCHI, Russia". */
    List<PlaceRef> datelines(String dateline) {
        List<PlaceRef> known = listed(dateline);
        return known.isEmpty()
                ? UnlistedOrigin.of(dateline, this::land).stream().toList()
                : known;
    }

    private Optional<String> land(String name) {
        return lands.stream()
                .filter(p -> p.names().stream().anyMatch(name::equalsIgnoreCase))
                .findFirst()
                .map(Place::id);
    }

    private List<PlaceRef> listed(String dateline) {
        return Arrays.stream(dateline.split(",")[0].split("/| and | AND "))
                .map(String::strip)
                .flatMap(name -> city(name).or(() -> house(name)).stream())
                .distinct()
                .toList();
    }

    /** Where a speaker of a transcript is: "KIEV CORRESPONDENT". */
    Optional<PlaceRef> speaker(Block block) {
        return block.speaker().stream()
                .flatMap(s -> Arrays.stream(s.name().split("[ ,/-]+")))
                .flatMap(word -> city(word).stream())
                .findFirst();
    }

    /** The cities that a line of text is from: "by our staff in Geneva and Brussels". */
    List<PlaceRef> named(String line) {
        List<PlaceRef> found = new ArrayList<>();
        String[] words = line.strip().split("[\\s,|]+");
        for (int i = 1; i < words.length; i++) {
            boolean capitals = words[i].length() > 2 && words[i].equals(words[i].toUpperCase(Locale.ROOT));
            boolean next = !found.isEmpty() && words[i - 1].equals("and");
            if (capitals || next || classes.in("locating-words", words[i - 1].toLowerCase(Locale.ROOT))) {
                int at = i;
                Optional<PlaceRef> two =
                        i + 1 < words.length ? city(words[at] + " " + words[at + 1]) : Optional.empty();
                two.or(() -> city(words[at]))
                        .filter(c -> found.isEmpty() || next)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The city of a house that articles are written from: "UNITED NATIONS", "CAMP DAVID". */
    private Optional<PlaceRef> house(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(houses.get(plain)).or(() -> Optional.ofNullable(houses.get("the " + plain)));
    }

    private Optional<PlaceRef> city(String name) {
        return cities.stream()
                .filter(p -> p.names().stream().anyMatch(name::equalsIgnoreCase))
                .max((a, b) -> Long.compare(a.population(), b.population()))
                .map(Place::ref);
    }
}
