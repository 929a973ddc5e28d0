package org.demarche.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The form in which two spellings of a word are the same: lower case, without accents, periods or curls. */
public final class Fold {
    private Fold() {}

    /** Folds one word: {@code "U.S."} to {@code us}, {@code "Grybauskaitė"} to {@code grybauskaite}. */
    public static String word(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            char c = word.charAt(i);
            plain = c >= 'a' && c <= 'z';
        }
        return plain ? word : slow(word);
    }

    private static String slow(String word) {
        StringBuilder out = new StringBuilder(word.length());
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            switch (c) {
                case 'ł' -> out.append('l');
                case 'ø' -> out.append('o');
                case 'đ', 'ð' -> out.append('d');
                case 'ı' -> out.append('i');
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 'ə' -> out.append('a');
                case '’', '‘', 'ʼ', '`' -> out.append('\'');
                case '.' -> {
                    if (apart.length() == 1) {
                        out.append(c);
                    }
                }
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** The words of a name as it is written in a table: hyphens part words, a possessive {@code 's} is a word. */
    public static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        for (String part : name.strip().split("[\\s\\-‐‑–/,]+", -1)) {
            String p = part.replace('’', '\'');
            if (p.length() > 2 && p.endsWith("'s")) {
                words.add(p.substring(0, p.length() - 2));
                words.add("'s");
            } else if (p.length() > 2 && p.endsWith("s'")) {
                words.add(p.substring(0, p.length() - 1));
                words.add("'");
            } else if (!p.isEmpty()) {
                words.add(p);
            }
        }
        return words;
    }

    /** The name as a local name: {@code Jean-Yves Le Drian} to {@code jean-yves-le-drian}. */
    public static String slug(String name) {
        return String.join("-", split(name).stream().map(Fold::word).toList())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
