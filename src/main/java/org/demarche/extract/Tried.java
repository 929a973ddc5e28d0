package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** What an attempt, bid or effort aims at is not done by it: "in a bid to reach a deal", "another attempt to seize the port". */
final class Tried {
    private Tried() {}

    /** Whether an infinitive, or the first of those that it is joined to, says what is tried. */
    static boolean is(WordClasses classes, Clause clause) {
        return clause.group().form() == VerbGroup.Form.INFINITIVE
                && (tried(classes, clause) || joined(classes, clause));
    }

    /** "Efforts to protect civilians and secure a ceasefire". */
    private static boolean joined(WordClasses classes, Clause clause) {
        return clause.noun.isEmpty()
                && clause.parent.stream()
                        .flatMap(p -> p.children.stream())
                        .takeWhile(c -> c != clause)
                        .filter(c -> c.relation == clause.relation)
                        .anyMatch(c -> tried(classes, c));
    }

    private static boolean tried(WordClasses classes, Clause clause) {
        return clause.noun
                .filter(n -> classes.in("attempt-nouns", n.head) || classes.in("attempt-nouns", n.form))
                .isPresent();
    }
}
