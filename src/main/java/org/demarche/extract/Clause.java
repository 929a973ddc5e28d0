package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verb with its arguments and the clause it hangs on. */
final class Clause {
    enum Relation {
        ROOT,
        /** Joined to the clause before by "and" with the same subject. */
        CONJOINED,
        RELATIVE,
        /** The infinitive or gerund that another verb governs: "plans to meet". */
        COMPLEMENT,
        /** What is said: "said that he will meet". */
        REPORTED,
        /** After a subordinator: "if", "after", "when". */
        ADVERBIAL,
        PARTICIPIAL
    }

    final Unit verb;
    final Relation relation;
    /** The subordinator, relative pronoun or preposition that opens the clause; empty otherwise. */
    final String opener;

    final Optional<Clause> parent;
    Optional<Unit> subject = Optional.empty();
    /** Whether the subject was taken over from another clause. */
    boolean shared;

    /** The noun that an infinitive stands behind: "decision" in "the decision to leave". */
    Optional<Unit> noun = Optional.empty();

    Optional<Unit> object = Optional.empty();
    Optional<Unit> secondObject = Optional.empty();
    /** Predicate of a copula: "due", "ready". */
    String predicate = "";

    final List<Unit.Attached> phrases = new ArrayList<>();
    final List<Unit> times = new ArrayList<>();
    final List<Clause> children = new ArrayList<>();
    /** First and last unit that belong to the clause. */
    int first;

    int last;

    Clause(Unit verb, Relation relation, String opener, Optional<Clause> parent) {
        this.verb = verb;
        this.relation = relation;
        this.opener = opener;
        this.parent = parent;
        parent.ifPresent(p -> p.children.add(this));
    }

    /** "As Ban had warned": what came true is told by others, and is no part of what was thought. */
    boolean foretold() {
        return opener.equals("as") && group().past() && group().perfect();
    }

    VerbGroup group() {
        return verb.verb;
    }

    String lemma() {
        return verb.verb.lemma();
    }

    /** Whether a noun is what the verb is done to, in either voice. */
    boolean governs(Unit noun) {
        return (group().passive() ? subject : object)
                .filter(o -> o.members().contains(noun))
                .isPresent();
    }

    /** The clause whose subject a conjoined verb shares: not that of an infinitive inside it. */
    Clause governor() {
        Clause c = this;
        while (c.relation == Clause.Relation.COMPLEMENT
                && c.parent.isPresent()
                && !c.group().finite()) {
            c = c.parent.get();
        }
        return c;
    }

    @Override
    public String toString() {
        return relation + (opener.isEmpty() ? "" : "(" + opener + ")") + " " + lemma()
                + (group().particle().isEmpty() ? "" : "_" + group().particle())
                + (predicate.isEmpty() ? "" : ":" + predicate)
                + (group().passive() ? " passive" : "") + (group().negated() ? " not" : "") + " " + group().form()
                + " subj=" + subject.map(Unit::members).map(Object::toString).orElse("-")
                + " obj=" + object.map(Unit::members).map(Object::toString).orElse("-")
                + secondObject.map(o -> " obj2=" + o.members()).orElse("")
                + " pps="
                + phrases.stream().map(p -> p.prep() + " " + p.noun().members()).toList()
                + " times="
                + times.stream()
                        .map(t -> t.timex.map(x -> x.value()).orElse("?"))
                        .toList()
                + parent.map(p -> " < " + p.lemma()).orElse("");
    }
}
