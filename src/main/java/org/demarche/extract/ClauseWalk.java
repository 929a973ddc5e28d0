package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** One walk over the units of a sentence that hands each noun phrase to the nearest verb or preposition that takes it. */
final class ClauseWalk {
    private final WordClasses classes;
    private final WalkState at;
    private final PhrasePlacement phrases;
    private final NounPlacement nouns;
    private final ClauseOpener opener;
    private final Tellers tellers;
    private final ThatClauses thatClauses;
    private final QuoteInversion inversion;
    private final Participles participles;
    private final Particles particles;
    private final PartedVerbs parted;
    private final Interruptions interruptions;
    private final Antecedents antecedents;
    private final Returns returns;

    ClauseWalk(WordClasses classes, List<Unit> units) {
        this.classes = classes;
        this.at = new WalkState(units);
        this.phrases = new PhrasePlacement(classes, at);
        this.nouns = new NounPlacement(classes, at, phrases);
        this.tellers = new Tellers(classes, at);
        this.opener = new ClauseOpener(classes, at, tellers);
        this.thatClauses = new ThatClauses(classes);
        this.inversion = new QuoteInversion(classes, units);
        this.participles = new Participles(classes, at);
        this.particles = new Particles(classes, at, phrases);
        this.parted = new PartedVerbs(classes, at);
        this.interruptions = new Interruptions(classes, at);
        this.antecedents = new Antecedents(at, phrases);
        this.returns = new Returns(classes, at);
    }

    List<Clause> clauses() {
        for (int i = 0; i < at.all.size(); i++) {
            Unit unit = at.all.get(i);
            switch (unit.kind) {
                case NOMINAL -> nouns.nominal(unit, i);
                case VERB -> verb(unit, i);
                case PREP -> particles.preposition(unit, i);
                case TIME -> phrases.time(unit, i);
                case COMMA -> {
                    at.opens |= fronted() && opensClause(i + 1);
                    at.aside =
                            at.opens || at.joined && i > 0 && at.all.get(i - 1).is(Unit.Kind.AND);
                    if (fronted() && i + 1 < at.all.size() && at.all.get(i + 1).is(Unit.Kind.NOMINAL)) {
                        // "after visiting Kiev, a meeting between the two was called off"
                        at.boundary = true;
                    }
                    if (at.current != null && at.current.first < i) {
                        interruptions.resume();
                        returns.back(i);
                    }
                    at.afterComma = true;
                    at.follows = Optional.empty();
                    at.preposition = "";
                    continue;
                }
                case AND -> {
                    at.joined = true;
                    at.commaJoined = at.afterComma;
                    at.preposition = "";
                    at.opens = opensClause(i + 1);
                    at.aside = at.opens;
                    new Ellipsis(classes, at).at(i).ifPresent(this::repeat);
                    if (at.current != null && Fronting.follows(at.all, i)) {
                        at.boundary = true;
                        at.pending = Optional.empty();
                        at.lastNoun = Optional.empty();
                    }
                }
                case SUB -> {
                    if (!unit.word("that")) {
                        returns.leave(i);
                    }
                    subordinator(unit, i);
                }
                case REL -> {
                    returns.leave(i);
                    relative(unit);
                }
                case BREAK -> breakHere(unit);
                case QUOTE -> {
                    if (at.afterComma) {
                        // "..., Lavrov told reporters": what follows the quote is a clause of its own
                        at.boundary = true;
                        continue;
                    }
                }
                case ADVERB -> particles.adverb(unit);
                case PREDICATE -> {
                    if (interruptions.complement(unit)) {
                        continue;
                    }
                    boolean waits = at.boundary && at.afterComma && at.pending.isPresent();
                    if (at.current != null && at.current.predicate.isEmpty() && !waits && !ofNoun(i)) {
                        at.current.predicate = unit.head;
                    }
                    if (at.preposition.equals("as")) {
                        // "denounced as barbaric the use of": the object is yet to come
                        at.preposition = "";
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
        new NamelessSubjects(classes).apply(at.clauses);
        new Relayed(classes).apply(at.clauses);
        new Alternatives(classes).apply(at.all, at.clauses);
        new WantedOutcomes(classes).apply(at.clauses);
        return at.clauses;
    }

    /** "According to people familiar with it", "his voice barely audible": an adjective of the noun before, and not of the verb. */
    private boolean ofNoun(int i) {
        int noun = i - 1;
        while (noun > 0 && at.all.get(noun).is(Unit.Kind.ADVERB)) {
            noun--;
        }
        boolean apart = noun > 0
                && at.all.get(noun).is(Unit.Kind.NOMINAL)
                && (at.all.get(noun - 1).is(Unit.Kind.PREP)
                        || at.all.get(noun - 1).is(Unit.Kind.COMMA));
        return apart
                && at.current.group().finite()
                && !at.current.group().passive()
                && !at.current.object.equals(Optional.of(at.all.get(noun)))
                && !classes.in("linking-verbs", at.current.lemma())
                && !classes.in("naming-verbs", at.current.lemma())
                && !classes.in("judging-verbs", at.current.lemma());
    }

    /** The verb that the walk took for a participle, if its first subject found none. */
    Optional<Unit> verb(Verbless verbless) {
        return verbless.verb(at);
    }

    /** Whether only clauses that hang on a main one have been read, and no subject waits for its verb. */
    private boolean fronted() {
        return at.current != null
                && at.pending.isEmpty()
                && at.suspended.isEmpty()
                && at.clauses.stream()
                        .allMatch(c -> c.relation == Clause.Relation.ADVERBIAL
                                || c.relation == Clause.Relation.PARTICIPIAL
                                || c.relation == Clause.Relation.COMPLEMENT);
    }

    /** "And on Saturday it was his turn": times and phrases that a subject and its verb follow belong to them. */
    private boolean opensClause(int from) {
        int i = from;
        while (i + 1 < at.all.size()) {
            Unit unit = at.all.get(i);
            boolean phrase = unit.is(Unit.Kind.PREP)
                    && (at.all.get(i + 1).is(Unit.Kind.NOMINAL)
                            || at.all.get(i + 1).is(Unit.Kind.TIME));
            if (phrase) {
                i += 2;
            } else if (unit.is(Unit.Kind.TIME) || unit.is(Unit.Kind.ADVERB) || unit.is(Unit.Kind.COMMA)) {
                i++;
            } else {
                int verb = i + 1;
                // "but on 6 April men with guns had", "and with those words Moscow on Thursday told"
                verb = PhraseRun.end(at.all, verb);
                return i > from
                        && unit.is(Unit.Kind.NOMINAL)
                        && (Splices.finite(at.all, verb)
                                || Coordination.comma(at.all, verb) && Splices.behindAside(at.all, verb + 1));
            }
        }
        return false;
    }

    private void repeat(Clause clause) {
        at.clauses.add(clause);
        at.current = clause;
        at.joined = false;
        at.lastNoun = Optional.empty();
        at.follows = Optional.empty();
    }

    private void verb(Unit unit, int i) {
        if (parted.completes(unit)) {
            return;
        }
        interruptions.open(unit, i);
        participles.reduce(unit, i);
        VerbGroup group = unit.verb;
        boolean copula = at.current != null && at.current.lemma().equals("be");
        VerbGroup.Form form = group.form();
        boolean subject = at.boundary && at.pending.isPresent();
        boolean relative = !at.opener.isEmpty() && at.antecedent.isPresent();
        boolean second = at.joined && !at.boundary && at.current != null && pastAbove(at.current);
        boolean act = at.joined && !at.boundary && at.current != null && tellers.speaks(unit);
        boolean listed = at.afterComma && !at.boundary && at.current != null && participles.listed(i);
        boolean resumed = at.afterComma
                && at.current != null
                && (!at.current.group().finite() || at.current.relation == Clause.Relation.RELATIVE)
                && at.suspended.stream().anyMatch(f -> f.pending().isPresent());
        if (form == VerbGroup.Form.PARTICIPLE
                && (subject || second || resumed || relative || act || listed || goesOn(i))
                && participles.finite(i)) {
            unit.verb = group.pastTense();
            form = VerbGroup.Form.FINITE;
        }
        if (form == VerbGroup.Form.PARTICIPLE || form == VerbGroup.Form.GERUND) {
            returns.leave(i);
        } else if (form == VerbGroup.Form.FINITE && at.opener.isEmpty()) {
            at.left.clear();
        }
        Clause clause = opener.open(unit, form);
        clause.first = i;
        clause.last = i;
        clause.phrases.addAll(at.pendingPhrases.stream()
                .filter(p -> at.boundary || at.aside || !copula)
                .toList());
        clause.times.addAll(at.pendingTimes);
        at.pendingPhrases.clear();
        at.pendingTimes.clear();
        if (clause.relation == Clause.Relation.ROOT) {
            clause.phrases.addAll(at.frontedPhrases);
            clause.times.addAll(at.frontedTimes);
            at.frontedPhrases.clear();
            at.frontedTimes.clear();
        }
        at.clauses.add(clause);
        at.current = clause;
        at.boundary = false;
        at.aside = false;
        at.opens = false;
        at.joined = false;
        at.opener = "";
        at.antecedent = Optional.empty();
        at.preposition = "";
        at.lastNoun = Optional.empty();
        at.follows = Optional.empty();
        at.pending = Optional.empty();
    }

    /** "Rose early and, before breakfast, accused": a past tense behind the aside that follows "and". */
    private boolean goesOn(int i) {
        return at.afterComma
                && !(at.boundary && at.pending.isPresent())
                && at.current != null
                && pastAbove(at.current)
                && participles.behindAside(i);
    }

    /** Whether a clause or one above it tells the past, so that "and called" may go on with it. */
    private static boolean pastAbove(Clause clause) {
        Optional<Clause> at = Optional.of(clause);
        while (at.isPresent() && !at.get().group().finite()) {
            at = at.get().parent;
        }
        return at.filter(c -> c.group().past()).isPresent();
    }

    private void subordinator(Unit unit, int i) {
        if (unit.word("that") && at.joined) {
            tellers.reporter().ifPresent(r -> {
                at.current = r;
                at.lastNoun = Optional.empty();
            });
        }
        if (unit.word("that") && at.afterComma) {
            // "warned at the weekend, in a statement, that": no relative clause
            tellers.untold().ifPresent(r -> {
                at.current = r;
                at.lastNoun = Optional.empty();
                at.pending = Optional.empty();
            });
        }
        if (unit.word("that") && thatClauses.describes(at, i)) {
            relative(unit);
            return;
        }
        if (at.boundary && at.pending.isPresent()) {
            at.suspend();
            at.pending = Optional.empty();
        }
        if (!unit.word("that") && at.afterComma) {
            at.front();
        }
        at.opener = unit.head;
        at.antecedent = Optional.empty();
        at.boundary = true;
        at.preposition = "";
    }

    /** "It was at his urging that the Council convened": what follows is a clause of its own. */
    private boolean cleft() {
        return at.current != null
                && !at.boundary
                && at.current.lemma().equals("be")
                && at.current.subject.filter(s -> s.word("it")).isPresent()
                && at.current.object.isEmpty()
                && !at.current.phrases.isEmpty();
    }

    private void relative(Unit unit) {
        if (unit.word("that") && cleft()) {
            at.opener = unit.head;
            at.antecedent = Optional.empty();
            at.boundary = true;
            at.preposition = "";
            return;
        }
        if (at.boundary && at.pending.isPresent()) {
            at.suspend();
        } else {
            at.front();
        }
        at.opener = unit.head;
        at.antecedent = antecedents.of(unit);
        at.described = at.antecedent;
        at.owned = Optional.empty();
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

    /** "Met in Sochi - the snow had melted - with Putin": phrases behind the dash that closes an aside. */
    private void goOn(int i) {
        if (PhraseRun.end(at.all, i) > i && at.all.get(i).is(Unit.Kind.PREP)) {
            at.boundary = false;
            at.opener = "";
            at.pending = Optional.empty();
            at.lastNoun = Optional.empty();
            at.follows = Optional.empty();
        }
    }

    private void breakHere(Unit unit) {
        at.boundary = true;
        at.left.clear();
        at.preposition = "";
        at.joined = false;
        if (classes.in("dashes", unit.head)) {
            // "talked by phone - two days after their meeting - and agreed"
            if (at.brokenOff.isPresent()) {
                at.current = at.brokenOff.get();
                at.brokenOff = Optional.empty();
                goOn(at.all.indexOf(unit) + 1);
            } else {
                at.brokenOff = Optional.ofNullable(at.current);
            }
        }
        if (unit.word(";") || unit.word(":")) {
            at.suspended.clear();
            at.pending = Optional.empty();
            at.opener = "";
            at.antecedent = Optional.empty();
        }
    }
}
