package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** Opens the clause of a verb: decides what it hangs on and who its subject is. */
final class ClauseOpener {
    private final WordClasses classes;
    private final WalkState at;
    private final Tellers tellers;

    ClauseOpener(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.at = at;
        this.tellers = new Tellers(classes, at);
    }

    Clause finite(Unit unit) {
        if (!at.opener.isEmpty() && at.antecedent.isPresent()) {
            Clause clause = open(unit, Clause.Relation.RELATIVE);
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
                    : at.opener.equals("that") || reporting() && !classes.in("circumstance-openers", at.opener)
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
                    : open(unit, relation);
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
                .map(c -> new Resumption(at).of(c, unit).orElseGet(() -> partner(c, unit)));
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
            if (next.is(Unit.Kind.VERB) && next.verb.finite()) {
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

    /** The clause whose subject a conjoined verb shares: not that of an infinitive inside it. */
    private Clause governor(Clause clause) {
        Clause c = clause;
        while (c.relation == Clause.Relation.COMPLEMENT
                && c.parent.isPresent()
                && !c.group().finite()) {
            c = c.parent.get();
        }
        return c;
    }

    /** The clause that "and" joins a finite verb to: a second "said" goes with the first, not with what was said. */
    private Clause partner(Clause clause, Unit unit) {
        Clause c = governor(clause);
        if (c.relation == Clause.Relation.PARTICIPIAL
                && c.parent.isPresent()
                && !c.group().finite()) {
            // "said it would remain confined to Syria and condemned"
            c = governor(c.parent.get());
        }
        if (speaks(unit) && c.relation == Clause.Relation.REPORTED && c.parent.isPresent()) {
            return governor(c.parent.get());
        }
        boolean over = c.relation == Clause.Relation.RELATIVE && at.joined && at.commaJoined;
        if (over && c.parent.isPresent()) {
            // "met in Weimar, the town that gave it its name, and condemned": the main clause goes on
            return governor(c.parent.get());
        }
        VerbGroup inner = c.group();
        boolean below = c.relation == Clause.Relation.RELATIVE || c.relation == Clause.Relation.REPORTED;
        return c.parent
                .filter(p -> below && unlike(inner, unit) && !unlike(p.group(), unit))
                .map(this::governor)
                .orElse(c);
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

    /** Whether a verb is an act of speech, done by whoever spoke before it. */
    boolean speaks(Unit unit) {
        return classes.in("reporting-verbs", unit.verb.lemma()) || classes.in("speech-act-verbs", unit.verb.lemma());
    }

    /** Who says a clause: in "he said that it failed, adding that ..." he adds, too. */
    private Clause speaker(Clause clause) {
        Clause c = governor(clause);
        return c.relation == Clause.Relation.REPORTED && c.parent.isPresent() ? governor(c.parent.get()) : c;
    }

    private boolean reporting() {
        return at.current != null && classes.in("reporting-verbs", at.current.lemma());
    }

    private Clause open(Unit unit, Clause.Relation relation) {
        return new Clause(unit, relation, at.opener, Optional.ofNullable(at.current));
    }

    Clause infinitive(Unit unit) {
        if (Declined.is(at.all, unit)) {
            return Declined.open(at, unit, subjectToCome(unit));
        }
        Optional<Unit> fallen = new Fallen(classes, at.all).to(unit, Optional.ofNullable(at.current));
        if (at.boundary
                && at.pending.isPresent()
                && (at.current == null || at.afterComma || at.opener.isEmpty() || verbToCome(unit))) {
            // "Kerry, the first official to visit the city, said": the infinitive hangs on the noun
            at.suspend();
            Clause clause = open(unit, Clause.Relation.PARTICIPIAL);
            clause.subject = fallen.or(() -> at.pending);
            clause.shared = true;
            return clause;
        }
        new Asked(classes, at).above().ifPresent(c -> at.current = c);
        Charge charge = new Charge(classes);
        Optional<Clause> task = charge.above(at.current, at.afterComma);
        if (task.isPresent()) {
            at.current = task.get();
            Clause clause = open(unit, Clause.Relation.COMPLEMENT);
            clause.subject = charge.charged(task.get());
            clause.shared = true;
            return clause;
        }
        Optional<Clause> first = coordinated(unit);
        if (first.isPresent()) {
            // "agreed to ban visas and freeze assets": both are agreed
            Clause clause = new Clause(unit, Clause.Relation.COMPLEMENT, at.opener, first.get().parent);
            clause.subject = first.get().subject;
            clause.shared = true;
            return clause;
        }
        Clause clause = open(unit, Clause.Relation.COMPLEMENT);
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
        Optional<Unit> intending = fallen.or(() -> beside(unit).flatMap(this::intending));
        if (intending.isPresent()) {
            clause.subject = intending;
            clause.shared = true;
            return clause;
        }
        boolean objectControl = classes.in("object-control-verbs", at.current.lemma()) && !summoning(unit)
                || given(unit)
                || !unit.words.contains("to") && classes.in("bare-control-verbs", at.current.lemma());
        if (objectControl
                && at.current.object.isPresent()
                && !at.current.group().passive()) {
            clause.subject = at.current.object;
        } else if (objectControl
                && !at.current.phrases.isEmpty()
                && !at.current.group().passive()) {
            clause.subject = Optional.of(addressed().noun());
        } else if (at.boundary && at.pending.isPresent()) {
            clause.subject = at.pending;
        } else {
            clause.subject = at.current.subject;
        }
        clause.shared = true;
        return clause;
    }

    /** "Called the ambassador out of bed to demand their release": who has somebody come speaks to him. */
    private boolean summoning(Unit unit) {
        return classes.in("summoning-verbs", at.current.lemma())
                && at.current.object.isPresent()
                && classes.in("summoners-acts", unit.verb.lemma());
    }

    /** "Praised Kenya's promise to withdraw": whose it is does what it is about, not who praised it. */
    private Optional<Unit> intending(Unit noun) {
        return noun.possessor.filter(p -> p.names() && classes.in("intent-nouns", noun.head));
    }

    private Optional<Unit> beside(Unit verb) {
        int before = at.all.indexOf(verb) - 1;
        return Optional.ofNullable(before < 0 ? null : at.all.get(before)).filter(u -> u.is(Unit.Kind.NOMINAL));
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
        int before = at.all.indexOf(unit) - 1;
        boolean time = before >= 0 && at.all.get(before).is(Unit.Kind.TIME);
        return classes.in("granting-verbs", at.current.lemma()) && (time || at.current.secondObject.isPresent());
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

    Clause gerund(Unit unit) {
        boolean governed = at.current != null && !at.boundary && !at.afterComma && at.preposition.isEmpty();
        Clause.Relation relation = governed ? Clause.Relation.COMPLEMENT : Clause.Relation.PARTICIPIAL;
        boolean said = at.current != null && at.afterComma && at.preposition.isEmpty() && speaks(unit);
        resumeCharge(unit);
        Optional<Clause> parent = Optional.ofNullable(at.current).map(c -> said ? speaker(c) : c);
        Clause clause = new Clause(unit, relation, at.preposition, parent);
        Optional<Unit> owner = owner(unit);
        if (owner.isPresent()) {
            clause.subject = owner;
        } else if (fronted(unit)) {
            clause.subject = subjectToCome(unit);
        } else if (at.boundary && at.pending.isPresent()) {
            // "Hague, having spoken to Kerry, called Lavrov": the subject waits for its verb
            clause.subject = at.pending;
            if (at.afterComma || at.preposition.isEmpty() && verbToCome(unit) || asideEnds(unit)) {
                at.suspend();
            }
        } else if (governed && text().isPresent()) {
            clause.subject = text();
        } else if (governed && attending().isPresent()) {
            clause.subject = attending();
        } else if (at.current != null) {
            clause.subject = blamed() ? at.current.object : parent.get().subject;
            if (governed
                    && at.current.object.isPresent()
                    && at.lastNoun.isPresent()
                    && at.lastNoun.get().names()) {
                clause.subject = at.current.object;
            }
        } else {
            clause.subject = at.pending.or(this::withWhom).or(() -> subjectToCome(unit));
        }
        clause.shared = true;
        return clause;
    }

    /** "Accused Iran, which denies it, of arming them": what somebody is accused of stands behind the relative clause. */
    private void resumeCharge(Unit gerund) {
        int prep = at.all.indexOf(gerund) - 1;
        boolean behind = prep > 0
                && classes.in("object-gerund-prepositions", at.preposition)
                && at.all.get(prep - 1).is(Unit.Kind.COMMA);
        Optional.ofNullable(at.current)
                .filter(c -> behind && c.relation == Clause.Relation.RELATIVE)
                .flatMap(c -> c.parent)
                .filter(p -> p.object.isPresent() && classes.in("speech-act-verbs", p.lemma()))
                .ifPresent(p -> at.current = p);
    }

    /** "Within a day of Clinton's landing in Hanoi": the one whose act it is stands before the gerund. */
    private Optional<Unit> owner(Unit gerund) {
        int before = at.all.indexOf(gerund) - 1;
        return Optional.ofNullable(before < 0 ? null : at.all.get(before))
                .filter(u -> u.is(Unit.Kind.NOMINAL) && u.names() && u.word("'s"));
    }

    /** "Moon met Kim, and after speaking to Modi, Putin left": a gerund that opens a second clause goes with its subject. */
    private boolean fronted(Unit gerund) {
        int prep = at.all.indexOf(gerund) - 1;
        if (at.current == null
                || at.preposition.isEmpty()
                || prep < 1
                || !at.all.get(prep).is(Unit.Kind.PREP)) {
            return false;
        }
        Unit before = at.all.get(prep - 1);
        return (before.is(Unit.Kind.BREAK) || before.is(Unit.Kind.AND) || before.is(Unit.Kind.SUB))
                && subjectToCome(gerund).isPresent();
    }

    /** "Units drilling near the border had gone": what the gerund's noun does is yet to come. */
    private boolean verbToCome(Unit gerund) {
        for (Unit unit : at.all.subList(at.all.indexOf(gerund) + 1, at.all.size())) {
            boolean within = unit.is(Unit.Kind.NOMINAL)
                    || unit.is(Unit.Kind.PREP)
                    || unit.is(Unit.Kind.TIME)
                    || unit.is(Unit.Kind.ADVERB);
            if (!within) {
                return unit.is(Unit.Kind.VERB) && unit.verb.finite();
            }
        }
        return false;
    }

    /** "Nuland, fresh from handing out bread, was received": the aside of the gerund ends with a comma and the verb. */
    private boolean asideEnds(Unit gerund) {
        int from = at.all.indexOf(gerund);
        if (at.all.subList(at.pendingFrom, from).stream().noneMatch(u -> u.is(Unit.Kind.COMMA))) {
            return false;
        }
        for (int i = from + 1; i + 1 < at.all.size(); i++) {
            Unit unit = at.all.get(i);
            if (unit.is(Unit.Kind.VERB) || unit.is(Unit.Kind.BREAK) || unit.is(Unit.Kind.SUB)) {
                return false;
            }
            if (unit.is(Unit.Kind.COMMA)) {
                Unit next = at.all.get(i + 1);
                return next.is(Unit.Kind.VERB) && next.verb.finite();
            }
        }
        return false;
    }

    /** In "accused Russia of sending troops" the object does what the preposition brings. */
    private boolean blamed() {
        return classes.in("object-gerund-prepositions", at.preposition)
                && !at.current.group().passive()
                && at.current.object.filter(Unit::names).isPresent();
    }

    /** "Vetoed a resolution condemning the vote": what a text says is said by who issues it, and by nobody else. */
    private Optional<Unit> text() {
        boolean own = classes.in("issuing-verbs", at.current.lemma());
        return at.lastNoun.filter(n -> !own && n.entity.isEmpty() && classes.in("text-nouns", n.head));
    }

    /** "With Putin refusing to attend, Merkel met him alone": what opens the sentence has a subject of its own. */
    private Optional<Unit> withWhom() {
        return at.pendingPhrases.stream()
                .filter(p -> p.prep().equals("with")
                        && at.follows.filter(f -> f == p.noun()).isPresent())
                .map(Unit.Attached::noun)
                .findFirst();
    }

    /** "Talks were held with Kerry and Hague attending": those behind "with" do what follows. */
    private Optional<Unit> attending() {
        if (at.current.phrases.isEmpty()) {
            return Optional.empty();
        }
        Unit.Attached last = at.current.phrases.get(at.current.phrases.size() - 1);
        boolean direct = at.follows.filter(f -> f == last.noun()).isPresent();
        return Optional.of(last.noun()).filter(n -> direct && last.prep().equals("with") && n.names());
    }

    /** "Speaking in London, Kerry said": the subject stands behind the comma. */
    private Optional<Unit> subjectToCome(Unit verb) {
        boolean comma = false;
        Optional<Unit> first = Optional.empty();
        List<Unit> ahead = at.all.subList(at.all.indexOf(verb), at.all.size());
        for (int i = 1; i < ahead.size(); i++) {
            Unit unit = ahead.get(i);
            boolean direct =
                    ahead.get(i - 1).is(Unit.Kind.COMMA) || ahead.get(i - 1).is(Unit.Kind.ADVERB);
            if (comma && unit.is(Unit.Kind.NOMINAL)) {
                if (direct && leads(ahead, i + 1)) {
                    return Optional.of(unit);
                }
                first = first.or(() -> Optional.of(unit));
            }
            comma |= unit.is(Unit.Kind.COMMA);
        }
        return first;
    }

    /** Whether a finite verb follows, perhaps after an aside between commas. */
    private static boolean leads(List<Unit> units, int from) {
        for (Unit unit : units.subList(from, units.size())) {
            if (unit.is(Unit.Kind.VERB)) {
                return unit.verb.finite();
            }
            if (unit.is(Unit.Kind.SUB) || unit.is(Unit.Kind.BREAK) || unit.is(Unit.Kind.NOMINAL)) {
                return false;
            }
            if (unit.is(Unit.Kind.COMMA) || unit.is(Unit.Kind.REL)) {
                return true;
            }
        }
        return false;
    }

    Clause participle(Unit unit) {
        Clause clause = open(unit, Clause.Relation.PARTICIPIAL);
        boolean aside = at.afterComma && at.boundary && at.pending.isPresent();
        int before = at.all.indexOf(unit) - 1;
        if (before > 0 && at.all.get(before).is(Unit.Kind.BREAK)) {
            // "Kerry met Hague; asked about Syria, he said"
            clause.subject = subjectToCome(unit);
            if (clause.subject.isPresent()) {
                clause.shared = true;
                return clause;
            }
        }
        clause.subject = (aside ? at.pending : at.lastNoun)
                .or(() -> at.pending)
                .or(() -> Optional.ofNullable(at.current).flatMap(c -> c.subject))
                .or(() -> subjectToCome(unit));
        if (at.boundary && at.pending.isPresent()) {
            at.suspend();
        }
        clause.shared = true;
        return clause;
    }
}
