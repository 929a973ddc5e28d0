package org.demarche.extract;

import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;

/** Tells the "that" that describes a noun ("the deal that failed") from the one that opens what is said or meant. */
record ThatClauses(WordClasses classes) {
    /** Whether the word at a position describes the noun before it. */
    boolean describes(WalkState at, int i) {
        if (at.lastNoun.isEmpty() || result(at, i) || hearer(at, i)) {
            return false;
        }
        // "said that the measures that Ottawa took hurt nobody"
        boolean waits = at.boundary && at.pending.isPresent() && at.pending.equals(at.lastNoun);
        Unit noun = at.lastNoun.get();
        return !classes.in("content-nouns", noun.head)
                && !classes.in("content-nouns", noun.form)
                && (at.current == null || waits || !tells(at.current));
    }

    /** "Impressed them so little that". */
    private static boolean result(WalkState at, int i) {
        return i > 0
                && (at.all.get(i - 1).is(Unit.Kind.ADVERB) || at.all.get(i - 1).is(Unit.Kind.PREDICATE));
    }

    /** "Made clear to Lavrov that", "had a word with Kim that": nobody is described so by name. */
    private static boolean hearer(WalkState at, int i) {
        return i > 0
                && at.all
                        .get(i - 1)
                        .entity
                        .filter(e -> e.kind() == EntityMention.Kind.PERSON)
                        .isPresent();
    }

    private boolean tells(Clause clause) {
        boolean notifies = classes.in("notifying-verbs", clause.lemma())
                && clause.object.filter(o -> classes.in("notice-nouns", o.form)).isPresent();
        return notifies
                || classes.in("telling-verbs", clause.lemma())
                || classes.in("reporting-verbs", clause.lemma())
                || classes.in("clear-words", clause.predicate);
    }
}
