package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * What subjects tell once all clauses are read: who a nameless one is ("the man who met Putin was Netanyahu", "a delegation led
 * by McCain"), and that its verb is denied ("neither Egypt nor Sudan",
 * "no Dane").
 */
record NamelessSubjects(WordClasses classes) {
    void apply(List<Clause> clauses) {
        clauses.forEach(this::lead);
        clauses.forEach(this::identify);
        clauses.forEach(this::deny);
    }

    /** "A delegation led by McCain": who leads it stands for it. */
    private void lead(Clause clause) {
        clause.subject
                .filter(s -> s.entity.isEmpty() && s.conjuncts.isEmpty() && classes.in("led-nouns", s.form))
                .ifPresent(s -> leader(clause, classes).ifPresent(l -> {
                    s.entity = l.entity;
                    s.conjuncts.addAll(l.conjuncts);
                }));
    }

    /** Who leads what a participle tells of: "led by McCain". */
    static Optional<Unit> leader(Clause clause, WordClasses classes) {
        boolean led = clause.relation == Clause.Relation.PARTICIPIAL
                && clause.group().passive()
                && classes.in("leading-verbs", clause.lemma());
        return clause.phrases.stream()
                .filter(p -> led && p.prep().equals("by") && p.noun().names())
                .map(Unit.Attached::noun)
                .findFirst();
    }

    /** "The man who met Putin was Netanyahu": a copula tells who a nameless person is. */
    private void identify(Clause clause) {
        Optional<Unit> name = clause.object.filter(Unit::names);
        Optional<Unit> person = clause.subject.filter(s -> s.entity.isEmpty() && classes.in("unnamed-people", s.form));
        if (clause.lemma().equals("be")
                && clause.group().finite()
                && !clause.group().negated()
                && name.isPresent()
                && person.isPresent()) {
            person.get().entity = name.get().entity;
            person.get().conjuncts.addAll(name.get().conjuncts);
        }
    }

    /** "Neither Egypt nor Sudan would accept it", "no member will", "would accept neither": a word beside the verb denies it. */
    private void deny(Clause clause) {
        boolean active = clause.group().finite()
                && !clause.group().passive()
                && !clause.group().negated();
        boolean neither = clause.subject
                .filter(s -> s.names() && opens("neither-words", s))
                .isPresent();
        boolean refused = classes.in("refusing-modals", clause.group().modal())
                && (clause.subject.filter(s -> denies(s)).isPresent()
                        || clause.object
                                .filter(o -> opens("neither-words", o) || none(o))
                                .isPresent());
        if (active && (neither || refused)) {
            clause.verb.verb = clause.group().withNegation();
        }
    }

    /** "Nobody", "none of them", "no Dane": who does not. */
    private boolean denies(Unit subject) {
        boolean fewer = subject.words.size() > 1 && classes.in("no-denials", subject.words.get(1));
        return !fewer && (opens("denying-determiners", subject) || classes.in("nobodies", subject.form));
    }

    /** "Would have none of it", "would hear nothing of a truce"; not "would accept nothing less". */
    private boolean none(Unit object) {
        return classes.in("denied-things", object.form)
                && object.words.stream().noneMatch(w -> classes.in("no-denials", w));
    }

    private boolean opens(String words, Unit unit) {
        return unit.words.stream().findFirst().filter(w -> classes.in(words, w)).isPresent();
    }
}
