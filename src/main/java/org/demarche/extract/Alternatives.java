package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * What will come where a demand is not met: "Russia must withdraw or face sanctions", "told him to leave or be bombed". The
 * second verb tells no further duty.
 */
final class Alternatives {
    private static final String WILL = "would";

    private final WordClasses classes;

    Alternatives(WordClasses classes) {
        this.classes = classes;
    }

    /** Reads the verb behind "or" as one of time to come, with the subject of the demand. */
    void apply(List<Unit> units, List<Clause> clauses) {
        clauses.stream()
                .filter(c -> c.parent.isPresent() && bare(c.group()) && isBehindOr(units, c))
                .filter(c -> duty(c, c.parent.get()))
                .forEach(c -> {
                    VerbGroup group = c.group();
                    boolean passive = group.passive() || suffers(c);
                    c.verb.verb = new VerbGroup(
                            group.lemma(),
                            group.particle(),
                            WILL,
                            VerbGroup.Form.FINITE,
                            true,
                            passive,
                            false,
                            false,
                            false);
                });
    }

    /** Whether a clause stands behind "or" or "or else". */
    static boolean isBehindOr(List<Unit> units, Clause clause) {
        int at = clause.subject
                .filter(s -> !clause.shared && s.from < clause.verb.from)
                .map(units::indexOf)
                .filter(i -> i > 0 && i < units.indexOf(clause.verb) && i >= clause.first - 1)
                .orElse(units.indexOf(clause.verb));
        int before = at - 1;
        if (before > 0 && units.get(before).word("else")) {
            before--;
        }
        return before >= 0
                && units.get(before).is(Unit.Kind.AND)
                && units.get(before).word("or");
    }

    private static boolean bare(VerbGroup group) {
        return group.modal().isEmpty()
                && !group.negated()
                && !group.perfect()
                && (group.form() == VerbGroup.Form.INFINITIVE
                        || group.form() == VerbGroup.Form.FINITE && !group.past());
    }

    private static boolean suffers(Clause clause) {
        return clause.verb.to > clause.verb.from + 1;
    }

    private boolean duty(Clause clause, Clause first) {
        Optional<Clause> above = first.parent;
        return classes.in("must-modals", first.group().modal())
                || clause.relation == Clause.Relation.COMPLEMENT && classes.in("bidding-verbs", first.lemma())
                || classes.in("obliging-verbs", first.lemma())
                || first.relation == Clause.Relation.COMPLEMENT
                        && above.filter(a -> classes.in("obliging-verbs", a.lemma())
                                        || classes.in("bidding-verbs", a.lemma()))
                                .isPresent();
    }
}
