package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/** Quotation marks and brackets as words of their own: the tokenizer leaves some glued to the word beside them. */
final class QuoteMarks {
    private static final String OPENING = "\"(";
    private static final String CLOSING = "\")";

    private QuoteMarks() {}

    /** The tokens of a sentence, none of them with a straight double quote or a bracket at its edge; "minister(s)" is one. */
    static Span[] apart(Span[] found, String sentence) {
        List<Span> parted = new ArrayList<>(found.length);
        for (Span token : found) {
            int from = token.getStart();
            int to = token.getEnd();
            while (to - from > 1 && OPENING.indexOf(sentence.charAt(from)) >= 0) {
                parted.add(new Span(from, from + 1));
                from++;
            }
            int close = to;
            boolean inside = sentence.substring(from, to).indexOf('(') >= 0;
            while (close - from > 1
                    && CLOSING.indexOf(sentence.charAt(close - 1)) >= 0
                    && !(inside && sentence.charAt(close - 1) == ')')) {
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
