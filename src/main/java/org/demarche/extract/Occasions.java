package org.demarche.extract;

import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/** "Sharif, who received him on Monday, promised help": the encounter at which somebody speaks, told aside. */
final class Occasions {
    private Occasions() {}

    /** The clauses that tell of it. */
    static Stream<Clause> of(Match match, WordClasses classes) {
        return match.parse().clauses().stream()
                .filter(c -> c.relation == Clause.Relation.RELATIVE && c.opener.equals("who"))
                .filter(c -> c.group().past()
                        && !c.group().perfect()
                        && c.group().modal().isEmpty())
                .filter(c -> classes.in("encounter-verbs", c.lemma()))
                .filter(c -> match.clause()
                        .filter(own -> own != c && own.times.isEmpty())
                        .flatMap(own -> own.subject)
                        .filter(s -> c.subject.filter(s::equals).isPresent())
                        .isPresent());
    }
}
