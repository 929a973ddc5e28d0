package org.demarche.annotate;

import java.util.Locale;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;

/** Gives words of a headline in capitals the case that they would have in a sentence, so that they can be tagged. */
final class HeadlineCase {
    private final Gazetteer gazetteer;

    HeadlineCase(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** How a sentence is set. */
    enum Setting {
        SENTENCE,
        TITLE,
        CAPITALS
    }

    static Setting setting(String[] words) {
        int letters = 0;
        int capital = 0;
        int upper = 0;
        for (String word : words) {
            if (word.length() < 4 || !Character.isLetter(word.charAt(0))) {
                continue;
            }
            letters++;
            if (Character.isUpperCase(word.charAt(0))) {
                capital++;
                upper += word.chars().noneMatch(Character::isLowerCase) ? 1 : 0;
            }
        }
        if (letters < 3) {
            return Setting.SENTENCE;
        }
        if (upper * 10 >= letters * 8) {
            return Setting.CAPITALS;
        }
        boolean sentence = words[words.length - 1].equals(".");
        return letters >= 4 && !sentence && capital * 10 >= letters * 8 ? Setting.TITLE : Setting.SENTENCE;
    }

    /** The words as the tagger should see them. */
    String[] tagged(String[] words) {
        Setting setting = setting(words);
        if (setting == Setting.SENTENCE) {
            return words;
        }
        String[] cased = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            cased[i] = cased(words[i], setting);
        }
        return cased;
    }

    private String cased(String word, Setting setting) {
        boolean name = gazetteer.nameWord(Fold.word(word));
        if (name && (setting == Setting.TITLE || word.length() <= 3)) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return name ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : lower;
    }
}
