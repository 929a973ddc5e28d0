package org.demarche.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.demarche.model.Ontology;

/**
 * The names of a gazetteer by their first word. In the compiled form, one line for each folded word, a line is taken apart
 * when its word is first asked for, as a text asks for few of them. May be asked by several threads.
 */
final class Names {
    private final Map<String, String> lines;
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    /** A line taken apart, with its names for finding the longest. */
    private record Opened(NameWord word, NameTrie<NameEntry> names) {
        static final Opened NONE = new Opened(NameWord.NONE, new NameTrie<>());

        static Opened of(NameWord word) {
            NameTrie<NameEntry> names = new NameTrie<>();
            word.names().forEach(n -> names.add(folded(n.words()), n));
            return new Opened(word, names);
        }
    }

    private Names(Map<String, String> lines) {
        this.lines = lines;
    }

    /** The names of an ontology, with those of outlets and bodies. */
    static Names of(Ontology ontology) {
        Names names = new Names(Map.of());
        new NameCollector(ontology).words().forEach((word, known) -> names.opened.put(word, Opened.of(known)));
        return names;
    }

    /** Writes the form that {@link #read} reads: the word and what is known of it, apart by a tab. */
    static void write(Ontology ontology, Appendable out) throws IOException {
        for (Map.Entry<String, NameWord> e : new NameCollector(ontology).words().entrySet()) {
            out.append(e.getKey()).append('\t').append(e.getValue().line()).append('\n');
        }
    }

    static Names read(BufferedReader in) throws IOException {
        Map<String, String> lines = new HashMap<>(1 << 15);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int tab = line.indexOf('\t');
            lines.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return new Names(lines);
    }

    /** All names that begin with the first word, shortest first; {@code word} gives folded words, null after the last. */
    List<NameTrie.Found<NameEntry>> at(IntFunction<String> word) {
        String first = word.apply(0);
        return first == null ? List.of() : opened(first).names.at(word);
    }

    /** What is known of a folded word. */
    NameWord word(String folded) {
        return opened(folded).word;
    }

    /** Ids of who bears a surname of these folded words. */
    List<String> bearers(String folded) {
        return word(first(folded)).surnames().getOrDefault(folded, List.of());
    }

    /** Ids of the places of a name of these folded words, in the order of the tables. */
    List<String> places(String folded) {
        return word(first(folded)).places().getOrDefault(folded, List.of());
    }

    private Opened opened(String word) {
        Opened known = opened.get(word);
        if (known != null) {
            return known;
        }
        String line = lines.get(word);
        return line == null ? Opened.NONE : opened.computeIfAbsent(word, w -> Opened.of(NameWord.of(line)));
    }

    private static String first(String folded) {
        int space = folded.indexOf(' ');
        return space < 0 ? folded : folded.substring(0, space);
    }

    static List<String> folded(List<String> words) {
        String[] out = new String[words.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Fold.word(words.get(i));
        }
        return List.of(out);
    }

    /** The small words that belong to a surname: "de", "bin". */
    static Set<String> particles() {
        return WordTable.keys("name-particles.tsv");
    }
}
