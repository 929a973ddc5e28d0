package org.demarche.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.lexicon.TimeAtom;
import org.demarche.model.Span;

/** Names and what they stand for, found in text without regard to case or a leading article. */
final class NameIndex {
    private static final int ARTICLE = "the ".length();

    private final Map<String, List<Name>> byFirst = new HashMap<>();

    private record Name(List<String> words, String id) {}

    /** @param least names of fewer words are left out */
    void add(String name, String id, int least) {
        boolean article = name.startsWith("The ") || name.startsWith("the ");
        List<TimeAtom> atoms = TimeAtom.split(name, article ? ARTICLE : 0, name.length());
        if (atoms.size() >= least) {
            List<String> words = new ArrayList<>(atoms.size());
            atoms.forEach(atom -> words.add(atom.lower()));
            byFirst.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(new Name(words, id));
        }
    }

    /** What is named, and where first. */
    Map<String, Span> find(List<TimeAtom> atoms) {
        Map<String, Span> found = new HashMap<>();
        for (int at = 0; at < atoms.size(); at++) {
            for (Name name : byFirst.getOrDefault(atoms.get(at).lower(), List.of())) {
                int end = at + name.words().size();
                if (end <= atoms.size()
                        && (name.words().size() > 1 || atoms.get(at).capital())
                        && stands(name, atoms, at)) {
                    found.putIfAbsent(
                            name.id(),
                            new Span(atoms.get(at).begin(), atoms.get(end - 1).end()));
                }
            }
        }
        return found;
    }

    private static boolean stands(Name name, List<TimeAtom> atoms, int at) {
        for (int i = 1; i < name.words().size(); i++) {
            if (!atoms.get(at + i).lower().equals(name.words().get(i))) {
                return false;
            }
        }
        return true;
    }
}
