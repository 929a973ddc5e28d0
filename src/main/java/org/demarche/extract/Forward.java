package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * Pronouns whose name is yet to come: "Before he sees Modi, Sharif will talk to his generals", "By the time he reached Minsk,
 * Putin had", "At the end of her visit to Kiev, Merkel said".
 */
record Forward(WordClasses classes) {
    /** Gives the nameless pronouns of what opens a sentence those who are the subject of the main clause. */
    void apply(List<Clause> clauses, List<Unit> units) {
        for (int i = 0; i + 1 < clauses.size(); i++) {
            Clause opening = clauses.get(i);
            Clause main = clauses.get(i + 1);
            boolean waits = opening.relation == Clause.Relation.ADVERBIAL
                    && opening.parent.isEmpty()
                    && opening.group().finite()
                    && opening.subject
                            .filter(s -> s.entity.isEmpty() && classes.in("forward-pronouns", s.head))
                            .isPresent();
            boolean person = main.relation == Clause.Relation.ROOT
                    && main.subject
                            .filter(s -> s.conjuncts.isEmpty() && s.names() && s.person())
                            .isPresent();
            boolean other = opening.object.filter(o -> same(o, main)).isPresent()
                    || opening.phrases.stream().anyMatch(p -> same(p.noun(), main));
            if (waits && person && !other) {
                opening.subject.get().entity = main.subject.get().entity;
            }
        }
        clauses.stream()
                .filter(c -> c.relation == Clause.Relation.ROOT && c.group().finite() && !inquit(c, units))
                .forEach(c -> c.subject.ifPresent(s -> fronted(s, units)));
    }

    /** Who acts in the main clause, in the phrase or clause before its comma. */
    private void fronted(Unit subject, List<Unit> units) {
        int end = units.indexOf(subject) - 1;
        if (end < 1 || !units.get(end).is(Unit.Kind.COMMA) || !people(subject)) {
            return;
        }
        int begin = end;
        while (begin > 0
                && !units.get(begin - 1).is(Unit.Kind.BREAK)
                && !units.get(begin - 1).is(Unit.Kind.QUOTE)) {
            begin--;
        }
        List<Unit> before = units.subList(begin, end);
        if (!before.isEmpty()
                && opens(before)
                && before.stream().noneMatch(u -> u.members().stream().anyMatch(Unit::person))) {
            before.forEach(u -> fill(u, subject));
        }
    }

    /** Whether a phrase, an occasion or what somebody owns opens the sentence, and no statement of its own. */
    private boolean opens(List<Unit> before) {
        Unit first = before.get(0);
        boolean occasion = before.size() > 1
                && (first.is(Unit.Kind.TIME) || classes.in("occasions", first.form))
                && before.get(1).is(Unit.Kind.NOMINAL);
        boolean verbless = first.is(Unit.Kind.NOMINAL)
                && before.stream().noneMatch(Unit::finite)
                && first.words.stream().anyMatch(w -> classes.in("forward-possessives", w));
        return first.is(Unit.Kind.PREP) || first.is(Unit.Kind.SUB) || occasion || verbless;
    }

    private void fill(Unit unit, Unit subject) {
        boolean plural = !subject.conjuncts.isEmpty();
        if (!unit.is(Unit.Kind.NOMINAL) || unit.entity.isPresent()) {
            return;
        }
        if (classes.in(plural ? "forward-plurals" : "forward-pronouns", unit.head)) {
            unit.entity = subject.entity;
            unit.conjuncts.addAll(subject.conjuncts);
        } else if (unit.possessor.filter(p -> p.entity.isPresent()).isEmpty()
                && unit.words.stream().anyMatch(w -> classes.in(plural ? "forward-their" : "forward-possessives", w))) {
            unit.possessor = Optional.of(subject);
        }
    }

    /** "In May he was ill, Kerry said": the clause only tells who says what opens the sentence. */
    private boolean inquit(Clause clause, List<Unit> units) {
        int next = units.indexOf(clause.verb) + 1;
        return classes.in("reporting-verbs", clause.lemma())
                && clause.object.isEmpty()
                && clause.children.stream().noneMatch(c -> c.relation == Clause.Relation.REPORTED)
                && (next >= units.size() || !units.get(next).is(Unit.Kind.ADVERB));
    }

    private static boolean people(Unit subject) {
        return subject.members().stream().allMatch(Unit::person);
    }

    private static boolean same(Unit unit, Clause main) {
        return unit.entity.isPresent()
                && main.subject
                        .flatMap(s -> s.entity)
                        .filter(e -> e.actors().equals(unit.entity.get().actors()))
                        .isPresent();
    }
}
