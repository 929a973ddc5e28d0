package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.lexicon.Table;
import org.demarche.lexicon.TimeAtom;
import org.demarche.model.Actor;
import org.demarche.model.Ontology;
import org.demarche.model.Post;
import org.demarche.model.Span;
import org.demarche.model.Tenure;

/** Finds in a text the people who held offices. */
final class OfficeHolders {
    /** Shorter surnames count only behind a title: they may be other words. */
    private static final int LONG = 6;
    /** The longest title, in words. */
    private static final int TITLE = 4;

    private final NameIndex names = new NameIndex();
    private final NameIndex surnames = new NameIndex();
    private final Map<String, List<Tenure>> tenures = new HashMap<>();
    private final Map<String, Set<String>> bearers = new HashMap<>();
    private final Map<String, Set<String>> posts = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    OfficeHolders(Ontology ontology) {
        ontology.tenures().forEach(t -> tenures.computeIfAbsent(t.holder(), k -> new ArrayList<>())
                .add(t));
        for (Actor actor : ontology.actors()) {
            if (actor.kind() == Actor.Kind.PERSON && tenures.containsKey(actor.id())) {
                actor.names().forEach(name -> names.add(name, actor.id(), 2));
                actor.surnames().forEach(name -> bearers.computeIfAbsent(name, k -> new HashSet<>())
                        .add(actor.id()));
            }
        }
        bearers.keySet().forEach(surname -> surnames.add(surname, surname, 1));
        for (Post post : ontology.posts()) {
            post.titles().forEach(title -> posts.computeIfAbsent(title, k -> new HashSet<>())
                    .add(post.post()));
        }
        Table.load("honorifics.tsv", 1).forEach(row -> titles.add(row.field(0)));
        posts.keySet().forEach(title -> titles.add(title.substring(title.lastIndexOf(' ') + 1)));
    }

    /**
     * The people with known offices whom a text names: in full, by a rare surname, or by a title and a surname that may be
     * several people's.
     */
    Cast named(List<TimeAtom> atoms) {
        Map<Integer, Integer> starts = new HashMap<>();
        for (int i = 0; i < atoms.size(); i++) {
            starts.put(atoms.get(i).begin(), i);
        }
        Map<String, Span> full = names.find(atoms);
        Map<String, List<Tenure>> cast = new TreeMap<>();
        full.forEach((id, at) -> cast.put(id, held(Set.of(id), atoms, starts.get(at.begin()))));
        surnames.find(atoms).forEach((surname, at) -> {
            Set<String> who = bearers.get(surname);
            boolean known = who.stream().anyMatch(full::containsKey);
            int first = starts.get(at.begin());
            boolean titled = first > 0 && titles.contains(title(atoms, first));
            if (!known && (titled || who.size() == 1 && surname.length() >= LONG)) {
                cast.put(surname, held(who, atoms, first));
            }
        });
        cast.values().removeIf(List::isEmpty);
        return new Cast(cast.values());
    }

    private static String title(List<TimeAtom> atoms, int name) {
        boolean dot = atoms.get(name - 1).lower().equals(".") && name > 1;
        return atoms.get(dot ? name - 2 : name - 1).lower();
    }

    /** What people held, under the title in front of the name if it is a title of theirs. */
    private List<Tenure> held(Set<String> who, List<TimeAtom> atoms, int name) {
        List<Tenure> all = who.stream().flatMap(id -> tenures.get(id).stream()).toList();
        for (int n = Math.min(TITLE, name); n > 0; n--) {
            String said =
                    atoms.subList(name - n, name).stream().map(TimeAtom::lower).collect(Collectors.joining(" "));
            Set<String> meant = posts.getOrDefault(said, Set.of());
            List<Tenure> left =
                    all.stream().filter(t -> meant.contains(t.post())).toList();
            if (!left.isEmpty()) {
                return left;
            }
        }
        return all;
    }
}
