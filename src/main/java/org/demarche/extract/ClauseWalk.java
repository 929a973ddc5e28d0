package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** One walk over the units of a sentence that hands each noun phrase to the nearest verb or preposition that takes it. */
final class ClauseWalk {
    private final WordClasses classes;
    private final WalkState at;
    private final ClauseOpener opener;
    private final QuoteInversion inversion;

    ClauseWalk(WordClasses classes, List<Unit> units) {
        this.classes = classes;
        this.at = new WalkState(units);
        this.opener = new ClauseOpener(classes, at);
        this.inversion = new QuoteInversion(classes, units);
    }

    List<Clause> clauses() {
        for (int i = 0; i < at.all.size(); i++) {
            Unit unit = at.all.get(i);
            switch (unit.kind) {
                case NOMINAL -> nominal(unit, i);
                case VERB -> verb(unit, i);
                case PREP -> {
                    at.preposition = unit.head;
                    at.joined = false;
                }
                case TIME -> time(unit);
                case COMMA -> {
                    at.afterComma = true;
                    at.follows = Optional.empty();
                    at.preposition = "";
                    continue;
                }
                case AND -> {
                    at.joined = true;
                    at.preposition = "";
                    new Ellipsis(classes, at).at(i).ifPresent(this::repeat);
                }
                case SUB -> subordinator(unit);
                case REL -> relative(unit);
                case BREAK -> breakHere(unit);
                case QUOTE -> {
                    if (at.afterComma) {
                        // "..., Lavrov told reporters": what follows the quote is a clause of its own
                        at.boundary = true;
                        continue;
                    }
                }
                case ADVERB -> adverb(unit);
                case PREDICATE -> {
                    if (at.current != null && at.current.predicate.isEmpty()) {
                        at.current.predicate = unit.head;
                    }
                }
                default -> {}
            }
            if (at.current != null) {
                at.current.last = i;
            }
            at.afterComma = false;
        }
        at.clauses.forEach(inversion::apply);
        at.clauses.forEach(this::identify);
        return at.clauses;
    }

    /** "The man who met Putin was Netanyahu": a copula tells who a nameless person is. */
    private void identify(Clause clause) {
        Optional<Unit> name = clause.object.filter(Unit::names);
        Optional<Unit> person = clause.subject.filter(s -> s.entity.isEmpty() && classes.in("unnamed-people", s.form));
        if (clause.lemma().equals("be") && !clause.group().negated() && name.isPresent() && person.isPresent()) {
            person.get().entity = name.get().entity;
            person.get().conjuncts.addAll(name.get().conjuncts);
        }
    }

    private void repeat(Clause clause) {
        at.clauses.add(clause);
        at.current = clause;
        at.joined = false;
        at.lastNoun = Optional.empty();
        at.follows = Optional.empty();
    }

    private void nominal(Unit unit, int i) {
        if (!at.preposition.isEmpty()) {
            attach(at.preposition, unit);
            at.preposition = "";
            at.joined = false;
            return;
        }
        at.follows = Optional.of(unit);
        boolean verbNext = verbFollows(i);
        if (at.current != null && !at.boundary && !at.afterComma && !at.joined && takesObject(i, verbNext)) {
            if (at.current.object.isEmpty()) {
                at.current.object = Optional.of(unit);
            } else if (at.current.secondObject.isEmpty()) {
                at.current.secondObject = Optional.of(unit);
            }
            at.lastNoun = Optional.of(unit);
            return;
        }
        if (at.current != null
                && !at.boundary
                && !verbNext
                && at.afterComma
                && at.current.object.isPresent()
                && !at.joined) {
            // an apposition or list tail that coordination left alone
            at.lastNoun = Optional.of(unit);
            return;
        }
        if (at.pending.isEmpty() || at.boundary || verbNext || at.current != null) {
            if (at.pending.isPresent() && at.afterComma && !verbNext) {
                at.lastNoun = Optional.of(unit);
                return;
            }
            if (!(at.pending.isPresent() && at.pending.get().names() && !unit.names() && at.afterComma)) {
                at.pending = Optional.of(unit);
                at.pendingFrom = i;
                at.boundary = true;
            }
        }
        at.lastNoun = Optional.of(unit);
    }

    private boolean takesObject(int i, boolean verbNext) {
        if (at.current.secondObject.isPresent()) {
            return false;
        }
        if (at.current.object.isPresent() && verbNext) {
            return false;
        }
        if (verbNext && classes.in("reporting-verbs", at.current.lemma())) {
            return false;
        }
        return true;
    }

    /** Whether a finite verb comes straight after a noun phrase, so that the phrase is its subject. */
    private boolean verbFollows(int i) {
        for (int j = i + 1; j < at.all.size(); j++) {
            Unit unit = at.all.get(j);
            if (unit.is(Unit.Kind.ADVERB) || unit.is(Unit.Kind.TIME)) {
                continue;
            }
            return unit.is(Unit.Kind.VERB) && unit.verb.finite();
        }
        return false;
    }

    private void attach(String prep, Unit noun) {
        Unit.Attached phrase = new Unit.Attached(prep, noun, at.follows);
        at.lastNoun.ifPresent(n -> n.attached.add(phrase));
        if (at.current != null && !at.boundary) {
            at.current.phrases.add(phrase);
            if (at.lastNoun.isEmpty() || classes.in("event-prepositions", prep) && at.current.object.isPresent()) {
                at.current
                        .object
                        .filter(o -> at.lastNoun.isEmpty() || at.lastNoun.get() != o)
                        .ifPresent(o -> o.attached.add(phrase));
            }
            eventSubject().ifPresent(s -> s.attached.add(phrase));
        } else {
            at.pendingPhrases.add(phrase);
        }
        boolean event = at.lastNoun.isPresent() && eventNoun(at.lastNoun.get());
        at.follows = Optional.of(noun);
        if (!event || eventNoun(noun)) {
            at.lastNoun = Optional.of(noun);
        }
    }

    /** In "talks were held in Geneva between Kerry and Lavrov" the phrases behind the verb tell of the talks. */
    private Optional<Unit> eventSubject() {
        boolean bleached = at.current.object.filter(o -> !o.word("place")).isEmpty()
                && classes.in("support-verbs", at.current.lemma());
        return at.current.subject.filter(s -> bleached && !at.current.shared && s.entity.isEmpty() && eventNoun(s));
    }

    private boolean eventNoun(Unit unit) {
        return classes.in("event-nouns", unit.form) || classes.in("event-nouns", unit.head);
    }

    private void time(Unit unit) {
        at.follows = Optional.empty();
        if (!at.preposition.isEmpty()) {
            at.preposition = "";
        }
        if (at.current != null && !at.boundary) {
            at.current.times.add(unit);
        } else {
            at.pendingTimes.add(unit);
        }
        at.lastNoun.filter(this::eventNoun).ifPresent(n -> unit.timex.ifPresent(n.times::add));
    }

    private void verb(Unit unit, int i) {
        VerbGroup group = unit.verb;
        boolean copula = at.current != null && at.current.lemma().equals("be");
        VerbGroup.Form form = group.form();
        boolean subject = at.boundary && at.pending.isPresent();
        boolean second = at.joined
                && !at.boundary
                && at.current != null
                && at.current.group().finite()
                && at.current.group().past();
        boolean resumed = at.afterComma
                && at.current != null
                && !at.current.group().finite()
                && at.suspended.stream().anyMatch(f -> f.pending().isPresent());
        if (form == VerbGroup.Form.PARTICIPLE && (subject || second || resumed) && finiteParticiple(i)) {
            unit.verb = group.pastTense();
            form = VerbGroup.Form.FINITE;
        }
        Clause clause =
                switch (form) {
                    case FINITE -> opener.finite(unit);
                    case INFINITIVE -> opener.infinitive(unit);
                    case GERUND -> opener.gerund(unit);
                    case PARTICIPLE -> opener.participle(unit);
                };
        clause.first = i;
        clause.last = i;
        clause.phrases.addAll(
                at.pendingPhrases.stream().filter(p -> at.boundary || !copula).toList());
        clause.times.addAll(at.pendingTimes);
        at.pendingPhrases.clear();
        at.pendingTimes.clear();
        at.clauses.add(clause);
        at.current = clause;
        at.boundary = false;
        at.joined = false;
        at.opener = "";
        at.antecedent = Optional.empty();
        at.preposition = "";
        at.lastNoun = Optional.empty();
        at.follows = Optional.empty();
        at.pending = Optional.empty();
    }

    /** A lone past participle between a subject and its object is a past tense that the tagger misread. */
    private boolean finiteParticiple(int i) {
        boolean verbLater = false;
        for (int j = i + 1; j < at.all.size(); j++) {
            Unit next = at.all.get(j);
            if (next.is(Unit.Kind.VERB) && next.verb.finite()) {
                verbLater = true;
            }
            if (next.is(Unit.Kind.BREAK) || next.is(Unit.Kind.SUB) || next.is(Unit.Kind.REL)) {
                break;
            }
        }
        Unit next = i + 1 < at.all.size() ? at.all.get(i + 1) : null;
        boolean by = next != null && next.is(Unit.Kind.PREP) && next.word("by");
        return !by && !verbLater;
    }

    private void subordinator(Unit unit) {
        if (unit.word("that")
                && at.lastNoun.isPresent()
                && !classes.in("content-nouns", at.lastNoun.get().head)
                && (at.current == null || !classes.in("reporting-verbs", at.current.lemma()))) {
            relative(unit);
            return;
        }
        if (at.boundary && at.pending.isPresent()) {
            at.suspend();
            at.pending = Optional.empty();
        }
        at.opener = unit.head;
        at.antecedent = Optional.empty();
        at.boundary = true;
        at.preposition = "";
    }

    private void relative(Unit unit) {
        if (at.boundary && at.pending.isPresent()) {
            at.suspend();
        }
        at.opener = unit.head;
        at.antecedent = at.lastNoun.or(() -> at.pending);
        at.pending = Optional.empty();
        at.boundary = true;
        String prep = at.preposition;
        at.preposition = "";
        if (!prep.isEmpty() && at.antecedent.isPresent()) {
            at.pendingPhrases.add(new Unit.Attached(prep, at.antecedent.get()));
            at.opener = prep + " " + at.opener;
        } else if (unit.word("where") && at.antecedent.isPresent()) {
            at.pendingPhrases.add(new Unit.Attached("in", at.antecedent.get()));
        }
    }

    /** "There" and "here" say where, like a prepositional phrase. */
    private void adverb(Unit unit) {
        boolean late = at.current != null
                && !at.boundary
                && at.current.object.isPresent()
                && at.current.group().particle().isEmpty()
                && classes.in("true-particles", unit.head);
        if (late) {
            // "turned him down"
            at.current.verb.verb = at.current.group().withParticle(unit.head);
        }
        if (!classes.in("deictic-places", unit.head)) {
            return;
        }
        Unit.Attached phrase = new Unit.Attached(at.preposition.isEmpty() ? "in" : at.preposition, unit);
        at.preposition = "";
        at.lastNoun.filter(this::eventNoun).ifPresent(n -> n.attached.add(phrase));
        if (at.current != null && !(at.boundary && at.pending.isPresent())) {
            at.current.phrases.add(phrase);
        } else {
            at.pendingPhrases.add(phrase);
        }
    }

    private void breakHere(Unit unit) {
        at.boundary = true;
        at.preposition = "";
        at.joined = false;
        if (unit.word(";") || unit.word(":")) {
            at.suspended.clear();
            at.pending = Optional.empty();
            at.opener = "";
            at.antecedent = Optional.empty();
        }
    }
}
