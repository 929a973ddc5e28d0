package org.demarche.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.lexicon.WordTable;

/** How often an event happened, where its clause says so: "met four times", "twice phoned", "two rounds of talks". */
final class Times {
    private static final int ONCE = 1;
    private static final int MOST = 99;

    private final WordClasses classes;
    private final Map<String, Integer> adverbs = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Times(WordClasses classes) {
        this.classes = classes;
        for (WordTable.Row row : WordTable.load("counts.tsv", 3).rows()) {
            try {
                Map<String, Integer> words = row.at(1).equals("times") ? adverbs : numbers;
                words.put(row.key(), Integer.valueOf(row.at(2)));
            } catch (NumberFormatException e) {
                throw row.fault("'" + row.at(2) + "' is no number");
            }
        }
    }

    /** The count of a match, 1 where the text states none. */
    int of(Match match) {
        OptionalInt several = plural(match);
        return several.isPresent() ? several.getAsInt() : adverb(match).orElse(ONCE);
    }

    /** "Three meetings": a number before the noun that tells of the event; "20 tanks" and "the last of three" count no events. */
    private OptionalInt plural(Match match) {
        Unit trigger = match.trigger();
        if (trigger.is(Unit.Kind.VERB)
                || trigger.form.equals(trigger.head)
                || !classes.in("counted-nouns", trigger.form)
                || trigger.words.stream().anyMatch(w -> classes.in("one-of-several", w))) {
            return OptionalInt.empty();
        }
        return trigger.words.stream()
                .mapToInt(this::number)
                .filter(n -> n > ONCE)
                .findFirst();
    }

    private OptionalInt adverb(Match match) {
        if (match.clause().isEmpty() || !match.trigger().is(Unit.Kind.VERB)) {
            return OptionalInt.empty();
        }
        Clause clause = match.clause().get();
        List<Unit> units = match.parse().units();
        int from = units.get(Math.min(clause.first, clause.last)).from;
        int to = units.get(Math.max(clause.first, clause.last)).to;
        List<String> words = match.parse().sentence().tokens().stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .toList();
        for (int i = from; i < to; i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            boolean compared = Stream.of(next, i + 2 < words.size() ? words.get(i + 2) : "")
                    .anyMatch(w -> classes.in("comparing-words", w));
            int count = adverbs.containsKey(words.get(i))
                    ? adverbs.get(words.get(i))
                    : classes.in("times-words", next) ? number(words.get(i)) : ONCE;
            if (count > ONCE && !compared) {
                return OptionalInt.of(count);
            }
        }
        return OptionalInt.empty();
    }

    private int number(String word) {
        if (numbers.containsKey(word)) {
            return numbers.get(word);
        }
        boolean digits = !word.isEmpty() && word.length() < 3 && word.chars().allMatch(Character::isDigit);
        return digits ? Math.min(MOST, Integer.parseInt(word)) : ONCE;
    }
}
