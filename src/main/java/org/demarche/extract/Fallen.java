package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * Who does what an infinitive tells where it falls to somebody in a phrase: "it was the turn of Ban to travel", "it fell
 * to Ban to travel", "a plan for Obama and Castro to meet", "it was his turn to travel".
 */
final class Fallen {
    private final WordClasses classes;
    private final List<Unit> all;

    Fallen(WordClasses classes, List<Unit> all) {
        this.classes = classes;
        this.all = all;
    }

    /** The subject of an infinitive that stands behind a name in a phrase, or behind "his turn". */
    Optional<Unit> to(Unit infinitive, Optional<Clause> governor) {
        int i = all.indexOf(infinitive);
        if (i < 1) {
            return Optional.empty();
        }
        Unit before = all.get(i - 1);
        Optional<Unit> owner =
                before.possessor.filter(p -> p.entity.isPresent() && classes.in("fallen-nouns", before.head));
        if (owner.isPresent()) {
            return owner;
        }
        boolean phrase = before.is(Unit.Kind.NOMINAL)
                && before.entity.isPresent()
                && i > 1
                && all.get(i - 2).is(Unit.Kind.PREP);
        return phrase && falls(all.get(i - 2).head, governor, i) ? Optional.of(before) : Optional.empty();
    }

    private boolean falls(String prep, Optional<Clause> governor, int i) {
        boolean turn = i > 2 && classes.in("fallen-nouns", all.get(i - 3).head);
        boolean falls = governor.filter(this::impersonal)
                .filter(c -> classes.in("fall-verbs", c.group().name()))
                .isPresent();
        return prep.equals("for")
                || prep.equals("of") && turn
                || classes.in("fall-prepositions", prep) && (turn || falls);
    }

    private boolean impersonal(Clause clause) {
        return clause.subject
                .filter(s -> classes.in("impersonal-subjects", s.head) || s.entity.isEmpty())
                .isPresent();
    }
}
