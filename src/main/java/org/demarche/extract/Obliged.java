package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** What was done because it had to be: "had no choice but to sign", "was forced to meet him", "was left to sign". */
final class Obliged {
    private Obliged() {}

    /** Whether a clause tells that whoever is its subject did what an infinitive behind it names. */
    static boolean is(WordClasses classes, Clause clause) {
        VerbGroup group = clause.group();
        if (!group.finite()
                || !group.past() && !group.perfect()
                || !group.modal().isEmpty()
                || group.negated()) {
            return false;
        }
        boolean choice = clause.lemma().equals("have")
                && clause.object
                        .filter(o -> o.words.contains("no") || o.words.contains("little"))
                        .filter(o -> classes.in("choice", o.head))
                        .isPresent();
        return choice || group.passive() && classes.in("forcing-verbs", clause.lemma());
    }
}
