package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** The clauses of saying that a further clause of what is said goes with. */
final class Tellers {
    private final WordClasses classes;
    private final WalkState at;
    private final Hearsay hearsay;

    Tellers(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.at = at;
        this.hearsay = new Hearsay(classes);
    }

    /** Whether a verb is an act of speech, done by whoever spoke before it. */
    boolean speaks(Unit unit) {
        return classes.in("reporting-verbs", unit.verb.lemma()) || classes.in("speech-act-verbs", unit.verb.lemma());
    }

    /** Whether who acts in a clause told by nobody whom the sentence names goes on with an act of speech in a participle or behind ", and". */
    boolean goesOn(Clause told) {
        return hearsay.goesOn(told);
    }

    /** Whether who acts in a clause told by nobody whom the sentence names goes on with a verb behind "and". */
    boolean goesOn(Clause told, VerbGroup next) {
        return hearsay.goesOn(told, next);
    }

    /** The clause of saying that a second "and that" goes on with. */
    Optional<Clause> reporter() {
        Optional<Clause> clause = Optional.ofNullable(at.current);
        for (int depth = 0; clause.isPresent() && depth < 6; depth++) {
            if (clause.get().relation == Clause.Relation.REPORTED) {
                return clause.get().parent;
            }
            clause = clause.get().parent;
        }
        return Optional.empty();
    }

    /** "Told him that Ukraine had to say the word and Belarus would help": the second clause is told, too. */
    Optional<Clause> of(Unit unit) {
        boolean would = unit.verb.modal().equals("would") || unit.verb.perfect() && unit.verb.past();
        return at.joined && !at.commaJoined && would
                ? reporter().filter(r -> r.group().past())
                : Optional.empty();
    }

    /** The last clause of saying that has not told yet what is said. */
    Optional<Clause> untold() {
        return at.clauses.stream()
                .filter(c -> c.lemma().equals("tell") || classes.in("asserting-verbs", c.lemma()))
                .filter(c -> c.children.stream().noneMatch(k -> k.relation == Clause.Relation.REPORTED))
                .reduce((a, b) -> b);
    }
}
