package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/** The clauses of infinitives: who is to do what they tell, the subject or the object of the verb that governs them. */
final class InfinitiveClauses {
    private final WordClasses classes;
    private final WalkState at;
    private final Ahead ahead;

    InfinitiveClauses(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.at = at;
        this.ahead = new Ahead(at.all);
    }

    Clause open(Unit unit) {
        if (Declined.is(at.all, unit)) {
            return Declined.open(at, unit, ahead.subject(unit));
        }
        Optional<Unit> fallen = new Fallen(classes, at.all).to(unit, Optional.ofNullable(at.current));
        if (at.boundary
                && at.pending.isPresent()
                && (at.current == null || at.afterComma || at.opener.isEmpty() || ahead.hasVerb(unit))) {
            // "Kerry, the first official to visit the city, said": the infinitive hangs on the noun
            at.suspend();
            Clause clause = at.open(unit, Clause.Relation.PARTICIPIAL);
            clause.noun = at.pending;
            clause.subject = fallen.or(() -> at.pending.flatMap(this::intending))
                    .or(() -> at.pending.flatMap(p -> decider(p, unit)))
                    .or(() -> at.pending);
            clause.shared = true;
            return clause;
        }
        new Asked(classes, at).above(unit).ifPresent(c -> at.current = c);
        Charge charge = new Charge(classes);
        Optional<Clause> task = charge.above(at.current, at.afterComma);
        if (task.isPresent()) {
            at.current = task.get();
            Clause clause = at.open(unit, Clause.Relation.COMPLEMENT);
            clause.subject = charge.charged(task.get());
            clause.shared = true;
            return clause;
        }
        errand(unit).ifPresent(c -> at.current = c);
        Optional<Clause> first = coordinated(unit);
        if (first.isPresent()) {
            // "agreed to ban visas and freeze assets": both are agreed
            Clause clause = new Clause(unit, Clause.Relation.COMPLEMENT, at.opener, first.get().parent);
            clause.subject = first.get().subject;
            clause.shared = true;
            return clause;
        }
        Clause clause = at.open(unit, Clause.Relation.COMPLEMENT);
        if (at.current == null) {
            clause.subject = at.pending;
            return clause;
        }
        if (gap(unit)) {
            // "the ballots which the rebels want to stage"
            clause.subject = at.current.subject;
            clause.object = at.current.object;
            clause.shared = true;
            return clause;
        }
        clause.noun = beside(unit).filter(n -> !n.names()).or(() -> intent(unit));
        Optional<Unit> intending = fallen.or(() -> beside(unit).flatMap(this::intending))
                .or(() -> intentOf(unit))
                .or(this::equated);
        if (intending.isPresent()) {
            clause.subject = intending;
            clause.shared = true;
            return clause;
        }
        boolean objectControl = classes.in("object-control-verbs", at.current.lemma()) && !summoning(unit)
                || given(unit)
                || exacted()
                || !unit.words.contains("to") && classes.in("bare-control-verbs", at.current.lemma());
        if (objectControl
                && at.current.object.isPresent()
                && !at.current.group().passive()) {
            clause.subject = at.current.object;
        } else if (objectControl && phrased() && !at.current.group().passive()) {
            clause.subject = Optional.of(addressed().noun());
        } else if (at.boundary && at.pending.isPresent()) {
            clause.subject = at.pending;
        } else {
            clause.subject = at.current.subject;
        }
        clause.shared = true;
        return clause;
    }

    /** "It took the army an hour to seize the town", "it cost the council a night to agree". */
    private boolean exacted() {
        return classes.in("exacting-verbs", at.current.lemma())
                && at.current.subject.filter(s -> s.word("it")).isPresent()
                && (at.current.secondObject.isPresent() || !at.current.times.isEmpty());
    }

    /** "Flew to Aden, from which the rebels had fled, to see Hadi": behind its comma a relative clause is over. */
    private Optional<Clause> errand(Unit unit) {
        boolean comma = at.before(unit).filter(u -> u.is(Unit.Kind.COMMA)).isPresent();
        return Optional.ofNullable(at.current)
                .filter(c -> comma
                        && !at.joined
                        && !at.boundary
                        && (c.relation == Clause.Relation.RELATIVE || c.opener.endsWith(" which"))
                        && c.group().finite())
                .flatMap(c -> c.parent)
                .map(Clause::governor)
                .filter(c -> c.group().finite());
    }

    /** "Called the ambassador out of bed to demand their release": who has somebody come speaks to him. */
    private boolean summoning(Unit unit) {
        return classes.in("summoning-verbs", at.current.lemma())
                && at.current.object.isPresent()
                && classes.in("summoners-acts", unit.verb.lemma());
    }

    /** "The decision by Norway to expel them": who took it stands behind the noun, which waits for its verb. */
    private Optional<Unit> decider(Unit noun, Unit verb) {
        return Stream.concat(at.suspended.peek().phrases().stream(), noun.attached.stream())
                .filter(p -> classes.in("intent-nouns", noun.head)
                        && classes.in("intent-prepositions", p.prep())
                        && p.noun().names()
                        && p.noun().to <= verb.from)
                .map(Unit.Attached::noun)
                .findFirst();
    }

    /** "Praised Kenya's promise to withdraw": whose it is does what it is about, not who praised it. */
    private Optional<Unit> intending(Unit noun) {
        return noun.possessor.filter(p -> p.names() && classes.in("intent-nouns", noun.head));
    }

    /** "Norway's answer was to expel him": whose it is does what the copula says. */
    private Optional<Unit> equated() {
        return Optional.of(at.current)
                .filter(c -> c.lemma().equals("be") && c.object.isEmpty() && c.predicate.isEmpty())
                .flatMap(c -> c.subject)
                .flatMap(s -> s.possessor)
                .filter(Unit::names);
    }

    /** "Closed ranks against an offer from Rubio to travel": whoever the plan comes from. */
    private Optional<Unit> intentOf(Unit verb) {
        return intent(verb).flatMap(n -> owning(verb)).map(Unit.Attached::noun);
    }

    private Optional<Unit> intent(Unit verb) {
        return owning(verb).flatMap(Unit.Attached::after).filter(n -> classes.in("intent-nouns", n.head));
    }

    private Optional<Unit.Attached> owning(Unit verb) {
        return at.current.phrases.stream()
                .reduce((a, b) -> b)
                .filter(p -> p.noun().names() && p.noun().to <= verb.from)
                .filter(p -> classes.in("intent-prepositions", p.prep()));
    }

    /** The noun before an infinitive, or before its day: "the decision on Friday to leave". */
    private Optional<Unit> beside(Unit verb) {
        int noun = at.all.indexOf(verb) - 1;
        if (noun > 0 && at.all.get(noun).is(Unit.Kind.TIME)) {
            noun -= at.all.get(noun - 1).is(Unit.Kind.PREP) ? 2 : 1;
        }
        return noun < 0 ? Optional.empty() : Optional.of(at.all.get(noun)).filter(u -> u.is(Unit.Kind.NOMINAL));
    }

    /** The infinitive that "and" joins another one to. */
    private Optional<Clause> coordinated(Unit unit) {
        Optional<Clause> clause = Optional.ofNullable(at.current).filter(c -> at.joined && !at.boundary);
        while (clause.filter(c ->
                        c.relation == Clause.Relation.COMPLEMENT && c.group().form() == VerbGroup.Form.GERUND)
                .isPresent()) {
            clause = clause.get().parent;
        }
        while ((unit.words.contains("to") || at.commaJoined)
                && clause.filter(c -> c.relation == Clause.Relation.RELATIVE
                                && c.group().finite())
                        .isPresent()) {
            // "to cut off arms to fighters who hold the city and to blacklist their leader", ", and blacklist their
            // leader"
            clause = clause.get().parent;
        }
        return clause.filter(c -> c.relation == Clause.Relation.COMPLEMENT
                && c.group().form() == VerbGroup.Form.INFINITIVE
                && c.parent.isPresent());
    }

    /** Whether the noun before a relative pronoun is the object of the infinitive, and not of the verb that governs it. */
    private boolean gap(Unit unit) {
        int next = at.all.indexOf(unit) + 1;
        return at.current.relation == Clause.Relation.RELATIVE
                && at.current.object.filter(o -> o.from < at.current.verb.from).isPresent()
                && !(next < at.all.size() && at.all.get(next).is(Unit.Kind.NOMINAL));
    }

    /** "Gave the diplomats a week to leave": who is given time or leave does what follows. */
    private boolean given(Unit unit) {
        boolean time = at.before(unit).filter(u -> u.is(Unit.Kind.TIME)).isPresent();
        return classes.in("granting-verbs", at.current.lemma()) && (time || at.current.secondObject.isPresent());
    }

    /** Whether a phrase stands behind the verb: in "behind closed doors he expects to meet her" none does. */
    private boolean phrased() {
        return at.current.phrases.stream().anyMatch(p -> p.noun().from > at.current.verb.from);
    }

    /** Who is asked in "called on Russia in Moscow to withdraw": the first name, not where it was said. */
    private Unit.Attached addressed() {
        List<Unit.Attached> phrases = at.current.phrases;
        return phrases.stream()
                .filter(p ->
                        classes.in("address-prepositions", p.prep()) && p.noun().names())
                .findFirst()
                .orElse(phrases.get(phrases.size() - 1));
    }
}
