package org.demarche.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.demarche.model.Block;

/** Lines and sentences that are not an article's own text: bylines, tags, notices of copyright. */
final class Boilerplate {
    private static final Table TABLE = Table.load("boilerplate", 3);
    private static final List<Table.Row> SENTENCES =
            TABLE.rows().stream().filter(row -> row.at(1).equals("sentence")).toList();
    private static final List<String> BYLINES = cues("BYLINE", "begins");
    private static final List<String> BEGINNINGS = cues("OTHER", "begins");
    private static final List<String> PARTS = cues("OTHER", "contains");
    private static final Set<String> WHOLE = Set.copyOf(cues("OTHER", "is"));
    private static final int LONGEST = 220;
    private static final int LONGEST_BYLINE = 100;

    private Boilerplate() {}

    private static List<String> cues(String kind, String match) {
        return TABLE.rows().stream()
                .filter(row -> row.at(0).equals(kind) && row.at(1).equals(match))
                .map(row -> row.at(2))
                .toList();
    }

    /** What a paragraph is, where it is not the article's own text. */
    static Optional<Block.Kind> kind(String paragraph) {
        if (paragraph.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = Chars.lowerCase(paragraph);
        if (byline(paragraph) && BYLINES.stream().anyMatch(lower::startsWith)) {
            return Optional.of(Block.Kind.BYLINE);
        }
        boolean other = WHOLE.contains(lower)
                || BEGINNINGS.stream().anyMatch(lower::startsWith)
                || PARTS.stream().anyMatch(lower::contains);
        return other ? Optional.of(Block.Kind.OTHER) : Optional.empty();
    }

    /** "By Marta Oleksiak", not "By nightfall the guest was on his way home." */
    private static boolean byline(String line) {
        if (line.length() > LONGEST_BYLINE || Chars.endsSentence(line)) {
            return false;
        }
        String[] words = line.split(" ", -1);
        return words.length < 14
                && words.length > 1
                && (Character.isUpperCase(words[1].codePointAt(0)) || words[1].equals("the") && words.length > 2);
    }

    /** Where closing boilerplate begins within a paragraph, at the start of its sentence. */
    static OptionalInt tail(String paragraph) {
        int from = Math.max(0, paragraph.length() - 4 * LONGEST);
        String lower = Chars.lowerCase(paragraph.substring(from));
        if (lower.length() != paragraph.length() - from) {
            return OptionalInt.empty();
        }
        int first = -1;
        for (Table.Row row : SENTENCES) {
            int at = lower.indexOf(row.at(2));
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first < 0 ? OptionalInt.empty() : OptionalInt.of(from + first);
    }
}
