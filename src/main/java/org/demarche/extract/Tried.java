package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** What an attempt, bid or effort aims at is not done by it: "in a bid to reach a deal", "another attempt to seize the port". */
final class Tried {
    private Tried() {}

    static boolean is(WordClasses classes, Clause clause) {
        return clause.group().form() == VerbGroup.Form.INFINITIVE
                && clause.noun
                        .filter(n -> classes.in("attempt-nouns", n.head) || classes.in("attempt-nouns", n.form))
                        .isPresent();
    }
}
