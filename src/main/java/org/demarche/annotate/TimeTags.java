package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.TimeAtom;
import org.demarche.lexicon.TimeLexicon;

/** The tags of a stretch of atoms: for each atom, what may begin there. */
final class TimeTags {
    private final TimeLexicon lexicon;
    private final TimeNumbers numbers = new TimeNumbers();

    TimeTags(TimeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** One list an atom; the same empty list where nothing begins. */
    List<List<TimeTag>> of(List<TimeAtom> atoms) {
        List<List<TimeTag>> words = new ArrayList<>(atoms.size());
        for (int at = 0; at < atoms.size(); at++) {
            words.add(wordsAt(atoms, at));
        }
        List<List<TimeTag>> all = new ArrayList<>(atoms.size());
        for (int at = 0; at < atoms.size(); at++) {
            List<TimeTag> found = numbers.at(atoms, words, at);
            if (found.isEmpty()) {
                all.add(words.get(at));
            } else {
                found.addAll(words.get(at));
                all.add(found);
            }
        }
        return all;
    }

    private List<TimeTag> wordsAt(List<TimeAtom> atoms, int at) {
        List<TimeLexicon.Phrase> phrases = lexicon.startingWith(atoms.get(at).lower());
        if (phrases.isEmpty()) {
            return List.of();
        }
        List<TimeTag> tags = new ArrayList<>(2);
        for (TimeLexicon.Phrase phrase : phrases) {
            if (stands(phrase, atoms, at)) {
                tags.add(new TimeTag(
                        phrase.kind(), phrase.value(), phrase.words().size()));
            }
        }
        return tags;
    }

    private static boolean stands(TimeLexicon.Phrase phrase, List<TimeAtom> atoms, int at) {
        List<String> words = phrase.words();
        if (at + words.size() > atoms.size()
                || (phrase.capital() && !atoms.get(at).capital())) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!atoms.get(at + i).lower().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
