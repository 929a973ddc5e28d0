package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;

/** "Urged Syria to stop the raids, following talks with Muallem": behind a comma, who asks has talked, and not who is to act. */
record Asking(WordClasses classes) {
    /** Whether talks are told of behind a request and are no part of it. */
    boolean is(Match match) {
        return match.trigger().is(Unit.Kind.NOMINAL)
                && match.clause().filter(c -> of(match, c) != c).isPresent();
    }

    /** The clause whose subject took part in the talks of a phrase: the one it hangs on, or the request that governs it. */
    Clause of(Match match, Clause clause) {
        List<Unit> units = match.parse().units();
        int comma = units.indexOf(match.trigger()) - 2;
        boolean aside = comma > 0
                && units.get(comma).is(Unit.Kind.COMMA)
                && classes.in("following-prepositions", units.get(comma + 1).head);
        return clause.parent
                .filter(p -> aside && clause.relation == Clause.Relation.COMPLEMENT)
                .filter(p -> clause.group().form() == VerbGroup.Form.INFINITIVE)
                .filter(p -> classes.in("object-control-verbs", p.lemma()))
                .orElse(clause);
    }
}
