package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** Tells what a verb says of an act that stands already, "eased its sanctions", from an act that is done. */
final class Undoing {
    private final WordClasses classes;

    Undoing(WordClasses classes) {
        this.classes = classes;
    }

    /** Whether a noun's clause ends the act that the noun names, or speaks of it only. */
    boolean undone(Match match) {
        String verbs = "undoing-" + match.frame().type().id();
        return classes.has(verbs)
                && match.frame().kind() == Frame.Kind.NOUN
                && match.clause()
                        .filter(c -> governs(c, match.trigger()))
                        .filter(c -> classes.in(verbs, verb(c.group())))
                        .isPresent();
    }

    private static boolean governs(Clause clause, Unit noun) {
        return (clause.group().passive() ? clause.subject : clause.object)
                .filter(o -> o.members().contains(noun))
                .isPresent();
    }

    private static String verb(VerbGroup group) {
        return group.particle().isEmpty() ? group.lemma() : group.lemma() + " " + group.particle();
    }
}
