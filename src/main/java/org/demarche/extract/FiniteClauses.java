package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** The clauses of finite verbs: of a subject that waits, of a relative pronoun, of whoever acted before "and". */
final class FiniteClauses {
    private final WordClasses classes;
    private final WalkState at;
    private final Tellers tellers;

    FiniteClauses(WordClasses classes, WalkState at, Tellers tellers) {
        this.classes = classes;
        this.at = at;
        this.tellers = tellers;
    }

    Clause open(Unit unit) {
        if (!at.opener.isEmpty() && at.antecedent.isPresent()) {
            Clause clause = at.open(unit, Clause.Relation.RELATIVE);
            boolean own = at.pending.isPresent() && at.boundary && !at.pending.equals(at.antecedent);
            clause.subject = own && at.pendingFrom > 0 ? at.pending : at.antecedent;
            if (own) {
                clause.object = at.opener.equals("whom") || at.opener.equals("which") || at.opener.equals("that")
                        ? at.antecedent
                        : at.opener.equals("whose")
                                ? at.owned.filter(o -> !at.pending.equals(Optional.of(o)))
                                : Optional.empty();
            }
            clause.shared = !own;
            return clause;
        }
        partners();
        if (at.pending.isPresent() && at.boundary) {
            Optional<WalkState.Frame> row = new Rows(at).take(at.pending.get(), unit);
            if (row.isPresent()) {
                return resumed(unit, row.get());
            }
            Clause.Relation relation = at.opener.isEmpty()
                    ? Clause.Relation.ROOT
                    : at.opener.equals("that")
                                    || classes.in("manner-openers", at.opener) && !asking()
                                    || reporting() && !classes.in("circumstance-openers", at.opener)
                            ? Clause.Relation.REPORTED
                            : Clause.Relation.ADVERBIAL;
            if (at.opener.isEmpty()
                    && at.current != null
                    && reporting()
                    && !at.joined
                    && !at.afterComma
                    && !at.parted) {
                relation = Clause.Relation.REPORTED;
            }
            Optional<Clause> teller = relation == Clause.Relation.ROOT ? tellers.of(unit) : Optional.empty();
            Clause clause = teller.isPresent()
                    ? new Clause(unit, Clause.Relation.REPORTED, "that", teller)
                    : at.open(unit, relation);
            clause.subject = at.pending;
            if (at.current != null
                    && at.current.subject.isEmpty()
                    && !at.current.group().finite()) {
                // "before leaving he met Putin"
                at.current.subject = at.pending;
                at.current.shared = true;
            }
            return clause;
        }
        if (!at.suspended.isEmpty() && !goesOn(unit)) {
            WalkState.Frame frame = at.suspended.pop();
            if (frame.pending().isPresent()) {
                return resumed(
                        unit, new Rows(at).take(frame.pending().get(), unit).orElse(frame));
            }
        }
        Optional<Clause> partner = Optional.ofNullable(at.current)
                .map(c -> new Resumption(at, tellers).of(c, unit).orElseGet(() -> partner(c, unit)));
        Clause clause = new Clause(unit, Clause.Relation.CONJOINED, at.opener, partner);
        partner.ifPresent(p -> {
            clause.subject = p.subject;
            clause.shared = true;
        });
        return clause;
    }

    /** "Modi, who had crossed the border, and Abe talked": whoever waits for a verb, and who stands before it. */
    private void partners() {
        boolean joined = at.pending.filter(Unit::names).isPresent()
                && at.boundary
                && at.opener.isEmpty()
                && !at.suspended.isEmpty()
                && at.current != null
                && at.current.relation == Clause.Relation.RELATIVE
                && at.pendingFrom > 1
                && at.all.get(at.pendingFrom - 1).is(Unit.Kind.AND);
        Optional<Unit> first = joined ? at.suspended.peek().pending().filter(Unit::names) : Optional.empty();
        first.ifPresent(f -> {
            at.suspended.pop();
            Unit alone = f.alone();
            at.clauses.stream()
                    .filter(c -> c.subject.filter(s -> s == f).isPresent())
                    .forEach(c -> c.subject = Optional.of(alone));
            f.conjuncts.add(at.pending.get());
            f.conjuncts.addAll(at.pending.get().conjuncts);
            at.pending.get().conjuncts.clear();
            at.pending = Optional.of(f);
        });
    }

    /** "Kerry, who flew in and met Hague, left": a second verb of the relative clause, while the subject still waits. */
    private boolean goesOn(Unit unit) {
        if (!at.joined || at.current == null || at.current.relation != Clause.Relation.RELATIVE) {
            return false;
        }
        boolean comma = false;
        for (Unit next : at.all.subList(at.all.indexOf(unit) + 1, at.all.size())) {
            boolean bare = next.is(Unit.Kind.VERB)
                    && comma
                    && next.verb.form() == VerbGroup.Form.INFINITIVE
                    && !next.words.contains("to");
            if (bare || next.finite()) {
                return comma;
            }
            if (next.is(Unit.Kind.BREAK) || next.is(Unit.Kind.SUB) || next.is(Unit.Kind.REL)) {
                return false;
            }
            comma = next.is(Unit.Kind.COMMA);
        }
        return false;
    }

    /** The clause of a subject that waited for its verb while an aside ran. */
    private Clause resumed(Unit unit, WalkState.Frame frame) {
        at.opener = frame.opener();
        Clause.Relation relation = at.opener.isEmpty()
                ? Clause.Relation.ROOT
                : at.opener.equals("that") ? Clause.Relation.REPORTED : Clause.Relation.ADVERBIAL;
        Clause clause = new Clause(unit, relation, at.opener, Optional.ofNullable(frame.current()));
        clause.subject = frame.pending();
        clause.phrases.addAll(frame.phrases());
        clause.times.addAll(frame.times());
        return clause;
    }

    /** The clause that "and" joins a finite verb to: a second "said" goes with the first, not with what was said. */
    private Clause partner(Clause clause, Unit unit) {
        Clause c = clause.governor();
        if (c.relation == Clause.Relation.PARTICIPIAL
                && c.parent.isPresent()
                && !c.group().finite()) {
            // "said it would remain confined to Syria and condemned"
            c = c.parent.get().governor();
        }
        Clause told = around(c);
        if (tellers.speaks(unit)
                && told.relation == Clause.Relation.REPORTED
                && told.parent.isPresent()
                && !tellers.goesOn(told, unit.verb)
                && !(parallel(told.group(), unit.verb)
                        && !parallel(told.parent.get().group(), unit.verb))) {
            return told.parent.get().governor();
        }
        boolean over = c.relation == Clause.Relation.RELATIVE && at.joined && at.commaJoined;
        if (over && c.parent.isPresent()) {
            // "met in Weimar, the town that gave it its name, and condemned": the main clause goes on
            return c.parent.get().governor();
        }
        VerbGroup inner = c.group();
        boolean below = c.relation == Clause.Relation.RELATIVE || c.relation == Clause.Relation.REPORTED;
        return c.parent
                .filter(p -> below && unlike(inner, unit) && !unlike(p.group(), unit))
                .map(Clause::governor)
                .orElse(c);
    }

    /** "Said that she had met him and had urged": two verbs with the same auxiliary go together. */
    private static boolean parallel(VerbGroup group, VerbGroup next) {
        boolean perfect = group.perfect() && next.perfect() && group.past() == next.past();
        boolean modal = !next.modal().isEmpty() && group.modal().equals(next.modal());
        return perfect && next.modal().isEmpty() || modal;
    }

    /** "Said it was not what Russia had hoped for and accused": the clause around those that have a subject of their own. */
    private Clause around(Clause clause) {
        Clause c = clause;
        while (c.relation == Clause.Relation.RELATIVE
                && c.parent.isPresent()
                && c.subject
                        .filter(s -> at.all.indexOf(s) > 0
                                && at.all.get(at.all.indexOf(s) - 1).is(Unit.Kind.REL))
                        .isPresent()) {
            c = c.parent.get();
        }
        return c;
    }

    /** Whether a plain past tense cannot go on with a clause: "a drill that Seoul was holding and condemned". */
    private static boolean unlike(VerbGroup group, Unit unit) {
        boolean plain = unit.verb.finite()
                && unit.verb.past()
                && !unit.verb.perfect()
                && !unit.verb.passive()
                && !unit.verb.progressive()
                && unit.verb.modal().isEmpty();
        boolean past = group.past() && !group.progressive() && group.modal().isEmpty();
        return plain && group.finite() && !past && !group.perfect();
    }

    /** "Asked how one could": nothing is told. */
    private boolean asking() {
        return at.current != null && classes.in("asking-verbs", at.current.lemma());
    }

    private boolean reporting() {
        return at.current != null && classes.in("reporting-verbs", at.current.lemma()) && !at.current.foretold();
    }
}
