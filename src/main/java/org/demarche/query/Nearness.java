package org.demarche.query;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How much two names look alike to somebody who mistyped one. */
final class Nearness {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

    private Nearness() {}

    /** Lower case without accents, words apart by one space. */
    static String fold(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return SEPARATORS
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The candidates that come near enough, nearest first. */
    static List<String> nearest(String name, Collection<String> candidates, int most) {
        String wanted = fold(name);
        return candidates.stream()
                .distinct()
                .map(c -> new Scored(c, distance(wanted, fold(c))))
                .filter(s -> s.distance <= Math.max(2, wanted.length() / 3))
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(most)
                .map(Scored::name)
                .toList();
    }

    private record Scored(String name, int distance) {}

    /** Letters to change in the whole name or, where one word is wanted, in any word of it. */
    private static int distance(String wanted, String candidate) {
        if ((" " + candidate + " ").contains(" " + wanted + " ")) {
            return 1;
        }
        IntStream parts = wanted.contains(" ")
                ? IntStream.empty()
                : SEPARATORS.splitAsStream(candidate).mapToInt(word -> changes(wanted, word));
        return IntStream.concat(parts, IntStream.of(changes(wanted, candidate)))
                .min()
                .orElseThrow();
    }

    private static int changes(String wanted, String candidate) {
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
