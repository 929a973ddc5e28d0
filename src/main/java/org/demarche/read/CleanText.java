package org.demarche.read;

import java.util.HashMap;
import java.util.Map;

/**
 * Makes a paragraph plain: white space single, quotes straight, invisible characters gone, glued sentences apart. A dash
 * between words is {@code --} with spaces around it (as in the Penn Treebank), a dash within a word or between figures is
 * a hyphen.
 */
final class CleanText {
    private static final Map<Character, String> CHARACTERS = characters();

    private final Strand in;
    private final Strand.Builder out;

    private CleanText(Strand in) {
        this.in = in;
        this.out = new Strand.Builder(in.length() == 0 ? 0 : in.begin(0), in.length());
    }

    private static Map<Character, String> characters() {
        Table table = Table.load("characters", 2);
        Map<Character, String> characters = new HashMap<>();
        for (Table.Row row : table.rows()) {
            characters.put((char) table.number(row, 0, 16), row.at(1));
        }
        return Map.copyOf(characters);
    }

    static Strand clean(Strand raw) {
        return new CleanText(GluedText.part(raw)).run().trim();
    }

    private Strand run() {
        int i = 0;
        while (i < in.length()) {
            i = step(i);
        }
        return out.build();
    }

    private int step(int i) {
        char c = in.charAt(i);
        if (Chars.blank(c)) {
            return blank(i);
        }
        if ((c == '`' || c == '\'') && i + 1 < in.length() && in.charAt(i + 1) == c) {
            out.append('"', in.begin(i), in.end(i + 1));
            return i + 2;
        }
        if (c == '-' && i + 1 < in.length() && in.charAt(i + 1) == '-') {
            int end = i;
            while (end < in.length() && in.charAt(end) == '-') {
                end++;
            }
            return dash(i, end);
        }
        if (c == '_' && spacedOnBothSides(i) || c == '\u2014' || c == '\u2015' || c == '\u2013' && spaced(i)) {
            return dash(i, i + 1);
        }
        String other = c == '\u2013' ? "-" : c < 0x80 && c != '`' ? null : CHARACTERS.get(c);
        if (other == null) {
            out.append(c, in.begin(i), in.end(i));
        } else if (!other.isEmpty()) {
            out.append(other.charAt(0), in.begin(i), in.end(i));
            other.chars().skip(1).forEach(x -> out.insert((char) x));
        }
        return i + 1;
    }

    private boolean spaced(int i) {
        return (i == 0 || Chars.blank(in.charAt(i - 1))) || (i + 1 == in.length() || Chars.blank(in.charAt(i + 1)));
    }

    /** News agencies of the 1990s wrote a dash as {@code _}. */
    private boolean spacedOnBothSides(int i) {
        return i > 0 && Chars.blank(in.charAt(i - 1)) && i + 1 < in.length() && Chars.blank(in.charAt(i + 1));
    }

    private int blank(int from) {
        int end = from;
        while (end < in.length() && Chars.blank(in.charAt(end))) {
            end++;
        }
        if (!out.endsBlank()) {
            out.append(' ', in.begin(from), in.end(end - 1));
        }
        return end;
    }

    private int dash(int begin, int end) {
        if (!out.endsBlank()) {
            out.insert(' ');
        }
        if (end - begin == 1) {
            out.append('-', in.begin(begin), in.end(begin)).insert('-');
        } else {
            out.append('-', in.begin(begin), in.end(begin)).append('-', in.begin(begin + 1), in.end(end - 1));
        }
        if (end < in.length() && !Chars.blank(in.charAt(end))) {
            out.insert(' ');
        }
        return end;
    }
}
