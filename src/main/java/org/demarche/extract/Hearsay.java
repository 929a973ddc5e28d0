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

    /**
     * Whether who acts in such a clause may go on with an act of speech: a statement or a ministry makes it itself ("the ministry said
     * Israel had shelled a school and condemned it"); "it emerged" is nobody's, and sources only tell.
     */
    boolean goesOn(Clause told) {
        return is(told) && told.parent.map(Clause::governor).filter(this::mute).isPresent();
    }

    /** Whether who goes on with a verb behind "and" is he who acts in such a clause, and not the sources that tell of him. */
    boolean goesOn(Clause told, VerbGroup next) {
        boolean alike =
                told.group().past() && !told.group().perfect() && !told.lemma().equals("be");
        return goesOn(told)
                && (alike
                        || !next.past()
                        || next.perfect()
                        || told.parent
                                .map(Clause::governor)
                                .filter(this::sources)
                                .isEmpty());
    }

    private boolean mute(Clause teller) {
        return teller.subject.filter(s -> s.word("it")).isPresent()
                || !classes.in("asserting-verbs", teller.lemma())
                || sources(teller);
    }

    private boolean sources(Clause teller) {
        return teller.subject.filter(s -> classes.in("source-nouns", s.form)).isPresent();
    }

    private boolean nameless(Clause teller) {
        return teller.subject
                .filter(s -> s.names() || classes.in("subject-pronouns", s.head))
                .isEmpty();
    }
}
