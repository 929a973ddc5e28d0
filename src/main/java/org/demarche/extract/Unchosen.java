package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Sentence;
import org.demarche.model.Token;

/**
 * What was not done: "instead of flying to Tunis", "rather than meet him", "neither Barak nor Arafat met Clinton", "almost
 * signed".
 */
record Unchosen(WordClasses classes) {
    /** Whether a clause tells of what its subject did not do, something else being done. */
    boolean is(Sentence sentence, Clause clause) {
        List<Token> tokens = sentence.tokens();
        int verb = clause.verb.from;
        boolean other = verb > 1
                && !clause.group().finite()
                && classes.in("other-choice-words", lower(tokens, verb - 2) + " " + lower(tokens, verb - 1));
        boolean neither = clause.subject
                .filter(s -> !s.conjuncts.isEmpty() && s.in(sentence))
                .filter(s -> classes.in("neither-words", lower(tokens, s.from))
                        || s.from > 0 && classes.in("neither-words", lower(tokens, s.from - 1)))
                .isPresent();
        return other || neither && clause.group().finite() || clause.verb.in(sentence) && nearly(tokens, clause.verb);
    }

    /** "Almost met", "had nearly signed", not "almost immediately met". */
    private boolean nearly(List<Token> tokens, Unit verb) {
        for (int t = Math.max(0, verb.from - 1); t < verb.to - 1; t++) {
            if (classes.in("near-miss-words", lower(tokens, t))
                    && tokens.get(t + 1).pos().startsWith("VB")) {
                return true;
            }
        }
        return false;
    }

    private static String lower(List<Token> tokens, int t) {
        return tokens.get(t).text().toLowerCase(Locale.ROOT);
    }
}
