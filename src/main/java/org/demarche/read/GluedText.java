package org.demarche.read;

import java.util.Set;

/**
 * Parts sentences and words that lost the space between them ({@code country.Kerry spoke}, {@code future.”The},
 * {@code MinisterSergey Lavrov}). Works on text as written, where curly quotes still tell opening from closing.
 * Addresses ({@code www.example.org}, {@code a@b.org}) stay whole.
 */
final class GluedText {
    private static final Set<String> TITLES = Table.load("roles", 2).words("title");
    private static final int LONGEST_TITLE = 14;

    private final Strand in;
    private boolean evenQuotes = true;

    private GluedText(Strand in) {
        this.in = in;
    }

    static Strand part(Strand text) {
        return new GluedText(text).run();
    }

    /** How many places of a text lack their space. */
    static int count(Strand text) {
        return part(text).length() - text.length();
    }

    private Strand run() {
        Strand.Builder out = new Strand.Builder(in.length() == 0 ? 0 : in.begin(0), in.length() + 16);
        boolean address = false;
        for (int i = 0; i < in.length(); i++) {
            if (!Chars.blank(at(i)) && (i == 0 || Chars.blank(at(i - 1)))) {
                address = address(i);
            }
            if (at(i) == '"') {
                evenQuotes = !evenQuotes;
            }
            out.append(in, i, i + 1);
            if (!address && i + 1 < in.length() && glued(i)) {
                out.insert(' ');
            }
        }
        return out.build();
    }

    /** The character at a place, a space beyond the ends. */
    private char at(int i) {
        return i >= 0 && i < in.length() ? in.charAt(i) : ' ';
    }

    private boolean address(int from) {
        for (int i = from; !Chars.blank(at(i)); i++) {
            char c = at(i);
            if (c == '@' || c == ':' && at(i + 1) == '/' || c == 'w' && at(i + 1) == 'w' && at(i + 2) == 'w') {
                return true;
            }
        }
        return false;
    }

    private boolean glued(int i) {
        char c = at(i);
        char next = at(i + 1);
        if (Chars.blank(c) || Chars.blank(next)) {
            return false;
        }
        switch (c) {
            case '.':
                return stopBeforeWord(i) || stopBeforeQuote(i);
            case '!', '?', '\u2026':
                return Character.isUpperCase(next) || stopBeforeQuote(i);
            case ',', ';':
                return Character.isLetter(next) && Character.isLetter(at(i - 1)) || next == '\u201C';
            case ':':
                return Character.isLowerCase(at(i - 1)) && word(i + 1) || next == '\u201C';
            case ')':
                return word(i + 1);
            case '\u201D':
                return Character.isLetterOrDigit(next);
            case '"':
                return evenQuotes && stop(at(i - 1)) && Character.isUpperCase(next);
            case '\'', '\u2019':
                return stop(at(i - 1)) && Character.isUpperCase(next);
            default:
                return next == '\u201C' && Character.isLetterOrDigit(c) || title(i);
        }
    }

    private static boolean stop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    /** A capital and a small letter. */
    private boolean word(int i) {
        return Character.isUpperCase(at(i)) && Character.isLowerCase(at(i + 1));
    }

    private boolean stopBeforeQuote(int i) {
        char next = at(i + 1);
        return next == '\u201C' || next == '"' && evenQuotes && Character.isUpperCase(at(i + 2));
    }

    private boolean stopBeforeWord(int i) {
        if (!Character.isUpperCase(at(i + 1))) {
            return false;
        }
        char before = at(i - 1);
        if (Character.isUpperCase(before)) {
            boolean initials = at(i - 2) == '.' || Character.isUpperCase(at(i - 2));
            return initials && word(i + 1) && Character.isLowerCase(at(i + 3));
        }
        if (!Character.isLetterOrDigit(before) && before != ')' && !Chars.isQuote(before) && before != '%') {
            return false;
        }
        return word(i + 1) || pronoun(i + 1) || smallWord(i) && (capitals(i + 1) || at(i + 2) == '.');
    }

    /** "I" or "A" as a word of its own. */
    private boolean pronoun(int i) {
        char after = at(i + 1);
        return (at(i) == 'I' || at(i) == 'A') && (Chars.blank(after) || at(i) == 'I' && Chars.isQuote(after));
    }

    /** The full stop follows three or more small letters. */
    private boolean smallWord(int stop) {
        int i = stop - 1;
        while (i > stop - 30 && Character.isLowerCase(at(i))) {
            i--;
        }
        return stop - 1 - i >= 3;
    }

    private boolean capitals(int from) {
        int i = from;
        while (i < from + 7 && Character.isUpperCase(at(i))) {
            i++;
        }
        return i - from >= 2 && i - from <= 6 && !Character.isLetterOrDigit(at(i));
    }

    private boolean title(int i) {
        if (!Character.isLowerCase(at(i)) || !word(i + 1) || !Character.isLowerCase(at(i + 3))) {
            return false;
        }
        int begin = i;
        while (begin > i - LONGEST_TITLE && Character.isLetter(at(begin - 1))) {
            begin--;
        }
        return Character.isUpperCase(at(begin))
                && !Character.isLetter(at(begin - 1))
                && i - begin >= 5
                && TITLES.contains(Chars.lowerCase(in.toString().substring(begin, i + 1)));
    }
}
