package org.demarche.extract;

import java.util.Locale;
import java.util.Set;
import org.demarche.lexicon.WordClasses;

/** The single words of a trigger pattern: slots, classes of words, moods, prepositions. */
record PatternWords(WordClasses classes) {
    static Frame.Mood mood(String verb) {
        for (Frame.Mood mood : Frame.Mood.values()) {
            if (mood != Frame.Mood.ANY && verb.startsWith(prefix(mood))) {
                return mood;
            }
        }
        return Frame.Mood.ANY;
    }

    static String without(Frame.Mood mood, String verb) {
        return mood == Frame.Mood.ANY ? verb : verb.substring(prefix(mood).length());
    }

    private static String prefix(Frame.Mood mood) {
        return mood.name().toLowerCase(Locale.ROOT) + ":";
    }

    String bare(String word) {
        return word.replaceAll("[\\[\\]?]", "");
    }

    boolean preposition(String word) {
        String first = word.split("\\|")[0].replace('_', ' ');
        return classes.in("prepositions", first) || classes.in("multiword-prepositions", first);
    }

    Set<String> words(String word) {
        if (word.startsWith("[") && word.endsWith("]")) {
            return classes.get(word.substring(1, word.length() - 1));
        }
        return Set.of(word.split("\\|"));
    }

    /** The nouns of a pattern: "deal", "[talks]", "[phone]+[talks]" with words that must stand before them. */
    Wanted nouns(String word) {
        int plus = word.indexOf('+');
        return plus < 0
                ? Wanted.nouns(words(word))
                : new Wanted(words(word.substring(plus + 1)), words(word.substring(0, plus)), "");
    }

    /** What may fill a slot: "", "place", "[force]" or "place|[base]". */
    private Wanted wanted(String what) {
        if (what.isEmpty()) {
            return Wanted.ANYTHING;
        }
        String first = what.split("\\|")[0];
        if (!Wanted.KINDS.contains(first)) {
            return nouns(what);
        }
        Wanted nouns = what.equals(first) ? Wanted.ANYTHING : nouns(what.substring(first.length() + 1));
        return new Wanted(nouns.heads(), nouns.before(), first);
    }

    Frame.Slot slot(String word) {
        boolean optional = word.endsWith("?");
        String name = word.substring(1, word.length() - (optional ? 2 : 1));
        int colon = name.indexOf(':');
        String what = colon < 0 ? "" : name.substring(colon + 1);
        Wanted wanted = wanted(what);
        Frame.Role role =
                switch (colon < 0 ? name : name.substring(0, colon)) {
                    case "A" -> Frame.Role.AGENT;
                    case "T" -> Frame.Role.TARGET;
                    case "L" -> Frame.Role.PLACE;
                    case "X" -> Frame.Role.ANY;
                    default -> throw new IllegalArgumentException("unknown slot " + word);
                };
        return new Frame.Slot(role, wanted, optional);
    }
}
