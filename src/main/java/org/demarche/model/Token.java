package org.demarche.model;

/**
 * A word or sign of a sentence.
 *
 * @param span characters of the article's reading
 * @param pos Penn Treebank part of speech
 * @param chunk {@code B-NP}, {@code I-VP}, {@code O}… (CoNLL-2000)
 */
public record Token(Span span, String text, String pos, String chunk) {
    public boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }
}
