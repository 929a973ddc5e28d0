package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/**
 * What nobody is named to have said: in "it emerged that Kerry had called him and urged" and "officials said that Kerry called
 * him and urged" it is Kerry who goes on to act, and his clause is as good as a main one.
 */
record Hearsay(WordClasses classes) {
    /** Whether a clause is told by a thing or by somebody unnamed, of somebody whom the sentence names. */
    boolean is(Clause told) {
        return told.relation == Clause.Relation.REPORTED
                && told.subject.filter(Unit::names).isPresent()
                && told.parent.map(Clause::governor).filter(this::nameless).isPresent();
    }

    private boolean nameless(Clause teller) {
        return teller.subject
                .filter(s -> s.names() || classes.in("subject-pronouns", s.head))
                .isEmpty();
    }
}
