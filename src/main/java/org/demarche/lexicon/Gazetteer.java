package org.demarche.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.demarche.model.Actor;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.Post;

/** People, countries, bodies, offices and places by id and by name. */
public final class Gazetteer {
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Actor>> bySurname = new HashMap<>();
    private final Map<String, List<Place>> placesByName = new HashMap<>();
    private final Map<String, Map<String, Integer>> givenNames = new HashMap<>();
    private final Set<String> openings = new HashSet<>();
    private final Set<String> nameWords = new HashSet<>();
    private final Map<String, String> ranks = new HashMap<>();
    private final List<String> organs;
    private final Set<String> particles;
    private final List<Post> posts;
    private final NameTrie<NameEntry> names = new NameTrie<>();
    private final Tenures tenures;

    private Gazetteer(Ontology ontology) {
        posts = ontology.posts();
        particles = WordTable.load("name-particles.tsv", 1).rows().stream()
                .map(WordTable.Row::key)
                .collect(Collectors.toSet());
        organs = WordTable.load("state-organs.tsv", 1).rows().stream()
                .map(r -> " " + String.join(" ", folded(Fold.split(r.key()))) + " ")
                .toList();
        tenures = new Tenures(ontology.tenures());
        ontology.actors().forEach(this::add);
        ontology.places().forEach(this::add);
        for (int i = 0; i < posts.size(); i++) {
            ranks.putIfAbsent(posts.get(i).post(), posts.get(i).rank());
            for (String title : posts.get(i).titles()) {
                add(NameEntry.Sense.TITLE, Integer.toString(i), title);
                for (List<String> plural : Plurals.ofTitle(title)) {
                    names.add(folded(plural), new NameEntry(NameEntry.Sense.TITLES, Integer.toString(i), plural));
                }
            }
        }
        for (WordTable.Row row : WordTable.load("outlets.tsv", 1).rows()) {
            add(NameEntry.Sense.OUTLET, row.key(), row.key());
        }
        for (WordTable.Row row : WordTable.load("body-nouns.tsv", 1).rows()) {
            add(NameEntry.Sense.BODY, row.key(), row.key());
        }
    }

    public static Gazetteer of(Ontology ontology) {
        return new Gazetteer(ontology);
    }

    private void add(Actor actor) {
        actors.put(actor.id(), actor);
        boolean person = actor.kind() == Actor.Kind.PERSON;
        for (String name : person ? spellings(actor) : actor.names()) {
            List<String> folded = add(person ? NameEntry.Sense.PERSON : NameEntry.Sense.ACTOR, actor.id(), name);
            if (person && folded.size() > 1) {
                openings.add(folded.get(0));
                actor.gender().ifPresent(g -> givenNames
                        .computeIfAbsent(folded.get(0), k -> new HashMap<>(2))
                        .merge(g, 1, Integer::sum));
            }
        }
        if (person) {
            surnames(actor);
        }
        for (String demonym : actor.demonyms()) {
            add(
                    Plurals.people(demonym, actor.demonyms()) ? NameEntry.Sense.PEOPLE : NameEntry.Sense.DEMONYM,
                    actor.id(),
                    demonym);
        }
        actor.metonyms().forEach(m -> add(NameEntry.Sense.METONYM, actor.id(), m));
    }

    /** The surname as the table gives it, and the last word of each spelling of the name. */
    private void surnames(Actor actor) {
        List<List<String>> forms = new ArrayList<>(2);
        boolean ends = false;
        for (String surname : actor.surnames()) {
            forms.add(Fold.split(surname));
            ends |= actor.label().endsWith(surname)
                    && actor.label().charAt(Math.max(0, actor.label().length() - surname.length() - 1)) == ' ';
        }
        if (ends) {
            for (String name : actor.names()) {
                int last = name.lastIndexOf(' ');
                if (last > 0) {
                    forms.add(Fold.split(name.substring(last + 1)));
                }
            }
        }
        for (String name : actor.names()) {
            withParticle(name).ifPresent(forms::add);
        }
        for (int i = forms.size() - 1; i >= 0; i--) {
            List<String> written = forms.get(i).stream().map(Gazetteer::plain).toList();
            if (!written.equals(forms.get(i))) {
                forms.add(written);
            }
        }
        for (int i = 0; i < forms.size(); i++) {
            if (forms.indexOf(forms.get(i)) == i) {
                surname(forms.get(i), actor);
            }
        }
    }

    /** The names with those that wires write without dots and strokes: "Kirchschlaeger", "Schroeder", "Loekke". */
    private static List<String> spellings(Actor actor) {
        List<String> names = actor.names();
        for (String name : actor.names()) {
            String plain = plain(name);
            if (!plain.equals(name) && !actor.names().contains(plain)) {
                names = new ArrayList<>(names);
                names.add(plain);
            }
        }
        return names;
    }

    private static String plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return name.replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ø", "oe")
                        .replace("å", "aa")
                        .replace("Ö", "Oe")
                        .replace("Ø", "Oe")
                        .replace("Ü", "Ue")
                        .replace("Å", "Aa")
                        .replace("ß", "ss");
            }
        }
        return name;
    }

    /** Whether a word, folded, is a small one that belongs to a surname: "de", "bin". */
    public boolean particle(String folded) {
        return particles.contains(folded);
    }

    /** "De Klerk" of "F. W. de Klerk", "bin Salman" of "Mohammed bin Salman". */
    private Optional<List<String>> withParticle(String name) {
        for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
            int end = name.indexOf(' ', at + 1);
            if (end > 0 && particle(Fold.word(name.substring(at + 1, end)))) {
                return Optional.of(Fold.split(name.substring(at + 1)));
            }
        }
        return Optional.empty();
    }

    /** A particle may be written either way: "De Klerk", "de Klerk". */
    private List<String> small(List<String> form) {
        return form.size() < 2
                ? form
                : form.stream()
                        .map(w -> particle(Fold.word(w)) ? Fold.word(w) : w)
                        .toList();
    }

    private void surname(List<String> written, Actor actor) {
        List<String> form = small(written);
        List<String> folded = folded(form);
        String key = folded.size() == 1 ? folded.get(0) : String.join(" ", folded);
        List<Actor> bearers = bySurname.get(key);
        if (bearers == null) {
            bearers = new ArrayList<>(2);
            bySurname.put(key, bearers);
            names.add(folded, new NameEntry(NameEntry.Sense.SURNAME, key, form));
        }
        if (!bearers.contains(actor)) {
            bearers.add(actor);
        }
    }

    private void add(Place place) {
        places.put(place.id(), place);
        for (String name : place.names()) {
            List<String> words = withoutArticle(Fold.split(name));
            List<String> folded = folded(words);
            String key = String.join(" ", folded);
            List<Place> same = placesByName.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (same.isEmpty()) {
                names.add(folded, new NameEntry(NameEntry.Sense.PLACE, key, words));
            }
            same.add(place);
        }
    }

    /** The folded words under which the name can be found. */
    private List<String> add(NameEntry.Sense sense, String id, String name) {
        List<String> words = withoutArticle(Fold.split(name));
        List<String> folded = folded(words);
        if (words.isEmpty()) {
            return folded;
        }
        names.add(folded, new NameEntry(sense, id, words));
        for (int i = 0; i < words.size(); i++) {
            if (Character.isUpperCase(words.get(i).codePointAt(0))) {
                nameWords.add(folded.get(i));
            }
        }
        return folded;
    }

    /** "the Kremlin" without its article; "The Hague" keeps it, since "Hague" is somebody. */
    private static List<String> withoutArticle(List<String> words) {
        if (words.size() > 1 && words.get(0).equals("The")) {
            List<String> low = new ArrayList<>(words);
            low.set(0, "the");
            return low;
        }
        return words.size() > 1 && words.get(0).equals("the") ? words.subList(1, words.size()) : words;
    }

    private static List<String> folded(List<String> words) {
        String[] out = new String[words.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Fold.word(words.get(i));
        }
        return List.of(out);
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
        String label = " " + String.join(" ", folded(Fold.split(actor.label()))) + " ";
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
        return placesByName.getOrDefault(folded, List.of());
    }

    public List<Actor> surnamed(String folded) {
        return bySurname.getOrDefault(folded, List.of());
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
        return nameWords.contains(folded);
    }

    /** Whether somebody in the gazetteer has this (folded) first name. */
    public boolean givenName(String folded) {
        return openings.contains(folded);
    }

    /** The gender of most people with this (folded) first name. */
    public Optional<String> genderOf(String givenName) {
        return givenNames.getOrDefault(givenName, Map.of()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
