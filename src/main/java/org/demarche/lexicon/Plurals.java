package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plural forms of titles and the names of peoples. */
final class Plurals {
    private Plurals() {}

    /** {@code secretary of state} to {@code secretaries of state}; {@code secretary general} has two. */
    static List<List<String>> ofTitle(String title) {
        List<String> words = Fold.split(title.toLowerCase(Locale.ROOT));
        int head = words.size() - 1;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).equals("of")
                    || words.get(i).equals("for")
                    || words.get(i).equals("to")) {
                head = i - 1;
                break;
            }
        }
        List<List<String>> forms = new ArrayList<>(2);
        forms.add(with(words, head));
        if (head > 0 && words.get(head).equals("general")) {
            forms.add(with(words, head - 1));
        }
        return forms;
    }

    private static List<String> with(List<String> words, int at) {
        List<String> out = new ArrayList<>(words);
        out.set(at, of(words.get(at)));
        return List.copyOf(out);
    }

    private static String of(String word) {
        if (word.endsWith("man")) {
            return word.substring(0, word.length() - 3) + "men";
        }
        if (word.endsWith("y") && !word.endsWith("oy") && !word.endsWith("ey")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.endsWith("s") || word.endsWith("sh") || word.endsWith("ch") ? word + "es" : word + "s";
    }

    /** Whether a demonym names people ("Russians", "Poles") and not a nationality ("Russian", "Swiss"). */
    static boolean people(String demonym, List<String> all) {
        if (!demonym.endsWith("s") && !demonym.endsWith("men")) {
            return false;
        }
        String stem = demonym.substring(0, demonym.length() - 1);
        return demonym.endsWith("men")
                || all.contains(stem)
                || !demonym.endsWith("ss") && all.stream().anyMatch(d -> !d.endsWith("s"));
    }
}
