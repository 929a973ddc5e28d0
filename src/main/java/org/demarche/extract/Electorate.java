package org.demarche.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.Participant;
import org.demarche.model.TimeInterval;

/**
 * Who votes in an election that names no country: in "Turchynov faces the May 25 election" his own, else the one that the
 * article is about.
 */
final class Electorate {
    /** How much more often than any other a country must be named for an article to be about it. */
    private static final double LEAD = 1.5;

    private static final int OFTEN = 3;

    private final World world;
    private final Roles roles;
    private final WordClasses classes;
    private final Elected elected;
    private final Floor floor;
    private final KnownBallots known;

    Electorate(World world, Roles roles, WordClasses classes) {
        this.world = world;
        this.roles = roles;
        this.classes = classes;
        this.elected = new Elected(world, roles, classes);
        this.floor = new Floor(world, classes);
        this.known = new KnownBallots(world, classes);
    }

    /** The country that votes, for a dated election about which a match says nothing else. */
    Optional<Unsaid.Found> of(Match match, AnnotatedArticle article, Optional<TimeInterval> date) {
        boolean dated = date.isPresent();
        Unit noun = match.trigger();
        boolean national = noun.words.stream().anyMatch(w -> classes.in("national-words", w)) || general(noun);
        boolean bare = noun.possessor.isEmpty()
                && noun.modifiers.isEmpty()
                && noun.attached.stream().noneMatch(p -> p.noun().entity.isPresent());
        Optional<ActorRef> chamber =
                match.frame().kind() == Frame.Kind.NOUN ? floor.of(match, article) : Optional.empty();
        if (chamber.isPresent()) {
            return chamber.map(c -> found(c, "the chamber last spoken of"));
        }
        if (dated && match.frame().kind() == Frame.Kind.VERB) {
            return elected.country(match).map(c -> found(c, "whose country elected them"));
        }
        Optional<Unsaid.Found> own =
                dated && national && bare ? holder(match).map(c -> found(c, "whose election it is")) : Optional.empty();
        List<ActorRef> voters =
                own.isEmpty() && dated && noun.possessor.isEmpty() ? known.on(date.get(), noun, article) : List.of();
        if (!voters.isEmpty()) {
            return Optional.of(found(voters, "who is known to vote that day"));
        }
        if (!dated || !national || !bare) {
            return chosen(noun).filter(c -> dated).map(c -> found(c, "whose chamber is chosen"));
        }
        return own.or(() -> about(article).map(c -> found(c, "the country that the article is about")));
    }

    /** "The election", "Sunday's election": no local one. */
    private boolean general(Unit noun) {
        boolean definite = noun.words.stream().findFirst().filter("the"::equals).isPresent() || !noun.times.isEmpty();
        return definite
                && classes.in("general-ballots", noun.form)
                && noun.words.stream().noneMatch(w -> classes.in("local-words", w));
    }

    /** "A vote for a new Rada". */
    private Optional<ActorRef> chosen(Unit noun) {
        return noun.attached.stream()
                .filter(p -> p.prep().equals("for"))
                .filter(p -> p.noun().words.stream().anyMatch(w -> classes.in("chosen-words", w)))
                .flatMap(p -> p.noun().entity.stream())
                .flatMap(e -> e.actors().stream())
                .filter(world::isNational)
                .flatMap(this::country)
                .findFirst();
    }

    private static Unsaid.Found found(ActorRef country, String rule) {
        return found(List.of(country), rule);
    }

    private static Unsaid.Found found(List<ActorRef> voters, String rule) {
        return new Unsaid.Found(
                voters.stream()
                        .map(v -> new Participant(v, Participant.Role.AGENT))
                        .toList(),
                rule);
    }

    /** The country of whoever holds, calls or faces the election. */
    private Optional<ActorRef> holder(Match match) {
        List<ActorRef> countries = match.clause().stream()
                .filter(c -> classes.in("election-verbs", c.lemma()))
                .flatMap(c -> c.subject.stream())
                .flatMap(s -> s.members().stream())
                .flatMap(s -> holders(s).stream())
                .flatMap(this::country)
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.get(0)) : Optional.empty();
    }

    /** "Germany's Social Democrats won": whoever or whose party it is. */
    private List<ActorRef> holders(Unit unit) {
        List<ActorRef> named = roles.of(unit);
        return named.isEmpty()
                ? Stream.concat(unit.possessor.flatMap(p -> p.entity).stream(), unit.modifiers.stream())
                        .flatMap(e -> e.actors().stream())
                        .toList()
                : named;
    }

    /** The country that an article names far more often than any other, by its name or that of a region of it. */
    private Optional<ActorRef> about(AnnotatedArticle article) {
        Map<ActorRef, Integer> counts = new HashMap<>();
        article.entities().stream()
                .filter(e ->
                        e.kind() != EntityMention.Kind.DEMONYM && !e.foundBy().equals("metonym"))
                .flatMap(e -> e.actors().stream())
                .filter(a -> !world.isPerson(a))
                .flatMap(this::country)
                .forEach(c -> counts.merge(c, 1, Integer::sum));
        List<Map.Entry<ActorRef, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<ActorRef, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(e -> e.getKey().id()))
                .toList();
        boolean clear = !most.isEmpty()
                && most.get(0).getValue() >= OFTEN
                && (most.size() == 1
                        || most.get(0).getValue() >= LEAD * most.get(1).getValue());
        return clear ? Optional.of(most.get(0).getKey()) : Optional.empty();
    }

    private Stream<ActorRef> country(ActorRef ref) {
        if (world.isPerson(ref)) {
            return world.homeland(ref).stream();
        }
        Optional<Actor> land = world.actor(world.country(ref).id());
        return Stream.concat(land.stream(), land.flatMap(Actor::of).flatMap(world::actor).stream())
                .filter(a -> a.kind() == Actor.Kind.COUNTRY)
                .map(Actor::ref)
                .limit(1);
    }
}
