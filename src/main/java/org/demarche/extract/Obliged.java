package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** What was done because it had to be: "had no choice but to sign", "was forced to meet him", "was left to sign", "drove Norway to act". */
final class Obliged {
    private Obliged() {}

    /** Whether a clause tells that whoever is its subject did what an infinitive behind it names. */
    static boolean is(WordClasses classes, Clause clause) {
        VerbGroup group = clause.group();
        if (clause.relation == Clause.Relation.PARTICIPIAL && group.form() == VerbGroup.Form.GERUND) {
            // "the coup came in July, prompting France to freeze its aid"
            return !group.negated() && classes.in("causing-verbs", clause.lemma());
        }
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
        return choice
                || classes.in(group.passive() ? "forcing-verbs" : "causing-verbs", clause.lemma())
                || answered(classes, clause);
    }

    /** "Norway's answer was to expel him": what somebody does by it. */
    private static boolean answered(WordClasses classes, Clause clause) {
        return clause.lemma().equals("be")
                && clause.predicate.isEmpty()
                && clause.subject
                        .filter(s -> s.possessor.filter(Unit::names).isPresent())
                        .filter(s -> classes.in("deed-nouns", s.head))
                        .isPresent();
    }
}
