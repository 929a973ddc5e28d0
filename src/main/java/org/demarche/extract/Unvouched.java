package org.demarche.extract;

import java.util.Optional;
import org.demarche.extract.Factuality.Verdict;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Status;

/**
 * What is told in a clause for which nobody vouches: "it is not true that they met", "nobody has confirmed that", "there is
 * no evidence that", "it would be wrong to say that", "he dreamed that".
 */
record Unvouched(WordClasses classes) {
    /**
     * Whether what a clause tells is denied or left open by the words that introduce it.
     *
     * @param told the clause behind "that"
     * @return nothing where the words vouch for it, or say nothing of that
     */
    Optional<Verdict> of(Clause told) {
        return told.parent
                .filter(p -> told.relation == Clause.Relation.REPORTED)
                .flatMap(teller -> predicate(teller).or(() -> verb(teller)).or(() -> proof(teller)));
    }

    /** "It is not true that", "it is possible that", "was not sure that". */
    private Optional<Verdict> predicate(Clause teller) {
        String predicate = teller.predicate;
        boolean negated = teller.group().negated();
        if (classes.in(negated ? "truth-adjectives" : "untruth-adjectives", predicate)) {
            return Optional.of(new Verdict(Status.DENIED, predicate));
        }
        return classes.in(negated ? "vouching-adjectives" : "open-truth-adjectives", predicate)
                ? Optional.of(new Verdict(Status.POSSIBLE, predicate))
                : Optional.empty();
    }

    /** "Nobody has confirmed that", "does not believe that", "dreamed that", "it is wrong to say that". */
    private Optional<Verdict> verb(Clause teller) {
        String verb = teller.lemma();
        boolean wrong = classes.in("judged-sayings", verb)
                && teller.group().form() == VerbGroup.Form.INFINITIVE
                && teller.parent
                        .filter(p -> classes.in("misjudging-adjectives", p.predicate)
                                && !p.group().negated())
                        .isPresent();
        if (wrong) {
            return Optional.of(new Verdict(Status.DENIED, verb));
        }
        boolean few = teller.subject
                .filter(s -> classes.in("few-words", s.form) || s.words.contains("no"))
                .isPresent();
        boolean silent =
                classes.in("vouching-verbs", verb) && (few || teller.group().negated());
        return silent || classes.in("unreal-verbs", verb)
                ? Optional.of(new Verdict(Status.POSSIBLE, verb))
                : Optional.empty();
    }

    /** "There is no evidence that", "found little proof that", "has not seen any sign that". */
    private Optional<Verdict> proof(Clause teller) {
        return teller.object
                .filter(o -> classes.in("vouching-nouns", o.head))
                .filter(o -> teller.group().negated() || o.words.stream().anyMatch(w -> classes.in("scant-words", w)))
                .map(o -> new Verdict(Status.POSSIBLE, "no " + o.head));
    }
}
