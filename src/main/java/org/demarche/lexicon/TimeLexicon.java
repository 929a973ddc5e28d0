package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word tables of time expressions: lexicon/time-words.tsv, time-rules.tsv, time-context.tsv and time-tense.tsv. */
public final class TimeLexicon {
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, Set<String>> tense = new HashMap<>();
    private final List<Table.Row> rules;

    private TimeLexicon(List<Table.Row> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * A word or several that mean something in a time expression.
     *
     * @param words its atoms, in lower case
     * @param kind what it is, {@code MONTH}
     * @param value what it stands for, {@code 3}
     * @param capital whether the text must write it with a capital
     */
    public record Phrase(List<String> words, String kind, String value, boolean capital) {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    public static TimeLexicon load() {
        TimeLexicon lexicon = new TimeLexicon(Table.load("time-rules.tsv", 2));
        Table.load("time-words.tsv", 3).forEach(lexicon::learn);
        Table.load("time-context.tsv", 2).forEach(row -> collect(lexicon.sets, row));
        Table.load("time-tense.tsv", 2).forEach(row -> collect(lexicon.tense, row));
        return lexicon;
    }

    /** The phrases that begin with this lower-case word. */
    public List<Phrase> startingWith(String word) {
        return phrases.getOrDefault(word, List.of());
    }

    /** The patterns and definitions, in file order. */
    public List<Table.Row> rules() {
        return rules;
    }

    public boolean hasSet(String name) {
        return sets.containsKey(name);
    }

    /** A set of words of time-context.tsv; one that does not exist is a fault of whoever asks. */
    public Set<String> set(String name) {
        return named(sets, name, "time-context.tsv");
    }

    /** A set of words of time-tense.tsv. */
    public Set<String> tense(String name) {
        return named(tense, name, "time-tense.tsv");
    }

    private static Set<String> named(Map<String, Set<String>> sets, String name, String file) {
        Set<String> found = sets.get(name);
        if (found == null) {
            throw new IllegalStateException("lexicon/" + file + " has no set " + name);
        }
        return found;
    }

    private void learn(Table.Row row) {
        String kind = row.field(0);
        boolean capital = kind.endsWith("!");
        for (String form : forms(row, 2)) {
            List<String> words = TimeAtom.split(form, 0, form.length()).stream()
                    .map(TimeAtom::lower)
                    .toList();
            Phrase phrase = new Phrase(words, kind.replace("!", ""), row.field(1), capital);
            phrases.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(phrase);
        }
    }

    private static void collect(Map<String, Set<String>> sets, Table.Row row) {
        sets.computeIfAbsent(row.field(0), k -> new HashSet<>()).addAll(forms(row, 1));
    }

    private static List<String> forms(Table.Row row, int field) {
        List<String> forms = List.of(row.field(field).split("\\|"));
        if (forms.stream().anyMatch(String::isBlank)) {
            throw row.fault("an empty form");
        }
        return forms;
    }
}
