package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;

/** Talks and calls that a clause tells beside its own act, with counterparts of their own. */
record OtherTalks(WordClasses classes) {
    /**
     * Takes the phrases of the other talks out of those of an act, where the act has counterparts of its own: "signed a truce
     * with Russia after talks with Rice": Russia signed, and Rice was at the talks. A frame that asks for talks keeps theirs.
     */
    void without(Frame frame, Clause clause, List<Unit.Attached> all) {
        boolean own = all.stream()
                .anyMatch(p -> classes.in("counterpart-prepositions", p.prep())
                        && p.noun().names()
                        && !named(p, clause));
        boolean talks = all.stream().anyMatch(p -> named(p, clause));
        if (own && talks) {
            boolean asked = frame.phrases().stream()
                    .flatMap(p -> p.nouns().heads().stream())
                    .anyMatch(n -> classes.in("talks", n) || classes.in("call", n));
            all.removeIf(p -> classes.in("counterpart-prepositions", p.prep()) && asked != named(p, clause));
        }
    }

    /** "Met for talks on the war between Chad and Libya": whom a rift is between has not met for that. */
    boolean rift(Unit.Attached phrase) {
        return classes.in("rift-prepositions", phrase.prep())
                && phrase.after()
                        .filter(n -> classes.in("rift-nouns", n.form) || classes.in("rift-nouns", n.head))
                        .isPresent();
    }

    /** Whether a phrase names who was at the other talks: "conferred with Putin after talks with Zarif". */
    boolean named(Unit.Attached phrase, Clause clause) {
        return classes.in("counterpart-prepositions", phrase.prep())
                && phrase.after()
                        .filter(n -> classes.in("talks", n.form) || classes.in("call", n.form))
                        .filter(n -> clause.phrases.stream()
                                .filter(p -> p.prep().equals("for") || classes.in("anchoring-prepositions", p.prep()))
                                .anyMatch(p -> p.noun().members().contains(n)))
                        .isPresent();
    }
}
