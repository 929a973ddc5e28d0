package org.demarche.extract;

import java.util.Locale;
import java.util.Optional;
import org.demarche.extract.Factuality.Verdict;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Status;

/**
 * Whether what a clause tells happened: from its own tense, modal and negation, and where it is not finite, or is reported,
 * from the clause that governs it.
 */
final class ClauseFactuality {
    /** How far up the clauses that govern a clause are asked. */
    private static final int DEPTH = 6;

    private final WordClasses classes;
    private final Prospects prospects;
    private final Toward toward;

    ClauseFactuality(WordClasses classes, Prospects prospects) {
        this.classes = classes;
        this.prospects = prospects;
        this.toward = new Toward(classes);
    }

    Verdict of(Clause clause) {
        return clause(clause, 0);
    }

    /** The base form of a clause's verb with its particle: "call off". */
    static String verb(Clause clause) {
        String particle = clause.group().particle();
        return particle.isEmpty() ? clause.lemma() : clause.lemma() + " " + particle;
    }

    private Verdict clause(Clause clause, int depth) {
        VerbGroup group = clause.group();
        if (classes.in("if-words", clause.opener)) {
            return new Verdict(Status.POSSIBLE, clause.opener);
        }
        if (group.negated()) {
            return new Verdict(Status.DENIED, "not");
        }
        if (depth > DEPTH) {
            return new Verdict(Status.OCCURRED, "");
        }
        if (group.finite()) {
            return finite(clause);
        }
        if (clause.parent.isEmpty()) {
            // "I urge them to stop", quoted, is an act
            boolean quoted = clause.subject
                    .filter(s -> classes.in("own-pronouns", s.form.toLowerCase(Locale.ROOT)))
                    .isPresent();
            boolean headline = group.form() == VerbGroup.Form.INFINITIVE && !quoted;
            return new Verdict(headline ? Status.PLANNED : Status.OCCURRED, "headline");
        }
        Clause parent = clause.parent.get();
        if (group.form() == VerbGroup.Form.INFINITIVE) {
            if (Tried.is(classes, clause)) {
                return new Verdict(Status.POSSIBLE, clause.noun.map(n -> n.head).orElse("attempt"));
            }
            if (group.perfect() && classes.in("planned-before", verb(parent))) {
                return new Verdict(Status.DENIED, "to have");
            }
            // "is known to have met"
            boolean seems = parent.group().passive() || classes.in("seeming-verbs", parent.lemma());
            return group.perfect() && seems
                    ? inherit(parent, depth)
                    : infinitive(parent, !clause.verb.words.contains("to"), depth);
        }
        String governor = verb(parent);
        if (parent.group().negated() && classes.in("unceasing-verbs", governor)) {
            // "never stopped shelling", "could not help warning"
            return new Verdict(Status.OCCURRED, "not " + governor);
        }
        if (clause.opener.equals("from") && classes.in("hindering-verbs", parent.lemma())) {
            // "nothing kept him from warning"
            boolean free = parent.group().negated() || nobodys(parent);
            return new Verdict(free ? Status.OCCURRED : Status.DENIED, governor);
        }
        if (clause.relation == Clause.Relation.COMPLEMENT && classes.in("refusing-verbs", governor)) {
            boolean open = parent.group().negated() && classes.in("excluding-verbs", governor);
            return new Verdict(open ? Status.POSSIBLE : Status.DENIED, governor);
        }
        if (clause.relation == Clause.Relation.COMPLEMENT && classes.in("considering-verbs", governor)) {
            return new Verdict(Status.POSSIBLE, governor);
        }
        if (clause.relation == Clause.Relation.COMPLEMENT && classes.in("ahead-verbs", governor)) {
            return new Verdict(Status.PLANNED, governor);
        }
        Optional<Verdict> ahead = toward.of(parent, clause.opener);
        if (ahead.isPresent()) {
            return ahead.get();
        }
        if (clause.opener.equals("to") && classes.in("anticipating-verbs", governor)) {
            // "looked forward to visiting"
            return new Verdict(Status.PLANNED, governor);
        }
        boolean denied = clause.relation == Clause.Relation.COMPLEMENT && classes.in("denying-verbs", governor)
                || clause.opener.equals("of") && classes.in("stopping-verbs", governor);
        if (denied) {
            return new Verdict(Status.DENIED, governor);
        }
        if (clause.opener.equals("without") || clause.opener.equals("instead of")) {
            return new Verdict(Status.DENIED, clause.opener);
        }
        Verdict above = inherit(parent, depth);
        boolean attribute = clause.relation == Clause.Relation.PARTICIPIAL
                && clause.opener.isEmpty()
                && group.passive()
                && !clause.subject.equals(parent.subject);
        // "does not recognise the referendum held on Sunday": it was held
        return attribute && above.status() == Status.DENIED ? new Verdict(Status.OCCURRED, "held") : above;
    }

    /** "Nobody doubts", "nothing kept him", "no threat stopped them". */
    private boolean nobodys(Clause clause) {
        return clause.subject
                .filter(s -> s.word("nothing") || s.words.contains("no") || classes.in("nobodies", s.form))
                .isPresent();
    }

    private Verdict finite(Clause clause) {
        VerbGroup group = clause.group();
        String modal = group.modal();
        if (!modal.isEmpty()) {
            if (group.perfect() && classes.in("unreal-modals", modal)) {
                return new Verdict(Status.DENIED, modal + " have");
            }
            if (classes.in("future-modals", modal)) {
                return new Verdict(Status.PLANNED, modal);
            }
            if (group.passive()
                    && classes.in("seeing-modals", modal)
                    && classes.in("perceiving-verbs", clause.lemma())) {
                // "could be seen shelling the port"
                return new Verdict(Status.OCCURRED, modal);
            }
            if (modal.equals("would")) {
                boolean reported = clause.parent
                        .filter(p -> classes.in("reporting-verbs", p.lemma())
                                        && (p.group().past() || !p.group().finite())
                                || clause.relation == Clause.Relation.REPORTED
                                        && clause.opener.equals("that")
                                        && p.group().past())
                        .isPresent();
                return new Verdict(reported ? Status.PLANNED : Status.POSSIBLE, modal);
            }
            return new Verdict(Status.POSSIBLE, modal);
        }
        if (clause.relation == Clause.Relation.REPORTED && clause.parent.isPresent()) {
            Clause report = clause.parent.get();
            String reporter = report.lemma();
            // "nobody doubts that", "did not deny that": it did
            if (classes.in("denying-verbs", reporter) && !report.group().negated() && !nobodys(report)) {
                return new Verdict(Status.DENIED, reporter);
            }
        }
        Optional<Verdict> unvouched = new Unvouched(classes).of(clause);
        if (unvouched.isPresent()) {
            return unvouched.get();
        }
        if (clause.parent.filter(p -> classes.in("if-words", p.opener)).isPresent()
                && clause.relation == Clause.Relation.CONJOINED) {
            return new Verdict(Status.POSSIBLE, "if");
        }
        if (new ToCome(classes).is(clause)) {
            return new Verdict(
                    classes.in("until-words", clause.opener) ? Status.POSSIBLE : Status.PLANNED, clause.opener);
        }
        return new Verdict(Status.OCCURRED, group.past() ? "past tense" : "present tense");
    }

    private Verdict infinitive(Clause parent, boolean bare, int depth) {
        String governor = verb(parent);
        String predicate = parent.predicate;
        if (parent.group().negated()) {
            return classes.in("unfailing-verbs", governor)
                    ? new Verdict(Status.OCCURRED, "not " + governor)
                    : new Verdict(Status.DENIED, "not");
        }
        if (Obliged.is(classes, parent)) {
            return inherit(parent, depth);
        }
        if (parent.object.filter(o -> o.words.contains("no")).isPresent()) {
            // "has no plans to visit"
            return new Verdict(Status.DENIED, "no");
        }
        if (parent.object.isPresent() && classes.in("missing-verbs", governor)) {
            // "missed the chance to meet"
            return new Verdict(Status.DENIED, governor);
        }
        if (unfulfilled(parent, governor)) {
            return new Verdict(Status.DENIED, "had " + governor);
        }
        if (governor.equals("have")) {
            return parent.group().past() ? inherit(parent, depth) : new Verdict(Status.PLANNED, "have to");
        }
        if (classes.in("unwilling-adjectives", predicate)) {
            return new Verdict(Status.DENIED, predicate);
        }
        Optional<Verdict> plan = prospects.plan(parent);
        if (plan.isPresent()) {
            return plan.get();
        }
        boolean impersonal = parent.object.isPresent()
                && parent.subject.filter(s -> s.word("it") || s.word("there")).isPresent();
        boolean turn =
                parent.object.filter(o -> classes.in("fallen-nouns", o.head)).isPresent();
        if (classes.in("implicative-adjectives", predicate) || turn) {
            return inherit(parent, depth);
        }
        if (governor.equals("go") && parent.group().progressive()) {
            return new Verdict(Status.PLANNED, "going to");
        }
        if (classes.in("motion-verbs", parent.lemma()) || classes.in("implicative-verbs", governor)) {
            return inherit(parent, depth);
        }
        if (bare && classes.in("perceiving-verbs", governor)) {
            // "reporters watched them sign", "nobody saw them sign"
            boolean unseen =
                    parent.subject.filter(n -> classes.in("nobodies", n.head)).isPresent();
            return unseen ? new Verdict(Status.DENIED, "nobody") : inherit(parent, depth);
        }
        if (classes.in("refusing-verbs", governor)) {
            return new Verdict(Status.DENIED, governor);
        }
        if (governor.equals("be")
                && predicate.isEmpty()
                && parent.group().past()
                && !parent.phrases.isEmpty()
                && parent.object.isEmpty()) {
            // "was in Trieste to meet"
            return inherit(parent, depth);
        }
        if (classes.in("planning-verbs", governor)
                || !predicate.isEmpty() && classes.in("planning-adjectives", predicate)
                || governor.equals("be") && predicate.isEmpty() && !impersonal) {
            return new Verdict(Status.PLANNED, governor);
        }
        return new Verdict(Status.POSSIBLE, governor);
    }

    /** "Had hoped to meet", "has yet to meet": what was meant and did not come. */
    private boolean unfulfilled(Clause parent, String governor) {
        VerbGroup group = parent.group();
        boolean had = group.perfect() && group.past() && classes.in("unfulfilled-verbs", governor);
        return had || governor.equals("have") && parent.predicate.equals("yet");
    }

    private Verdict inherit(Clause parent, int depth) {
        return clause(parent, depth + 1);
    }
}
