package org.demarche.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named sets of words that patterns and rules speak of, {@code [talks]} or {@code planning-verbs}. */
public final class WordClasses {
    private static final List<String> FILES =
            List.of("word-classes.tsv", "trigger-classes-talks.tsv", "trigger-classes-acts.tsv");

    private final Map<String, Set<String>> classes = new HashMap<>();

    private WordClasses() {}

    /** Reads the class tables of lexicon/: a name, a tab, words apart by commas, a class in brackets for all its words; each class on one line of a file. */
    public static WordClasses load() {
        WordClasses all = new WordClasses();
        for (String file : FILES) {
            Set<String> here = new HashSet<>();
            for (Table.Row row : Table.load(file, 2)) {
                if (!here.add(row.field(0))) {
                    throw row.fault("class " + row.field(0) + " stands above already: put its words on one line");
                }
                all.add(row);
            }
        }
        all.classes.replaceAll((name, words) -> all.spread(words));
        return all;
    }

    /** Words with those of a class in the place of its name in brackets; such a class names no other. */
    Set<String> spread(Set<String> words) {
        Set<String> spread = new LinkedHashSet<>();
        for (String word : words) {
            if (word.length() > 2 && word.startsWith("[") && word.endsWith("]")) {
                spread.addAll(get(word.substring(1, word.length() - 1)));
            } else {
                spread.add(word);
            }
        }
        return spread;
    }

    private void add(Table.Row row) {
        Set<String> words = classes.computeIfAbsent(row.field(0), k -> new LinkedHashSet<>());
        for (String word : row.field(1).split(",")) {
            String trimmed = word.strip();
            if (trimmed.isEmpty()) {
                throw row.fault("an empty word in class " + row.field(0));
            }
            words.add(trimmed);
        }
    }

    /** The words of a class; a class that does not exist is a fault of whoever asks. */
    public Set<String> get(String name) {
        Set<String> words = classes.get(name);
        if (words == null) {
            throw new IllegalStateException("lexicon/word-classes.tsv has no class " + name);
        }
        return words;
    }

    public boolean has(String name) {
        return classes.containsKey(name);
    }

    public boolean in(String name, String word) {
        return get(name).contains(word);
    }

    /** The single words of the classes whose name ends in -verbs. */
    public List<String> verbs() {
        return classes.entrySet().stream()
                .filter(e -> e.getKey().endsWith("-verbs"))
                .flatMap(e -> e.getValue().stream())
                .filter(w -> w.indexOf(' ') < 0)
                .distinct()
                .toList();
    }
}
