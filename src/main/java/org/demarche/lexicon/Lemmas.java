package org.demarche.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the dictionary form of English verbs and nouns: tables of irregular ones, then the spelling rules. */
public final class Lemmas {
    /** Stems that are written with an "e" when nothing follows: "suppos", "toppl". */
    private static final Pattern MUTE = Pattern.compile("([bcdfgkptz]l|[vc]|[aeionr]s|iz|[dr]g|ced)$");

    private static final Map<String, String> NOUNS = nouns();

    private final Map<String, String> irregular = new HashMap<>();
    private final Map<String, String> verbs = new HashMap<>();

    private Lemmas() {}

    /** Reads the table of irregular verbs; {@code known} are verbs that the rules may lead back to ("imposed" is impose). */
    public static Lemmas load(Iterable<String> known) {
        Lemmas lemmas = new Lemmas();
        for (Table.Row row : Table.load("irregular-verbs.tsv", 2)) {
            lemmas.irregular.put(row.field(0), row.field(0));
            List.of(row.field(1).split(" ")).forEach(form -> lemmas.irregular.put(form, row.field(0)));
        }
        known.forEach(lemmas::inflect);
        return lemmas;
    }

    private static Map<String, String> nouns() {
        Map<String, String> nouns = new HashMap<>();
        for (Table.Row row : Table.load("irregular-nouns.tsv", 2)) {
            List.of(row.field(1).split(" ")).forEach(form -> nouns.put(form, row.field(0)));
        }
        return nouns;
    }

    /** Learns the regular forms of a verb. */
    private void inflect(String verb) {
        verbs.putIfAbsent(verb, verb);
        String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
        boolean consonantY = verb.length() > 2 && verb.endsWith("y") && !isVowel(verb.charAt(verb.length() - 2));
        if (consonantY) {
            String i = verb.substring(0, verb.length() - 1) + "i";
            verbs.putIfAbsent(i + "es", verb);
            verbs.putIfAbsent(i + "ed", verb);
        }
        verbs.putIfAbsent(verb + "s", verb);
        verbs.putIfAbsent(verb + "es", verb);
        verbs.putIfAbsent(stem + "ed", verb);
        verbs.putIfAbsent(verb.matches(".*[eoy]e") ? verb + "ing" : stem + "ing", verb);
        char last = verb.charAt(verb.length() - 1);
        verbs.putIfAbsent(verb + last + "ed", verb);
        verbs.putIfAbsent(verb + last + "ing", verb);
    }

    /** The infinitive of a verb form, in lower case; the form itself where no rule fits. */
    public String verb(String form) {
        String word = form.toLowerCase(Locale.ROOT);
        String found = irregular.get(word);
        if (found == null) {
            found = verbs.get(word);
        }
        return found != null ? found : strip(word);
    }

    /** Whether a form belongs to a verb of the tables. */
    public boolean known(String form) {
        return irregular.containsKey(form) || verbs.containsKey(form);
    }

    private static String strip(String word) {
        int n = word.length();
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 4 && word.endsWith("ied")) {
            return word.substring(0, n - 3) + "y";
        }
        for (String end : List.of("ing", "ed")) {
            if (n > end.length() + 2 && word.endsWith(end)) {
                String stem = word.substring(0, n - end.length());
                int m = stem.length();
                if (m > 2 && stem.charAt(m - 1) == stem.charAt(m - 2) && "lsz".indexOf(stem.charAt(m - 1)) < 0) {
                    return stem.substring(0, m - 1);
                }
                return MUTE.matcher(stem).find() ? stem + "e" : stem;
            }
        }
        return n > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, n - 1) : word;
    }

    /** The singular of a noun, in lower case; "talks" and "sanctions" keep their number, being words of their own. */
    public static String noun(String form) {
        String word = form.toLowerCase(Locale.ROOT);
        int n = word.length();
        if (NOUNS.containsKey(word)) {
            return NOUNS.get(word);
        }
        if (n > 4 && word.endsWith("ies")) {
            return word.substring(0, n - 3) + "y";
        }
        if (n > 4
                && (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes"))) {
            return word.substring(0, n - 2);
        }
        return n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")
                ? word.substring(0, n - 1)
                : word;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
