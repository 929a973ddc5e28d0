package org.demarche.annotate;

import java.util.List;

/** Which phrases of a sentence are subjects and which words are quoted. */
final class Clauses {
    private static final int LONGEST_ASIDE = 16;

    private final List<Word> words;
    private final boolean[] quoted;

    Clauses(List<Word> words) {
        this.words = words;
        quoted = new boolean[words.size()];
        boolean in = false;
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            boolean mark = text.equals("\"") || text.equals("``") || text.equals("''");
            in = mark != in;
            quoted[i] = in && !mark;
        }
    }

    boolean quoted(int word) {
        return quoted[word];
    }

    boolean quotes() {
        for (boolean q : quoted) {
            if (q) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words up to {@code last} are followed by their verb. */
    boolean subject(int last) {
        int i = last;
        if (i + 1 < words.size() && words.get(i).is(",") && words.get(i + 1).is("who")) {
            return true;
        }
        if (i < words.size() && words.get(i).is(",")) {
            int close = i + 1;
            while (close < words.size()
                    && close - i < LONGEST_ASIDE
                    && !words.get(close).is(",")) {
                close++;
            }
            if (close < words.size() && words.get(close).is(",") && close > i + 1) {
                i = close + 1;
            }
        }
        if (i == last && i < words.size() && words.get(i).pos().equals("VBN")) {
            return true;
        }
        while (i < words.size()
                && (words.get(i).pos().equals("RB")
                        || words.get(i).is("both")
                        || words.get(i).is("also"))) {
            i++;
        }
        return i < words.size() && finite(words.get(i));
    }

    private static boolean finite(Word w) {
        return switch (w.pos()) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    /** Whether the words up to {@code last} are followed by "and" or a comma. */
    boolean listed(int last, int next) {
        if (next < last) {
            return false;
        }
        for (int i = last; i < next; i++) {
            Word w = words.get(i);
            if (!w.is(",") && !w.is("and") && !w.is("with") && !w.is("&") && !w.is("the") && !w.is("both")) {
                return false;
            }
        }
        return next > last && next - last <= 3 && joint(last, next);
    }

    private boolean joint(int last, int next) {
        for (int i = last; i < next; i++) {
            if (words.get(i).is("with")) {
                return false;
            }
        }
        return true;
    }
}
