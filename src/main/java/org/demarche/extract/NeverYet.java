package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;
import org.demarche.model.Token;

/** "Met Rutte, whom he had never met", "dined with a man he has yet to meet": what had not come about so far was not called off. */
record NeverYet(WordClasses classes) {
    boolean is(Match match) {
        return match.frame().type().is(EventType.Trait.ENCOUNTER)
                && match.clause().filter(c -> never(match, c) || yet(match, c)).isPresent();
    }

    private boolean never(Match match, Clause clause) {
        return clause.group().perfect()
                && clause.group().past()
                && clause.group().negated()
                && words(match, clause.verb.from, clause.verb.to, "never-words");
    }

    private boolean yet(Match match, Clause clause) {
        int before = clause.parent.map(p -> p.verb.from).orElse(clause.verb.from);
        return clause.group().form() == VerbGroup.Form.INFINITIVE
                && clause.parent
                        .filter(p -> p.relation == Clause.Relation.RELATIVE)
                        .filter(p -> p.lemma().equals("have") || p.lemma().equals("be"))
                        .isPresent()
                && words(match, before, clause.verb.from, "yet-words");
    }

    private boolean words(Match match, int from, int to, String name) {
        List<Token> tokens = match.parse().sentence().tokens();
        return tokens.subList(from, Math.max(from, to)).stream()
                .anyMatch(t -> classes.in(name, t.text().toLowerCase(Locale.ROOT)));
    }
}
