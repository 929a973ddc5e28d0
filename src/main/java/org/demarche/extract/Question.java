package org.demarche.extract;

import org.demarche.model.Sentence;
import org.demarche.model.Token;

/** Questions that say what they ask: "Wasn't she on the phone to Obama last night?" does not deny it. */
final class Question {
    private static final String MARK = "?";

    private Question() {}

    /** Whether a clause is such a question: its negated verb opens the sentence. */
    static boolean expectsYes(Sentence sentence, Clause clause) {
        Token last = sentence.tokens().get(sentence.tokens().size() - 1);
        return last.text().equals(MARK)
                && clause.verb.from == 0
                && clause.group().negated();
    }
}
