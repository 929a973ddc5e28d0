package org.demarche.query;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much two names look alike to somebody who mistyped one. */
final class Nearness {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int ASCII = 127;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

    private Nearness() {}

    /** Lower case without accents, words apart by one space. */
    static String fold(String name) {
        return isAscii(name) ? foldAscii(name) : foldAny(name);
    }

    private static String foldAny(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return SEPARATORS
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The same for most names, tens of thousands of them at a search, without a pattern. */
    private static String foldAscii(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean apart = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean separator = c == ' ' || c == '_' || c == '-' || c >= '\t' && c <= '\r';
            if (!separator) {
                folded.append(Character.toLowerCase(c));
            } else if (!apart) {
                folded.append(' ');
            }
            apart = separator;
        }
        return folded.toString().strip();
    }

    /** The candidates that come near enough, nearest first. */
    static List<String> nearest(String name, Collection<String> candidates, int most) {
        String wanted = fold(name);
        int limit = Math.max(2, wanted.length() / 3);
        return candidates.stream()
                .distinct()
                .map(c -> new Scored(c, distance(wanted, fold(c), limit)))
                .filter(s -> s.distance <= limit)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(most)
                .map(Scored::name)
                .toList();
    }

    private record Scored(String name, int distance) {}

    /** Letters to change in the whole name or, where one word is wanted, in any word of it. */
    private static int distance(String wanted, String candidate, int limit) {
        if (hasWords(candidate, wanted)) {
            return 1;
        }
        int least = changes(wanted, candidate, limit);
        if (!wanted.contains(" ")) {
            for (int at = 0; at <= candidate.length(); ) {
                int space = candidate.indexOf(' ', at);
                int end = space < 0 ? candidate.length() : space;
                least = Math.min(least, changes(wanted, candidate.substring(at, end), limit));
                at = end + 1;
            }
        }
        return least;
    }

    /** Whether words stand in a name, whole ones. */
    private static boolean hasWords(String name, String words) {
        if (words.isEmpty()) {
            return name.isEmpty();
        }
        for (int at = name.indexOf(words); at >= 0; at = name.indexOf(words, at + 1)) {
            int end = at + words.length();
            if ((at == 0 || name.charAt(at - 1) == ' ') && (end == name.length() || name.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** How many letters to change; where lengths differ by more than the limit, by how much they differ. */
    private static int changes(String wanted, String candidate, int limit) {
        int apart = Math.abs(wanted.length() - candidate.length());
        if (apart > limit) {
            return apart;
        }
        int[] row = new int[candidate.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (wanted.charAt(i - 1) == candidate.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[candidate.length()];
    }
}
