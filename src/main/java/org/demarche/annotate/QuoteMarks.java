package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/** Quotation marks as words of their own: the tokenizer leaves an opening one glued to the word that follows it. */
final class QuoteMarks {
    private static final char MARK = '"';

    private QuoteMarks() {}

    /** The tokens of a sentence, none of them with a straight double quote at its edge. */
    static Span[] apart(Span[] found, String sentence) {
        List<Span> parted = new ArrayList<>(found.length);
        for (Span token : found) {
            int from = token.getStart();
            int to = token.getEnd();
            while (to - from > 1 && sentence.charAt(from) == MARK) {
                parted.add(new Span(from, from + 1));
                from++;
            }
            int close = to;
            while (close - from > 1 && sentence.charAt(close - 1) == MARK) {
                close--;
            }
            parted.add(new Span(from, close));
            for (int mark = close; mark < to; mark++) {
                parted.add(new Span(mark, mark + 1));
            }
        }
        return parted.toArray(Span[]::new);
    }
}
