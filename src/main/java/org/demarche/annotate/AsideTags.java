package org.demarche.annotate;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Tags a sentence once more without an aside that parts a verb from its subject ("Biden, whose patience had run out, heads to
 * Warsaw"): a tagger that looks a few words back takes such a verb for a participle, an infinitive or a noun.
 *
 * @param tagger parts of speech of the words of a sentence
 */
record AsideTags(UnaryOperator<String[]> tagger) {
    /** How many words an aside has at most. */
    private static final int LONGEST = 24;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> MISTAKEN = Set.of("VBN", "VB", "NN", "NNS", "JJ", "IN");
    private static final Set<String> CLAUSE = Set.of("WDT", "WP", "WP$", "WRB", "CC", ":");

    /** An aside from its first mark to its last, and the verb behind it. */
    private record Aside(int open, int close, int verb) {}

    /** The tags, with those behind each such aside as they are without it. */
    String[] mend(String[] words, String[] tags) {
        String[] mended = tags.clone();
        for (int open = 1; open < words.length; open++) {
            Optional<Aside> aside = closing(words, open).isEmpty() || !waits(words, mended, open)
                    ? Optional.empty()
                    : aside(words, mended, open);
            if (aside.isPresent()) {
                int cut = aside.get().close + 1 - open;
                String[] rest = tagger.apply(without(words, open, aside.get().close + 1));
                if (FINITE.contains(rest[aside.get().verb - cut])) {
                    System.arraycopy(rest, open, mended, aside.get().close + 1, rest.length - open);
                }
                open = aside.get().close;
            }
        }
        return mended;
    }

    private static String[] without(String[] words, int from, int to) {
        String[] rest = Arrays.copyOf(words, words.length - (to - from));
        System.arraycopy(words, to, rest, from, words.length - to);
        return rest;
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

    private static Optional<Aside> aside(String[] words, String[] tags, int open) {
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
