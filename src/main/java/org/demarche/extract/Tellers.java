package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** The clauses of saying that a further clause of what is said goes with. */
final class Tellers {
    private final WordClasses classes;
    private final WalkState at;

    Tellers(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.at = at;
    }

    /** Whether a verb is an act of speech, done by whoever spoke before it. */
    boolean speaks(Unit unit) {
        return classes.in("reporting-verbs", unit.verb.lemma()) || classes.in("speech-act-verbs", unit.verb.lemma());
    }

    /**
     * Whether the subject of a clause of saying may itself go on to speak: in "it emerged that Kerry had called him and urged" and
     * "officials said that Kerry called him and urged" it is Kerry, whom the sentence names, not a thing or somebody unnamed.
     */
    boolean may(Clause telling, Clause told) {
        Clause teller = telling.governor();
        boolean somebody = teller.subject
                .filter(s -> s.names() || classes.in("subject-pronouns", s.head))
                .isPresent();
        return somebody || told.subject.filter(Unit::names).isEmpty();
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
