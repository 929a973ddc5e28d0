package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.lexicon.WordClasses;

/**
 * Whether a sentence goes on with what was last told, whatever paragraph it opens: "Then she flew home.", "Hours later the
 * palace denied it.", "While all this was going on he was in Lima.", "He welcomed it on the spot."
 */
final class Sequel {
    private static final Set<String> JOINTS = Set.of("and", "but", "so", ",", "--", "\"", "``");
    private static final int REACH = 4;

    private final WordClasses classes;

    Sequel(WordClasses classes) {
        this.classes = classes;
    }

    boolean is(Match match) {
        List<String> words = match.parse().sentence().tokens().stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .dropWhile(JOINTS::contains)
                .toList();
        return opens(words) || meanwhile(words) || occasion(match);
    }

    /** "Then …", "A few hours later …", "At the same time …". */
    private boolean opens(List<String> words) {
        for (int from = 0; from < words.size() && from < REACH; from++) {
            for (int to = from + 1; to <= words.size() && to - from <= REACH; to++) {
                String phrase = String.join(" ", words.subList(from, to));
                boolean counted = from > 0 && classes.in("short-lengths-later", phrase);
                if (from == 0 && classes.in("sequel-phrases", phrase) || counted) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "While all this was going on". */
    private boolean meanwhile(List<String> words) {
        boolean opened = !words.isEmpty() && classes.in("meanwhile-words", words.get(0));
        return opened
                && words.stream().skip(1).limit(2).anyMatch(w -> classes.in("deed-pointers", w))
                && goesOn(words.subList(0, Math.min(words.size(), 2 * REACH)));
    }

    /** "Happening", "in progress". */
    private boolean goesOn(List<String> words) {
        return words.stream().anyMatch(w -> classes.in("going-on-words", w))
                || IntStream.range(1, words.size())
                        .mapToObj(i -> words.get(i - 1) + " " + words.get(i))
                        .anyMatch(w -> classes.in("going-on-words", w));
    }

    /** "On the same occasion", "at the same sitting", "on the spot". */
    private boolean occasion(Match match) {
        List<String> words = match
                .clause()
                .map(c -> match.parse().units().subList(Math.min(c.first, c.last), Math.max(c.first, c.last) + 1))
                .map(units ->
                        match.parse().sentence().tokens().subList(units.get(0).from, units.get(units.size() - 1).to))
                .stream()
                .flatMap(List::stream)
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .toList();
        for (int at = 0; at + 2 < words.size(); at++) {
            boolean same = words.get(at).equals("the") || words.get(at).equals("that");
            boolean pointed = words.get(at + 1).equals("same") && classes.in("same-occasions", words.get(at + 2));
            boolean spot = at > 0
                    && words.get(at - 1).equals("on")
                    && words.get(at + 1).equals("spot");
            if (same && (pointed || spot)) {
                return true;
            }
        }
        return false;
    }
}
