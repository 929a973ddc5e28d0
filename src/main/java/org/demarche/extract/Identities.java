package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * Who does what a clause tells of a noun, where the sentence says elsewhere who that is: "Hague was among the ministers who
 * flew to Kiev", "the first to arrive was Hague", "those who called him included Merkel", "Hague, one of those who went,".
 */
final class Identities {
    private final WordClasses classes;

    Identities(WordClasses classes) {
        this.classes = classes;
    }

    /** Gives the clauses about such nouns the names as subjects. */
    void apply(List<Clause> clauses, List<Unit> units) {
        for (int c = 0; c < clauses.size(); c++) {
            Clause told = clauses.get(c);
            effort(told);
            Optional<Unit> noun = told.subject.filter(s -> about(told) && nameless(s));
            if (noun.isPresent()) {
                Optional<Unit> name = stated(told, noun.get(), clauses)
                        .or(() -> before(noun.get(), told, units))
                        .or(() -> behind(noun.get(), told, units));
                name.ifPresent(n -> told.subject = Optional.of(n));
            }
        }
    }

    /** "It took Erdogan nine months to make the journey": it is he who makes it. */
    private void effort(Clause told) {
        told.parent
                .filter(p -> told.relation == Clause.Relation.COMPLEMENT
                        && told.group().form() == VerbGroup.Form.INFINITIVE)
                .filter(p -> classes.in("effort-verbs", p.lemma()) && !p.group().passive())
                .filter(p -> p.subject.filter(s -> s.word("it")).isPresent())
                .flatMap(p -> p.object)
                .filter(Unit::names)
                .ifPresent(o -> told.subject = Optional.of(o));
    }

    /** Whether a clause tells of the noun before it: "who flew", "to fly", "flying". */
    private static boolean about(Clause told) {
        boolean nonfinite = told.relation == Clause.Relation.PARTICIPIAL
                && !told.group().finite()
                && !told.group().passive();
        return told.relation == Clause.Relation.RELATIVE || nonfinite;
    }

    private boolean nameless(Unit noun) {
        return noun.entity.isEmpty()
                && noun.conjuncts.isEmpty()
                && (classes.in("unnamed-people", noun.form)
                        || classes.in("person-nouns", noun.head)
                        || classes.in("identified-nouns", noun.form));
    }

    /** Whom a copula equates with the noun, or counts among such. */
    private Optional<Unit> stated(Clause told, Unit noun, List<Clause> clauses) {
        return clauses.stream()
                .filter(c -> c != told && c.group().finite())
                .filter(c -> !c.group().negated() && c.group().modal().isEmpty())
                .flatMap(c -> equated(c, noun).stream())
                .findFirst();
    }

    private Optional<Unit> equated(Clause clause, Unit noun) {
        boolean is = classes.in("identity-verbs", clause.lemma());
        boolean includes = classes.in("including-verbs", clause.lemma());
        Optional<Unit> subject = clause.subject.filter(Unit::names);
        Optional<Unit> object = clause.object.filter(Unit::names);
        boolean after = object.filter(o -> clause.verb.to <= o.from).isPresent();
        if ((is || includes)
                && after
                && clause.subject
                        .filter(s -> same(s, noun) || part(s, clause, noun))
                        .isPresent()) {
            return object;
        }
        if (is && subject.isPresent() && subject.get().from < noun.from) {
            boolean predicate = clause.object.filter(o -> same(o, noun)).isPresent();
            boolean among = clause.object.isEmpty()
                    && clause.phrases.stream()
                            .findFirst()
                            .filter(p -> p.prep().equals("among") && same(p.noun(), noun) && definite(noun))
                            .isPresent();
            return predicate || among ? subject : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean same(Unit unit, Unit noun) {
        return unit == noun || unit.members().contains(noun);
    }

    /** "One of those who", "the first of the ministers to". */
    private static boolean part(Unit subject, Clause clause, Unit noun) {
        return subject.attached.stream().anyMatch(p -> p.prep().equals("of") && p.noun() == noun)
                || clause.phrases.stream().anyMatch(p -> p.prep().equals("of") && p.noun() == noun);
    }

    private boolean definite(Unit noun) {
        return noun.form.equals("those")
                || noun.words.stream().anyMatch(w -> classes.in("definite-words", w) || classes.in("number-words", w));
    }

    /** "Hague, one of those who went,", "Hague, the man who went,": the name before the comma. */
    private Optional<Unit> before(Unit noun, Clause told, List<Unit> units) {
        int at = units.indexOf(noun);
        int start = at;
        while (start > 0 && (units.get(start - 1).is(Unit.Kind.PREP) || part(units.get(start - 1)))) {
            start--;
        }
        boolean opened = start > 1
                && !noun.words.isEmpty()
                && units.get(start - 1).is(Unit.Kind.COMMA)
                && (start == at || classes.in("part-openers", units.get(start).head) || part(units.get(start)));
        int end = told.last + 1;
        boolean closed = end >= units.size()
                || units.get(end).is(Unit.Kind.BREAK)
                || units.get(end).is(Unit.Kind.COMMA)
                        && !(end + 1 < units.size() && units.get(end + 1).names());
        return Optional.of(start - 2)
                .filter(n -> opened && closed)
                .map(units::get)
                .filter(u -> u.is(Unit.Kind.NOMINAL) && u.names() && u.person());
    }

    private boolean part(Unit unit) {
        return unit.is(Unit.Kind.NOMINAL) && unit.entity.isEmpty() && classes.in("part-openers", unit.head);
    }

    /** "The ministers who went, Hague and Fabius, said": the names between commas. */
    private static Optional<Unit> behind(Unit noun, Clause told, List<Unit> units) {
        int end = told.last + 1;
        if (end + 1 >= units.size() || !units.get(end).is(Unit.Kind.COMMA)) {
            return Optional.empty();
        }
        Unit name = units.get(end + 1);
        boolean closed = end + 2 >= units.size()
                || units.get(end + 2).is(Unit.Kind.COMMA)
                || units.get(end + 2).is(Unit.Kind.BREAK);
        boolean plural = noun.form.equals("those") || !noun.form.equals(noun.head);
        return Optional.of(name)
                .filter(u -> closed && u.is(Unit.Kind.NOMINAL) && u.names() && u.person())
                .filter(u -> plural == u.conjuncts.size() > 0);
    }
}
