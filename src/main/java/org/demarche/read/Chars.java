package org.demarche.read;

import java.util.Locale;

/** What kind of character a character is, for reading. */
final class Chars {
    private Chars() {}

    /** White space of any kind, no-break spaces too. */
    static boolean blank(char c) {
        return c <= ' ' || c == 0x7F || c == 0x85 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean upper(char c) {
        return Character.isUpperCase(c);
    }

    static boolean lower(char c) {
        return Character.isLowerCase(c);
    }

    /** Whether the text has letters and all of them are capitals. */
    static boolean allCapitals(CharSequence text) {
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }

    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean endsSentence(CharSequence text) {
        int i = text.length() - 1;
        while (i >= 0 && (isQuote(text.charAt(i)) || text.charAt(i) == ')' || text.charAt(i) == ']')) {
            i--;
        }
        return i >= 0 && ".!?:;…".indexOf(text.charAt(i)) >= 0;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c >= 0x2018 && c <= 0x201F;
    }
}
