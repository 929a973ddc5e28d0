package org.demarche.lexicon;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Words between two marks that part a subject from its verb: "Biden, whose patience had run out, heads to Warsaw".
 *
 * @param open index of the mark that opens it
 * @param close index of the mark that closes it
 * @param verb index of the word behind it, adverbs apart, that may be the verb of the subject
 */
public record Aside(int open, int close, int verb) {
    /** How many words an aside has at most. */
    private static final int LONGEST = 24;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> MISTAKEN = Set.of("VBN", "VB", "NN", "NNS", "JJ", "IN");
    private static final Set<String> CLAUSE = Set.of("WDT", "WP", "WP$", "WRB", "CC", ":");

    /** How many words the aside has with its marks. */
    public int length() {
        return close + 1 - open;
    }

    /** The words of a sentence without it. */
    public <T> T[] without(T[] all) {
        T[] rest = Arrays.copyOf(all, all.length - length());
        System.arraycopy(all, close + 1, rest, open, all.length - close - 1);
        return rest;
    }

    /** The tags of the sentence, with those of the shorter one behind it, if these show a verb with a tense there. */
    public String[] mend(String[] tags, String[] shorter) {
        String[] mended = tags.clone();
        if (FINITE.contains(shorter[verb - length()])) {
            System.arraycopy(shorter, open, mended, close + 1, shorter.length - open);
        }
        return mended;
    }

    /** The mark that closes what a mark opens. */
    private static String closing(String[] words, int i) {
        return switch (words[i]) {
            case "," -> ",";
            case "(" -> ")";
            case "-", "--", "–", "—" -> words[i];
            default -> "";
        };
    }

    /** Whether a noun before a mark has no verb yet. */
    private static boolean waits(String[] words, String[] tags, int open) {
        boolean noun = tags[open - 1].matches("NN.*|PRP|CD|POS") || Character.isUpperCase(words[open - 1].charAt(0));
        if (!noun) {
            return false;
        }
        for (int i = open - 1; i >= 0; i--) {
            boolean starts =
                    words[i].matches("[;:\"]|``|''") || tags[i].matches("WDT|WP|WRB") || words[i].equals("that");
            if (starts) {
                return i < open - 1;
            }
            if (FINITE.contains(tags[i])) {
                return false;
            }
        }
        return true;
    }

    /** The aside that a mark opens behind a noun without a verb, where a word follows that may be its verb and is not tagged so. */
    public static Optional<Aside> at(String[] words, String[] tags, int open) {
        if (closing(words, open).isEmpty() || !waits(words, tags, open)) {
            return Optional.empty();
        }
        String mark = closing(words, open);
        for (int close = open + 2; close + 1 < words.length && close - open <= LONGEST; close++) {
            if (!words[close].equals(mark)) {
                if (words[close].equals(";")) {
                    return Optional.empty();
                }
                continue;
            }
            int verb = close + 1;
            while (verb + 1 < words.length && tags[verb].equals("RB")) {
                verb++;
            }
            if (FINITE.contains(tags[verb])) {
                return Optional.empty();
            }
            boolean word = Character.isLowerCase(words[verb].charAt(0)) && MISTAKEN.contains(tags[verb]);
            if (word && !verbLater(words, tags, verb + 1)) {
                return Optional.of(new Aside(open, close, verb));
            }
        }
        return Optional.empty();
    }

    /** Whether a verb with a tense follows in the same clause, so that the subject has one anyway; or whoever did it. */
    private static boolean verbLater(String[] words, String[] tags, int from) {
        if (from < words.length && words[from].equals("by")) {
            return true;
        }
        for (int i = from; i < words.length && !CLAUSE.contains(tags[i]); i++) {
            if (words[i].equals(",")) {
                return i + 1 < words.length && FINITE.contains(tags[i + 1]);
            }
            if (FINITE.contains(tags[i])) {
                return true;
            }
        }
        return false;
    }
}
