package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;

/** Where a clause with "where" leads: "in Bratislava, where he had gone to talk" is "he had gone to Bratislava". */
record Whither(WordClasses classes) {
    private static final String WHERE = "where";

    void apply(List<Clause> clauses) {
        clauses.stream()
                .filter(c -> c.relation == Clause.Relation.RELATIVE && c.opener.equals(WHERE))
                .filter(c ->
                        classes.in("go-to", c.lemma()) && c.group().particle().isEmpty())
                .forEach(
                        c -> c.phrases.replaceAll(p -> leads(c, p) ? new Unit.Attached("to", p.noun(), p.after()) : p));
    }

    /** Whether a phrase is the place that "where" stands for. */
    private static boolean leads(Clause clause, Unit.Attached phrase) {
        return phrase.prep().equals("in") && phrase.noun().to <= clause.verb.from;
    }
}
