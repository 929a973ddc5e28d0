package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.lexicon.TimeAtom;
import org.demarche.lexicon.TimeLexicon;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Token;

/** Joins sentences that were parted at the full stop of a time: "on Aug. | 7", "until 9 a.m. | Tuesday". */
final class SentenceJoins {
    private static final Set<String> MONTH = Set.of("MON");
    private static final Set<String> CLOCK = Set.of("AMPM");
    private static final Set<String> AFTER_CLOCK = Set.of("WEEKDAY", "TZ", "DAYWORD", "MONTH", "MON");

    private final TimeLexicon lexicon;

    SentenceJoins(TimeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Sentence> repair(String text, List<Sentence> sentences) {
        List<Sentence> whole = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            int last = whole.size() - 1;
            if (last >= 0 && isParted(text, whole.get(last), sentence)) {
                whole.set(last, join(whole.get(last), sentence));
            } else {
                whole.add(sentence);
            }
        }
        return whole;
    }

    private boolean isParted(String text, Sentence left, Sentence right) {
        if (!left.block().equals(right.block())) {
            return false;
        }
        int end = left.span().end();
        if (end == 0 || text.charAt(end - 1) != '.') {
            return false;
        }
        int begin = Math.max(left.span().begin(), text.lastIndexOf(' ', end - 1) + 1);
        String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
        List<TimeAtom> next = TimeAtom.split(
                text,
                right.span().begin(),
                Math.min(right.span().end(), right.span().begin() + 20));
        if (next.isEmpty()) {
            return false;
        }
        boolean month = next.get(0).isNumber() && is(MONTH, word.substring(0, word.length() - 1));
        return month || (is(CLOCK, word) && is(AFTER_CLOCK, next.get(0).lower()));
    }

    private boolean is(Set<String> kinds, String word) {
        return lexicon.startingWith(word).stream().anyMatch(phrase -> kinds.contains(phrase.kind()));
    }

    private static Sentence join(Sentence left, Sentence right) {
        List<Token> tokens = new ArrayList<>(left.tokens());
        tokens.addAll(right.tokens());
        return new Sentence(new Span(left.span().begin(), right.span().end()), left.block(), tokens);
    }
}
