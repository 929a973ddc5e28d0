package org.demarche.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The label that begins a speaker's turn.
 *
 * @param name without title, capitals only at the start of words: {@code Sergey Lavrov}
 * @param titled whether an office stands before the name, {@code SECRETARY KERRY}
 * @param journalist whether the label says that the voice belongs to the programme
 * @param end where speech begins, in characters of the line
 */
record SpeakerLabel(String name, boolean titled, boolean journalist, int end) {
    private static final Table ROLES = Table.load("roles", 2);
    private static final Set<String> TITLES = ROLES.words("title");
    private static final Set<String> JOURNALISTS = ROLES.words("journalist");
    private static final Set<String> UNNAMED = ROLES.words("unnamed");
    private static final int LONGEST = 80;

    static Optional<SpeakerLabel> parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > LONGEST || colon + 1 < line.length() && !Chars.blank(line.charAt(colon + 1))) {
            return Optional.empty();
        }
        String label = withoutBrackets(line.substring(0, colon)).strip();
        int comma = label.indexOf(',');
        String name = comma < 0 ? label : label.substring(0, comma).strip();
        List<String> words = words(name);
        List<String> role = comma < 0 ? List.of() : words(label.substring(comma + 1));
        if (words.isEmpty() || words.size() > 6 || role.size() > 8 || !spelt(name)) {
            return Optional.empty();
        }
        boolean journalist = isJournalist(words) || isJournalist(role);
        boolean known = words.size() <= 3 && (isJournalist(words) || UNNAMED.containsAll(lower(words)));
        if (!capitals(words) && !known) {
            return Optional.empty();
        }
        return Optional.of(new SpeakerLabel(
                name(words), isTitle(words.get(0)) && !isTitle(words.get(words.size() - 1)), journalist, colon + 1));
    }

    private static boolean isJournalist(List<String> words) {
        return lower(words).stream().anyMatch(JOURNALISTS::contains);
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(w -> Chars.lowerCase(w).replace(".", "")).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static boolean spelt(String name) {
        return Character.isLetter(name.codePointAt(0))
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || " .'-&#\u2019/".indexOf(c) >= 0);
    }

    /** All capitals, but for the small letters of McCain and de Gaulle. */
    private static boolean capitals(List<String> words) {
        boolean any = false;
        for (String word : words) {
            String rest = word.startsWith("Mc") ? word.substring(2) : word.startsWith("Mac") ? word.substring(3) : word;
            boolean particle = word.length() <= 3 && word.equals(Chars.lowerCase(word));
            if (!particle && !Chars.allCapitals(rest)) {
                return false;
            }
            any |= !particle;
        }
        return any;
    }

    private static String withoutBrackets(String label) {
        int open = label.indexOf('(');
        int close = label.indexOf(')', Math.max(0, open));
        return open > 0 && close > open ? label.substring(0, open) + label.substring(close + 1) : label;
    }

    /** Whether a word is an office that may stand before a name, or a part of one. */
    static boolean isTitle(String word) {
        return TITLES.contains(Chars.lowerCase(word).replace(".", ""));
    }

    private static String name(List<String> words) {
        int first = 0;
        while (first < words.size() && isTitle(words.get(first))) {
            first++;
        }
        List<String> kept = first == words.size() ? words : words.subList(first, words.size());
        List<String> written = new ArrayList<>();
        kept.forEach(word -> written.add(written(word)));
        return String.join(" ", written);
    }

    /** {@code O'NEILL} as O'Neill, {@code MCCAIN} as McCain, {@code JEAN-MARC} as Jean-Marc. */
    private static String written(String word) {
        if (word.startsWith("Mc") && Chars.allCapitals(word.substring(2))) {
            return "Mc" + written(word.substring(2));
        }
        if (!Chars.allCapitals(word)) {
            return word;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            boolean start = i == 0
                    || !Character.isLetter(word.charAt(i - 1)) && i + 1 < word.length()
                    || i == 2 && word.startsWith("MC") && word.length() > 4;
            out.append(start ? word.charAt(i) : Character.toLowerCase(word.charAt(i)));
        }
        return out.toString();
    }
}
