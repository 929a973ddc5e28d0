package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.model.Sentence;
import org.demarche.model.Span;

/** Finds the noun phrases of a sentence that may stand for somebody or some place. */
final class PhraseScanner {
    private final Gazetteer gazetteer;
    private final CueWords cues;

    PhraseScanner(Gazetteer gazetteer, CueWords cues) {
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** The phrases from left to right, without overlap. */
    Scan scan(Sentence sentence) {
        List<Word> words = Word.of(sentence);
        Lexemes lex = new Lexemes(words, gazetteer);
        PhraseGrammar grammar = new PhraseGrammar(lex, gazetteer, cues);
        List<Phrase> phrases = new ArrayList<>();
        for (int k = 0; k < lex.size(); ) {
            int now = k;
            Optional<Phrase> owner = phrases.isEmpty()
                    ? Optional.empty()
                    : Optional.of(phrases.get(phrases.size() - 1)).filter(p -> p.last() == lex.first(now));
            Optional<Phrase> phrase = owner.flatMap(p -> grammar.owned(now, p)).or(() -> grammar.at(now));
            phrase.ifPresent(phrases::add);
            int next = phrase.isPresent() ? lex.lexemeAfter(phrase.get().last()) : k + 1;
            k = Math.max(k + 1, next);
        }
        return new Scan(sentence, words, phrases);
    }

    /** A sentence, its words and the phrases found in it. */
    record Scan(Sentence sentence, List<Word> words, List<Phrase> phrases) {
        Span span(Phrase phrase) {
            return words.get(phrase.first())
                    .span()
                    .cover(words.get(phrase.last() - 1).span());
        }
    }
}
