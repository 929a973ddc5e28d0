package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * Puts subjects where they belong that stand behind their verb or behind "from": "Around the table sat Kuchma and
 * Zurabov", "From Tokyo came a warning", "heard from Putin that".
 */
final class PlaceInversion {
    private static final String TELL = "tell";

    private final WordClasses classes;

    PlaceInversion(WordClasses classes) {
        this.classes = classes;
    }

    /** "From Tokyo came a warning", "from Biden, who rang him, came a warning": what comes is the subject. */
    private void whence(Clause clause, List<Unit> units) {
        boolean comes = classes.in("coming-verbs", clause.lemma())
                && clause.group().finite()
                && clause.object.filter(o -> o.entity.isEmpty()).isPresent();
        if (!comes) {
            return;
        }
        if (clause.subject.isEmpty()
                && clause.phrases.stream().anyMatch(p -> p.prep().equals("from"))) {
            clause.subject = clause.object;
            clause.object = Optional.empty();
            return;
        }
        int at = clause.subject.map(units::indexOf).orElse(-1);
        if (at > 0 && units.get(at - 1).is(Unit.Kind.PREP) && units.get(at - 1).word("from")) {
            clause.phrases.add(new Unit.Attached("from", units.get(at)));
            clause.subject = clause.object;
            clause.object = Optional.empty();
        }
    }

    /** "He heard from Putin that troops would leave", "was told by Putin that": Putin told him so. */
    private void heard(Clause clause) {
        boolean passive = clause.group().passive();
        Optional<Unit> teller = clause.phrases.stream()
                .filter(p ->
                        p.prep().equals(passive ? "by" : "from") && p.noun().names())
                .map(Unit.Attached::noun)
                .findFirst();
        boolean told = clause.children.stream().anyMatch(c -> c.relation == Clause.Relation.REPORTED);
        VerbGroup group = clause.group();
        boolean hears = passive ? clause.lemma().equals(TELL) : classes.in("hearing-verbs", clause.lemma());
        if (hears && told && teller.isPresent()) {
            clause.object = clause.subject;
            clause.subject = teller;
            clause.verb.verb = new VerbGroup(
                    TELL,
                    "",
                    group.modal(),
                    VerbGroup.Form.FINITE,
                    group.past(),
                    false,
                    group.negated(),
                    group.progressive(),
                    group.perfect());
        }
    }

    /** "Attending the talks were Kerry and Lavrov", "Gathered in Munich were ...": those behind the verb did so. */
    private static void attendance(Clause clause) {
        Optional<Clause> opening = clause.parent.filter(
                p -> (p.first == 0 && p.relation == Clause.Relation.PARTICIPIAL || p.first <= 1 && isFirst(p))
                        && p.subject.isEmpty()
                        && !p.group().finite());
        boolean copula = clause.lemma().equals("be")
                && clause.group().finite()
                && clause.subject.isEmpty()
                && clause.object.filter(Unit::names).isPresent();
        if (copula && opening.isPresent()) {
            clause.subject = clause.object;
            clause.object = Optional.empty();
            opening.get().subject = clause.subject;
        }
    }

    /** "First to arrive in Tbilisi was Fabius". */
    private static boolean isFirst(Clause opening) {
        return opening.relation == Clause.Relation.COMPLEMENT
                && opening.group().form() == VerbGroup.Form.INFINITIVE
                && opening.parent.isEmpty();
    }

    void apply(Clause clause, List<Unit> units) {
        whence(clause, units);
        heard(clause);
        attendance(clause);
        boolean open = clause.subject.isEmpty()
                && clause.parent.isEmpty()
                && clause.group().finite()
                && !clause.group().passive();
        if (open && clause.object.filter(Unit::names).isPresent() && classes.in("inverted-verbs", clause.lemma())) {
            clause.subject = clause.object;
            clause.object = clause.secondObject;
            clause.secondObject = Optional.empty();
        }
    }
}
