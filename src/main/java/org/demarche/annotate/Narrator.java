package org.demarche.annotate;

import java.util.List;
import java.util.Optional;

/** Who tells a text that is one person's statement: "The Secretary of State (Philip Hammond): I attended". */
final class Narrator {
    /** The sentences at the head in which a statement presents its author. */
    private static final int FIRST = 3;

    private Narrator() {}

    /** The name before a colon at the head of the text, where the words after it are said by "I". */
    static Optional<Phrase> of(List<PhraseScanner.Scan> scans, CueWords cues) {
        for (PhraseScanner.Scan scan : scans.subList(0, Math.min(FIRST, scans.size()))) {
            for (Phrase p : scan.phrases()) {
                if (p.name().isPresent() && says(scan.words(), p.last(), cues)) {
                    return Optional.of(p);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean says(List<Word> words, int after, CueWords cues) {
        int colon = after < words.size() && words.get(after).is(")") ? after + 1 : after;
        return colon + 1 < words.size()
                && words.get(colon).is(":")
                && cues.pronoun(words.get(colon + 1).folded())
                        .filter(p -> p.whom() == Pronoun.Whom.SPEAKER)
                        .isPresent();
    }
}
