package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.Fold;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Token;

/**
 * A token, or the part of a token between hyphens ("Obama-Putin" is two).
 *
 * @param token index of the token in its sentence
 * @param joined whether a hyphen or slash ties it to the word before
 * @param compound whether it is a part of a token and not a whole one
 */
record Word(int token, Span span, String text, String folded, String pos, boolean joined, boolean compound) {
    static List<Word> of(Sentence sentence) {
        List<Word> words = new ArrayList<>(sentence.tokens().size());
        for (int t = 0; t < sentence.tokens().size(); t++) {
            Token token = sentence.tokens().get(t);
            String text = token.text();
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || i > 0 && parts(text.charAt(i))) {
                    if (i > from) {
                        Span span = new Span(
                                token.span().begin() + from, token.span().begin() + i);
                        String part = text.substring(from, i);
                        words.add(new Word(
                                t, span, part, Fold.word(part), token.pos(), from > 0, part.length() < text.length()));
                    }
                    from = i + 1;
                }
            }
        }
        return words;
    }

    private static boolean parts(char c) {
        return c == '-' || c == '–' || c == '‑' || c == '/' || c == '‐';
    }

    boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is written and tagged as a name; parts of a hyphened word are taken for one. */
    boolean proper() {
        return capital() && (pos.startsWith("NNP") || joined || compound);
    }

    boolean is(String word) {
        return folded.equals(word);
    }

    boolean possessive() {
        return folded.equals("'s") || folded.equals("'") && pos.equals("POS");
    }
}
