package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** Puts the speaker behind a verb of saying ("..., charged Rasmussen") where the subject belongs. */
final class QuoteInversion {
    private final WordClasses classes;
    private final List<Unit> units;

    QuoteInversion(WordClasses classes, List<Unit> units) {
        this.classes = classes;
        this.units = units;
    }

    void apply(Clause clause) {
        Unit before = clause.first > 0 ? units.get(clause.first - 1) : null;
        boolean afterQuote = before != null && (before.is(Unit.Kind.COMMA) || before.is(Unit.Kind.QUOTE));
        boolean speaker = clause.object.filter(Unit::names).isPresent() && clause.secondObject.isEmpty();
        boolean ownSubject = clause.subject.isPresent()
                && !clause.shared
                && clause.relation != Clause.Relation.CONJOINED
                && !(quoted(clause) && classes.in("asserting-verbs", clause.lemma()));
        if (afterQuote
                && speaker
                && !ownSubject
                && clause.group().finite()
                && clause.relation != Clause.Relation.RELATIVE
                && (classes.in("reporting-verbs", clause.lemma())
                        || classes.in("tone-verbs", clause.lemma())
                        || quoted(clause) && classes.in("asserting-verbs", clause.lemma()))
                && !(clause.shared && told(clause))
                && !(before.is(Unit.Kind.COMMA) && heard(clause))
                && clause.children.stream().noneMatch(c -> c.relation == Clause.Relation.COMPLEMENT)) {
            clause.subject = clause.object;
            clause.object = Optional.empty();
            clause.shared = false;
        }
    }

    /** ""A mistake," fumed Netanyahu": whether what was said ends right before the verb. */
    private boolean quoted(Clause clause) {
        int before = clause.first - 1;
        return before > 0
                && (units.get(before).is(Unit.Kind.QUOTE)
                        || units.get(before).is(Unit.Kind.COMMA)
                                && units.get(before - 1).is(Unit.Kind.QUOTE));
    }

    /** "Rose early, threatened Iran with war": who is threatened, not who speaks. */
    private boolean heard(Clause clause) {
        return units.stream().noneMatch(u -> u.is(Unit.Kind.QUOTE))
                && clause.phrases.stream().anyMatch(p -> classes.in("hearer-prepositions", p.prep()));
    }

    /** "Flew to Kiev, told Poroshenko that help would come": whom he told, since what was said follows. */
    private static boolean told(Clause clause) {
        return clause.children.stream()
                .anyMatch(c -> c.relation == Clause.Relation.REPORTED && c.opener.equals("that"));
    }
}
