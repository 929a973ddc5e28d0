package org.demarche.extract;

import java.util.List;
import java.util.Optional;

/** "What Modi and Abe signed on Tuesday was a treaty": what was signed stands behind "was". */
final class PseudoClefts {
    private PseudoClefts() {}

    /** Gives the clause behind "what" the object that the copula names. */
    static void apply(List<Clause> clauses) {
        clauses.forEach(told -> done(told, clauses));
        for (Clause copula : clauses) {
            Optional<Unit> what = copula.subject.filter(s -> s.word(FreeRelatives.WHAT));
            if (what.isEmpty()
                    || !copula.lemma().equals("be")
                    || copula.object.filter(o -> !o.names()).isEmpty()) {
                continue;
            }
            clauses.stream()
                    .filter(told -> told != copula
                            && told.object.equals(what)
                            && told.group().finite())
                    .forEach(told -> {
                        told.object = copula.object;
                        told.phrases.addAll(copula.phrases);
                        if (told.times.isEmpty()) {
                            told.times.addAll(copula.times);
                        }
                    });
        }
    }

    /** "What Modi did not do was sign": he signs, or does not. */
    private static void done(Clause told, List<Clause> clauses) {
        boolean does = told.relation == Clause.Relation.RELATIVE
                && told.lemma().equals("do")
                && told.group().finite()
                && told.object.filter(o -> !o.names()).isPresent()
                && told.subject.isPresent()
                && !told.subject.equals(told.object);
        if (!does) {
            return;
        }
        clauses.stream()
                .filter(c ->
                        c != told && c.subject.equals(told.object) && !c.lemma().equals("be"))
                .forEach(c -> {
                    c.subject = told.subject;
                    c.verb.verb = deed(c.group(), told.group());
                    if (c.times.isEmpty()) {
                        c.times.addAll(told.times);
                    }
                });
    }

    private static VerbGroup deed(VerbGroup verb, VerbGroup told) {
        VerbGroup past = told.past() ? verb.pastTense() : verb;
        return told.negated() ? past.withNegation() : past;
    }
}
