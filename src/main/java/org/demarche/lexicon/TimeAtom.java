package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The smallest piece that a time expression is made of: a run of letters, a number or one sign. "mid-May" is three
 * atoms, "1990s" two, "a.m." and "'s" one each, as are "2,014" and "2.5".
 *
 * @param begin first character, in the text that was split
 * @param end after the last character
 * @param lower its lower-case letters
 * @param glued whether no white space stands before it
 * @param capital whether it begins with a capital letter
 */
public record TimeAtom(int begin, int end, String lower, boolean glued, boolean capital) {
    /** Splits the characters of {@code text} from {@code from} to {@code to}. */
    public static List<TimeAtom> split(String text, int from, int to) {
        List<TimeAtom> atoms = new ArrayList<>((to - from) / 5 + 1);
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = endOf(text, at, to, c);
            boolean glued = at > from && !atoms.isEmpty() && atoms.get(atoms.size() - 1).end == at;
            atoms.add(new TimeAtom(at, end, lower(text, at, end), glued, Character.isUpperCase(c)));
            at = end;
        }
        return atoms;
    }

    public boolean isNumber() {
        return Character.isDigit(lower.charAt(0));
    }

    public boolean isWord() {
        return Character.isLetter(lower.charAt(0));
    }

    private static String lower(String text, int begin, int end) {
        String lower = text.substring(begin, end).toLowerCase(Locale.ROOT);
        return lower.indexOf('’') < 0 ? lower : lower.replace('’', '\'');
    }

    private static int endOf(String text, int at, int to, char first) {
        if (Character.isLetter(first)) {
            return endOfWord(text, at, to);
        }
        if (Character.isDigit(first)) {
            return endOfNumber(text, at, to);
        }
        boolean possessive = (first == '\'' || first == '’')
                && at + 1 < to
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == to || !Character.isLetterOrDigit(text.charAt(at + 2)));
        return possessive ? at + 2 : at + 1;
    }

    private static int endOfWord(String text, int at, int to) {
        int end = at + 1;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        while (isDottedLetter(text, at, end, to)) {
            end += 2;
        }
        boolean acronym = end > at + 1 && text.charAt(at + 1) == '.';
        boolean clock = end < to && text.startsWith("'clock", end) && end == at + 1;
        return clock ? end + 6 : acronym && end < to && text.charAt(end) == '.' ? end + 1 : end;
    }

    /** Whether ".x" follows a letter or a chain of dotted letters, as in "a.m.". */
    private static boolean isDottedLetter(String text, int at, int end, int to) {
        return (end == at + 1 || text.charAt(at + 1) == '.')
                && end + 1 < to
                && text.charAt(end) == '.'
                && Character.isLetter(text.charAt(end + 1))
                && (end + 2 == to || !Character.isLetterOrDigit(text.charAt(end + 2)));
    }

    private static int endOfNumber(String text, int at, int to) {
        int end = digits(text, at, to);
        while (end + 3 < to && text.charAt(end) == ',' && digits(text, end + 1, to) == end + 4) {
            end += 4;
        }
        boolean decimal = end + 1 < to && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1));
        boolean chained = at >= 2 && text.charAt(at - 1) == '.' && Character.isDigit(text.charAt(at - 2));
        if (decimal && !chained) {
            int after = digits(text, end + 1, to);
            boolean date = after + 1 < to && text.charAt(after) == '.' && Character.isDigit(text.charAt(after + 1));
            return date ? end : after;
        }
        return end;
    }

    private static int digits(String text, int at, int to) {
        int end = at;
        while (end < to && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
