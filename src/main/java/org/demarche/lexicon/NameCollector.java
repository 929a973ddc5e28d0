package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.model.Actor;
import org.demarche.model.Ontology;
import org.demarche.model.Place;
import org.demarche.model.Post;

/** Gathers what the names of an ontology, of outlets and of bodies say about each word, for {@link Names}. */
final class NameCollector {
    private final Map<String, Draft> words = new TreeMap<>();
    private final Set<String> particles = Names.particles();

    /** What is known so far of one folded word. */
    private static final class Draft {
        private boolean name;
        private boolean opens;
        private final Map<String, Integer> genders = new HashMap<>(2);
        private final List<NameEntry> names = new ArrayList<>(2);
        private final Map<String, List<String>> surnames = new TreeMap<>();
        private final Map<String, List<String>> places = new TreeMap<>();

        private NameWord word() {
            Optional<String> gender = genders.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
            return new NameWord(name, opens, gender, names, surnames, places);
        }
    }

    NameCollector(Ontology ontology) {
        ontology.actors().forEach(this::add);
        ontology.places().forEach(this::add);
        List<Post> posts = ontology.posts();
        for (int i = 0; i < posts.size(); i++) {
            for (String title : posts.get(i).titles()) {
                add(NameEntry.Sense.TITLE, Integer.toString(i), title);
                for (List<String> plural : Plurals.ofTitle(title)) {
                    enter(Names.folded(plural), new NameEntry(NameEntry.Sense.TITLES, Integer.toString(i), plural));
                }
            }
        }
        for (WordTable.Row row : WordTable.load("outlets.tsv", 1).rows()) {
            add(NameEntry.Sense.OUTLET, row.key(), row.key());
        }
        for (String noun : BodyNouns.load(WordClasses.load()).keySet()) {
            add(NameEntry.Sense.BODY, noun, noun);
        }
    }

    /** The words by which names begin or which stand in them, in the order of the alphabet. */
    Map<String, NameWord> words() {
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().word(), (a, b) -> a, TreeMap::new));
    }

    private Draft draft(String word) {
        return words.computeIfAbsent(word, w -> new Draft());
    }

    private void enter(List<String> folded, NameEntry entry) {
        draft(folded.get(0)).names.add(entry);
    }

    private void add(Actor actor) {
        boolean person = actor.kind() == Actor.Kind.PERSON;
        for (String name : person ? spellings(actor) : actor.names()) {
            List<String> folded = add(person ? NameEntry.Sense.PERSON : NameEntry.Sense.ACTOR, actor.id(), name);
            if (person && folded.size() > 1) {
                Draft first = draft(folded.get(0));
                first.opens = true;
                actor.gender().ifPresent(g -> first.genders.merge(g, 1, Integer::sum));
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
            List<String> written =
                    forms.get(i).stream().map(NameCollector::plain).toList();
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

    /** "De Klerk" of "F. W. de Klerk", "bin Salman" of "Mohammed bin Salman". */
    private Optional<List<String>> withParticle(String name) {
        for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
            int end = name.indexOf(' ', at + 1);
            if (end > 0 && particles.contains(Fold.word(name.substring(at + 1, end)))) {
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
                        .map(w -> particles.contains(Fold.word(w)) ? Fold.word(w) : w)
                        .toList();
    }

    private void surname(List<String> written, Actor actor) {
        List<String> form = small(written);
        List<String> folded = Names.folded(form);
        String key = folded.size() == 1 ? folded.get(0) : String.join(" ", folded);
        Map<String, List<String>> surnames = draft(folded.get(0)).surnames;
        if (!surnames.containsKey(key)) {
            enter(folded, new NameEntry(NameEntry.Sense.SURNAME, key, form));
        }
        List<String> bearers = surnames.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!bearers.contains(actor.id())) {
            bearers.add(actor.id());
        }
    }

    private void add(Place place) {
        for (String name : place.names()) {
            List<String> words = withoutArticle(Fold.split(name));
            List<String> folded = Names.folded(words);
            String key = String.join(" ", folded);
            List<String> same = draft(folded.get(0)).places.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (same.isEmpty()) {
                enter(folded, new NameEntry(NameEntry.Sense.PLACE, key, words));
            }
            same.add(place.id());
        }
    }

    /** The folded words under which the name can be found. */
    private List<String> add(NameEntry.Sense sense, String id, String name) {
        List<String> words = withoutArticle(Fold.split(name));
        List<String> folded = Names.folded(words);
        if (words.isEmpty()) {
            return folded;
        }
        enter(folded, new NameEntry(sense, id, words));
        for (int i = 0; i < words.size(); i++) {
            if (Character.isUpperCase(words.get(i).codePointAt(0))) {
                draft(folded.get(i)).name = true;
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
}
