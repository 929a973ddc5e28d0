package org.demarche.extract;

import java.util.List;
import java.util.Optional;

/**
 * The main clause taken up again behind a comma: in "Kerry met Lavrov, who had come from Sochi, and left for Paris" it is
 * Kerry who left.
 */
record Resumption(WalkState at, Tellers tellers) {
    /** The main clause that a verb behind ", and" goes on with, if what stands between is below it. */
    Optional<Clause> of(Clause current, Unit verb) {
        if (!at.joined || !plainPast(verb.verb) || !behindComma(verb)) {
            return Optional.empty();
        }
        boolean below = false;
        boolean other = false;
        Clause clause = current;
        while (clause.parent.isPresent()
                && (!main(clause) || clause.relation == Clause.Relation.ROOT && !plainPast(clause.group()))) {
            below |= clause.relation == Clause.Relation.RELATIVE || clause.relation == Clause.Relation.ADVERBIAL;
            other |= !plainPast(clause.group());
            clause = clause.parent.get();
        }
        boolean resumes = main(clause) && plainPast(clause.group()) && clause.subject.isPresent();
        return clause != current && resumes && (below || other) ? Optional.of(clause) : Optional.empty();
    }

    /** A main clause, or what nobody is named to have said: "it emerged that Kerry met Lavrov, who had come, and left". */
    private boolean main(Clause clause) {
        return tellers.goesOn(clause)
                || clause.relation == Clause.Relation.ROOT
                || clause.relation == Clause.Relation.CONJOINED;
    }

    private static boolean plainPast(VerbGroup group) {
        return group.finite()
                && group.past()
                && !group.perfect()
                && group.modal().isEmpty();
    }

    /** Whether a comma stands before the "and" that a verb follows. */
    private boolean behindComma(Unit verb) {
        List<Unit> all = at.all;
        int i = all.indexOf(verb) - 1;
        while (i > 0 && (all.get(i).is(Unit.Kind.ADVERB) || all.get(i).is(Unit.Kind.TIME))) {
            i--;
        }
        return i > 0 && all.get(i).is(Unit.Kind.AND) && all.get(i - 1).is(Unit.Kind.COMMA);
    }
}
