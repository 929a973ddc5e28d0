package org.demarche.lexicon;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.demarche.model.Actor;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.Post;

/** People, countries, bodies, offices and places by id and by name. */
public final class Gazetteer {
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> ranks = new HashMap<>();
    private final List<String> organs;
    private final Set<String> particles = Names.particles();
    private final List<Post> posts;
    private final Names names;
    private final Tenures tenures;

    private Gazetteer(Ontology ontology, Names names) {
        this.names = names;
        posts = ontology.posts();
        organs = WordTable.load("state-organs.tsv", 1).rows().stream()
                .map(r -> " " + String.join(" ", Names.folded(Fold.split(r.key()))) + " ")
                .toList();
        tenures = new Tenures(ontology.tenures());
        ontology.actors().forEach(a -> actors.put(a.id(), a));
        ontology.places().forEach(p -> places.put(p.id(), p));
        posts.forEach(p -> ranks.putIfAbsent(p.post(), p.rank()));
    }

    public static Gazetteer of(Ontology ontology) {
        return new Gazetteer(ontology, CompiledOntology.names(ontology));
    }

    /** Whether a word, folded, is a small one that belongs to a surname: "de", "bin". */
    public boolean particle(String folded) {
        return particles.contains(folded);
    }

    /** All names that begin with the first word, shortest first. */
    public List<NameTrie.Found<NameEntry>> at(IntFunction<String> word) {
        return names.at(word);
    }

    public Optional<Actor> actor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** The country that a ministry or an army acts for; otherwise the actor itself. */
    public Actor acting(Actor actor) {
        if (actor.kind() != Actor.Kind.ORGANISATION || actor.of().isEmpty()) {
            return actor;
        }
        String label = " " + String.join(" ", Names.folded(Fold.split(actor.label()))) + " ";
        return organs.stream().anyMatch(label::contains)
                ? actor(actor.of().get()).orElse(actor)
                : actor;
    }

    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** The place that holds a place. */
    public Optional<Place> partOf(String place) {
        return place(place).flatMap(Place::partOf).flatMap(this::place);
    }

    /** The city that a venue stands in, or the place itself. */
    public Optional<Place> city(String id) {
        Optional<Place> at = place(id);
        while (at.isPresent()
                && at.get().kind() == Place.Kind.VENUE
                && at.get().partOf().isPresent()) {
            at = partOf(at.get().id());
        }
        return at;
    }

    /** Places of that folded name, in the order of the tables. */
    public List<Place> placesNamed(String folded) {
        return names.places(folded).stream().map(places::get).toList();
    }

    public List<Actor> surnamed(String folded) {
        return names.bearers(folded).stream().map(actors::get).toList();
    }

    public Post post(String index) {
        return posts.get(Integer.parseInt(index));
    }

    /** The rank of a post: {@code state}, {@code government}, {@code minister}…; {@code official} where unknown. */
    public String rank(String post) {
        return ranks.getOrDefault(post, "official");
    }

    /** Whether a country has its own title for a post: the United States has a secretary of state. */
    public boolean ownTitle(String post, String of) {
        return posts.stream()
                .anyMatch(
                        p -> p.post().equals(post) && p.of().filter(of::equals).isPresent());
    }

    /** The posts that bear a title of these folded words. */
    public List<Post> titled(List<String> words) {
        return names.at(i -> i < words.size() ? words.get(i) : null).stream()
                .filter(f -> f.words() == words.size() && f.value().sense() == NameEntry.Sense.TITLE)
                .map(f -> post(f.value().id()))
                .toList();
    }

    public Tenures tenures() {
        return tenures;
    }

    /** The id of who held an office on a day. */
    public Optional<String> holder(String post, String of, LocalDate day) {
        return tenures.holder(post, of, day);
    }

    /** Whether this (folded) word is written with a capital in some name. */
    public boolean nameWord(String folded) {
        return names.word(folded).name();
    }

    /** Whether somebody in the gazetteer has this (folded) first name. */
    public boolean givenName(String folded) {
        return names.word(folded).opens();
    }

    /** The gender of most people with this (folded) first name. */
    public Optional<String> genderOf(String givenName) {
        return names.word(givenName).gender();
    }
}
