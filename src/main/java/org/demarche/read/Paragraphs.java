package org.demarche.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Splits plain text into paragraphs. A blank line always parts. Where the text is wrapped at a column, the lines of a
 * paragraph are joined; where each paragraph is one long line, each line stands alone.
 */
final class Paragraphs {
    private static final int WRAP = 110;

    private final String text;
    private final List<int[]> lines;
    private final int width;
    private final Predicate<String> opens;

    private Paragraphs(String text, int begin, int end, Predicate<String> opens) {
        this.text = text;
        this.opens = opens;
        this.lines = lines(text, begin, end);
        this.width = wrapWidth();
    }

    /** The paragraphs between two places of a text, as {@code {begin, end}} without white space at both ends. */
    static List<int[]> split(String text, int begin, int end) {
        return split(text, begin, end, line -> false);
    }

    /** As {@link #split(String, int, int)}; a line that {@code opens} always begins a paragraph. */
    static List<int[]> split(String text, int begin, int end, Predicate<String> opens) {
        return new Paragraphs(text, begin, end, opens).run();
    }

    /** Lines as {@code {begin, end, indentation}}; blank lines are empty. */
    private static List<int[]> lines(String text, int begin, int end) {
        List<int[]> lines = new ArrayList<>();
        int at = begin;
        while (at < end) {
            int stop = at;
            while (stop < end && !newLine(text.charAt(stop))) {
                stop++;
            }
            int from = at;
            int to = stop;
            while (from < to && Chars.blank(text.charAt(from))) {
                from++;
            }
            while (to > from && Chars.blank(text.charAt(to - 1))) {
                to--;
            }
            lines.add(new int[] {from, to, from - at});
            boolean pair = stop + 1 < end && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n';
            at = stop + (pair ? 2 : 1);
        }
        return lines;
    }

    private static boolean newLine(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == 0x0B || c == 0x85;
    }

    /** The column at which the text is wrapped, 0 where it is not. */
    private int wrapWidth() {
        int longest = 0;
        int real = 0;
        int over = 0;
        int ended = 0;
        for (int[] line : lines) {
            int length = line[1] - line[0];
            real += length >= 40 ? 1 : 0;
            over += length > WRAP ? 1 : 0;
            ended += length >= 40 && Chars.endsSentence(text.substring(line[1] - 3, line[1])) ? 1 : 0;
            longest = length <= WRAP ? Math.max(longest, length) : longest;
        }
        return real == 0 || over * 10 > real || ended * 10 > real * 8 ? 0 : longest;
    }

    private List<int[]> run() {
        List<int[]> out = new ArrayList<>();
        int[] open = null;
        int[] previous = null;
        for (int[] line : lines) {
            if (line[0] == line[1]) {
                open = null;
                continue;
            }
            if (open != null && previous != null && continues(previous, line)) {
                open[1] = line[1];
            } else {
                open = new int[] {line[0], line[1]};
                out.add(open);
            }
            previous = line;
        }
        return out;
    }

    private boolean continues(int[] previous, int[] line) {
        int length = previous[1] - previous[0];
        if (width == 0
                || line[2] >= previous[2] + 2
                || bullet(line)
                || Chars.allCapitals(text.substring(previous[0], previous[1]))) {
            return false;
        }
        if (opens.test(text.substring(line[0], line[1]))) {
            return false;
        }
        boolean ended = Chars.endsSentence(text.substring(Math.max(previous[0], previous[1] - 5), previous[1]));
        boolean small = Character.isLowerCase(text.charAt(line[0]));
        int firstWord = firstWord(line);
        boolean full = length + 1 + firstWord > width * 0.9 || length > width * 0.75;
        return small && !ended || full || length >= 40 && !ended;
    }

    private int firstWord(int[] line) {
        int i = line[0];
        while (i < line[1] && !Chars.blank(text.charAt(i))) {
            i++;
        }
        return i - line[0];
    }

    private boolean bullet(int[] line) {
        char c = text.charAt(line[0]);
        boolean spaced = line[0] + 1 < line[1] && Chars.blank(text.charAt(line[0] + 1));
        if ((c == '*' || c == '-' || c == '\u2022' || c == '\u2013') && spaced) {
            return true;
        }
        int i = line[0];
        while (i < line[1] && i < line[0] + 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i > line[0]
                && i + 1 < line[1]
                && (text.charAt(i) == '.' || text.charAt(i) == ')')
                && Chars.blank(text.charAt(i + 1));
    }
}
