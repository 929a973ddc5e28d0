package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** Verbs that stand away from their modal or auxiliary: "will now report", "had by then cut short". */
final class PartedVerbs {
    private final WordClasses classes;
    private final WalkState at;

    PartedVerbs(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.at = at;
    }

    /** "Had by then cut short", "was on Tuesday received by": a participle away from its auxiliary. */
    boolean completes(Unit unit) {
        VerbGroup group = unit.verb;
        if (bare(unit)) {
            complete(unit);
            return true;
        }
        // "had, by then, threatened": behind an aside only "have" waits so
        boolean past = group.finite() && group.past() && unit.to - unit.from == 1;
        if (group.form() != VerbGroup.Form.PARTICIPLE && !(past && at.afterComma)
                || at.current == null
                || at.boundary
                || at.afterComma && !at.current.lemma().equals("have")
                || at.joined
                || at.current.object.isPresent()
                || !at.current.group().finite()) {
            return false;
        }
        VerbGroup auxiliary = at.current.group();
        boolean have = auxiliary.lemma().equals("have") && !auxiliary.perfect() && !auxiliary.passive();
        boolean be = auxiliary.lemma().equals("be")
                && at.current.phrases.isEmpty()
                && at.current.predicate.isEmpty()
                && !at.current.times.isEmpty();
        if (!have && !be) {
            return false;
        }
        complete(unit);
        at.current.predicate = "";
        return true;
    }

    /** "Will now report", "must in any case leave": a bare verb away from its modal. */
    private boolean bare(Unit unit) {
        VerbGroup group = unit.verb;
        boolean infinitive = group.form() == VerbGroup.Form.INFINITIVE && !unit.words.contains("to");
        boolean present = group.finite()
                && !group.past()
                && group.modal().isEmpty()
                && unit.to - unit.from == 1
                && unit.form.equals(group.lemma());
        return (infinitive || present)
                && at.current != null
                && !at.boundary
                && !at.joined
                && at.current.group().finite()
                && classes.in("modals", at.current.lemma())
                && at.current.object.isEmpty();
    }

    /** Joins the rest of a verb to its first part. */
    private void complete(Unit rest) {
        at.current.verb.verb = rest.verb.behind(at.current.group(), rest.to - rest.from == 1);
        at.preposition = "";
        at.lastNoun = Optional.empty();
        at.follows = Optional.empty();
    }
}
