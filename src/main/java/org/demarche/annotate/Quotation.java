package org.demarche.annotate;

import java.util.Optional;

/** Finds who says what a sentence quotes. */
final class Quotation {
    private Quotation() {}

    /** The name or pronoun beside a verb of speech outside the quotation marks. */
    static Optional<Phrase> speaker(PhraseScanner.Scan scan, Clauses clauses, CueWords cues) {
        if (!clauses.quotes()) {
            return Optional.empty();
        }
        for (Phrase p : scan.phrases()) {
            boolean person = p.kind() == Phrase.Kind.NAME || p.kind() == Phrase.Kind.PRONOUN;
            if (person
                    && !clauses.quoted(p.first())
                    && (speech(scan, p.last(), cues) || speech(scan, p.first() - 1, cues))) {
                return Optional.of(p);
            }
        }
        return Optional.empty();
    }

    private static boolean speech(PhraseScanner.Scan scan, int word, CueWords cues) {
        return word >= 0
                && word < scan.words().size()
                && cues.speechVerb(scan.words().get(word).folded());
    }
}
