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
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 128 || c == '.' || c == '`') {
                return slow(word);
            }
            plain &= c >= 'a' && c <= 'z';
        }
        return plain ? word : word.toLowerCase(Locale.ROOT);
    }

    private static boolean ascii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String slow(String word) {
        StringBuilder out = new StringBuilder(word.length());
        String apart = ascii(word)
                ? word.toLowerCase(Locale.ROOT)
                : Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
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
        List<String> words = new ArrayList<>(4);
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || parts(name.charAt(i))) {
                if (i > from) {
                    add(words, name.substring(from, i).replace('’', '\''));
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static boolean parts(char c) {
        return c == ' '
                || c == '-'
                || c == ','
                || c == '/'
                || c == '–'
                || c == '‐'
                || c == '‑'
                || c == '\t'
                || c == '\u00a0';
    }

    private static void add(List<String> words, String part) {
        if (part.length() > 2 && part.endsWith("'s")) {
            words.add(part.substring(0, part.length() - 2));
            words.add("'s");
        } else if (part.length() > 2 && part.endsWith("s'")) {
            words.add(part.substring(0, part.length() - 1));
            words.add("'");
        } else {
            words.add(part);
        }
    }

    /** The name as a local name: {@code Jean-Yves Le Drian} to {@code jean-yves-le-drian}. */
    public static String slug(String name) {
        return String.join("-", split(name).stream().map(Fold::word).toList())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
