package org.demarche.extract;

import java.util.Optional;
import org.demarche.extract.Factuality.Verdict;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Status;

/**
 * What words of one kind say of an act: that it is planned, possible or denied, and what it is where they are negated.
 *
 * @param kind which word classes hold them: "standing" for planned-standing, possible-standing and denied-standing
 */
record Outlook(WordClasses classes, String kind) {
    /** What a word says; nothing where it is of none of the classes. */
    Optional<Verdict> of(String word, boolean negated) {
        if (classes.in("planned-" + kind, word)) {
            return Optional.of(new Verdict(negated ? Status.DENIED : Status.PLANNED, word));
        }
        if (classes.in("possible-" + kind, word)) {
            return Optional.of(new Verdict(negated ? Status.DENIED : Status.POSSIBLE, word));
        }
        // "not against a visit" leaves it open
        return classes.in("denied-" + kind, word)
                ? Optional.of(new Verdict(negated ? Status.POSSIBLE : Status.DENIED, word))
                : Optional.empty();
    }
}
