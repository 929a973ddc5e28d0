package org.demarche.export;

import java.util.ArrayList;
import java.util.List;

/** How many terminal cells text takes: 0 for combining marks, 2 for East Asian wide characters and emoji, else 1. */
final class DisplayWidth {
    private static final int FIRST_EMOJI = 0x1F300;
    private static final int LAST_EMOJI = 0x1FAFF;

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Pads with spaces on the right up to a width. */
    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** Breaks text at spaces into lines of at most a width, and within a word only where the word alone is longer. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && of(line.toString()) + 1 + of(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
            while (of(line.toString()) > width && line.codePointCount(0, line.length()) > 1) {
                int cut = cut(line, width);
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Where to cut so that what stands before fits, at least after the first character. */
    private static int cut(CharSequence line, int width) {
        int at = Character.charCount(Character.codePointAt(line, 0));
        int used = of(Character.codePointAt(line, 0));
        while (at < line.length()) {
            int c = Character.codePointAt(line, at);
            used += of(c);
            if (used > width) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(c) ? 2 : 1;
    }

    private static boolean wide(int c) {
        if (Character.isIdeographic(c) || c >= FIRST_EMOJI && c <= LAST_EMOJI || c >= 0xFF01 && c <= 0xFF60) {
            return true;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    private DisplayWidth() {}
}
