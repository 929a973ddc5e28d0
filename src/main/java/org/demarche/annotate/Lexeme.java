package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.NameTrie;

/**
 * Words that a table knows as one name, or one word that none knows.
 *
 * @param first index of its first word
 * @param last index after its last word
 * @param senses what it may stand for; empty for an unknown word
 */
record Lexeme(int first, int last, List<NameEntry> senses) {
    /** Cuts a sentence into lexemes, the longest name first at each word. */
    static List<Lexeme> of(List<Word> words, Gazetteer gazetteer) {
        List<Lexeme> lexemes = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); ) {
            Lexeme next = at(words, i, gazetteer).abbreviated(words, gazetteer);
            lexemes.add(next);
            i = next.last();
        }
        return lexemes;
    }

    private static Lexeme at(List<Word> words, int i, Gazetteer gazetteer) {
        List<NameTrie.Found<NameEntry>> found =
                gazetteer.at(k -> i + k < words.size() ? words.get(i + k).folded() : null);
        int longest = 0;
        List<NameEntry> senses = new ArrayList<>(2);
        for (NameTrie.Found<NameEntry> f : found) {
            if (f.words() >= longest && allowed(f, words, i)) {
                if (f.words() > longest) {
                    senses.clear();
                    longest = f.words();
                }
                senses.add(f.value());
            }
        }
        Lexeme lexeme = new Lexeme(i, i + Math.max(1, longest), senses);
        return longest > 1 && lexeme.has(Sense.PERSON) ? lexeme.extended(words, gazetteer) : lexeme;
    }

    /** "Prince Faisal bin Farhan" grown to the longer form of the name that begins at its second word. */
    private Lexeme extended(List<Word> words, Gazetteer gazetteer) {
        Lexeme inner = at(words, first + 1, gazetteer);
        boolean same = inner.ids(Sense.PERSON).stream().anyMatch(ids(Sense.PERSON)::contains);
        return inner.last() > last && same ? new Lexeme(first, inner.last(), inner.senses()) : this;
    }

    /** "African Union (AU) leaders": the name of a body with its short form in brackets, before the noun that both tell of. */
    private Lexeme abbreviated(List<Word> words, Gazetteer gazetteer) {
        boolean bracket = id(Sense.ACTOR).isPresent()
                && last + 3 < words.size()
                && words.get(last).is("(")
                && words.get(last + 2).is(")")
                && words.get(last + 3).pos().matches("NNS?|JJ");
        return bracket && at(words, last + 1, gazetteer).ids(Sense.ACTOR).equals(ids(Sense.ACTOR))
                ? new Lexeme(first, last + 3, senses)
                : this;
    }

    private static boolean allowed(NameTrie.Found<NameEntry> found, List<Word> words, int at) {
        for (int k = 0; k < found.words(); k++) {
            if (!found.value().allows(k, words.get(at + k).text())) {
                return false;
            }
        }
        return true;
    }

    boolean unknown() {
        return senses.isEmpty();
    }

    boolean has(Sense sense) {
        for (NameEntry e : senses) {
            if (e.sense() == sense) {
                return true;
            }
        }
        return false;
    }

    Optional<String> id(Sense sense) {
        return senses.stream()
                .filter(e -> e.sense() == sense)
                .map(NameEntry::id)
                .findFirst();
    }

    List<String> ids(Sense sense) {
        return senses.stream()
                .filter(e -> e.sense() == sense)
                .map(NameEntry::id)
                .distinct()
                .toList();
    }

    /** The country, region or body that this names, also by its capital. */
    Optional<String> actor() {
        return id(Sense.ACTOR).or(() -> id(Sense.METONYM));
    }
}
