package org.demarche.extract;

import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/** The clauses of gerunds and of lone participles: whose act they are. */
final class ParticipialClauses {
    private final WordClasses classes;
    private final WalkState at;
    private final Tellers tellers;
    private final Ahead ahead;

    ParticipialClauses(WordClasses classes, WalkState at, Tellers tellers) {
        this.classes = classes;
        this.at = at;
        this.tellers = tellers;
        this.ahead = new Ahead(at.all);
    }

    Clause gerund(Unit unit) {
        boolean governed = at.current != null && !at.boundary && !at.afterComma && at.preposition.isEmpty();
        Clause.Relation relation = governed ? Clause.Relation.COMPLEMENT : Clause.Relation.PARTICIPIAL;
        boolean said = at.current != null && at.afterComma && at.preposition.isEmpty() && tellers.speaks(unit);
        resumeCharge(unit);
        Optional<Clause> parent = Optional.ofNullable(at.current).map(c -> said ? speaker(c) : c);
        Clause clause = new Clause(unit, relation, at.preposition, parent);
        Optional<Unit> owner = owner(unit);
        if (owner.isPresent()) {
            clause.subject = owner;
        } else if (fronted(unit)) {
            clause.subject = ahead.subject(unit);
        } else if (seen().isPresent()) {
            clause.subject = seen();
            if (at.boundary && at.pending.isPresent() && ahead.hasVerb(unit)) {
                at.suspend();
            }
        } else if (at.boundary && at.pending.isPresent()) {
            // "Hague, having spoken to Kerry, called Lavrov": the subject waits for its verb
            clause.subject = at.pending;
            if (at.afterComma || ahead.hasVerb(unit) || asideEnds(unit)) {
                at.suspend();
            }
        } else if (governed && text().isPresent()) {
            clause.subject = text();
        } else if (governed && attending().isPresent()) {
            clause.subject = attending();
        } else if (at.current != null && classes.in("simultaneous-openers", at.opener)) {
            clause.subject = at.current.governor().subject;
        } else if (at.current != null) {
            clause.subject = blamed() ? at.current.object : parent.get().subject;
            if (governed
                    && at.current.object.isPresent()
                    && at.lastNoun.isPresent()
                    && at.lastNoun.get().names()) {
                clause.subject = at.current.object;
            }
        } else {
            clause.subject = at.pending.or(this::withWhom).or(() -> ahead.subject(unit));
        }
        clause.shared = true;
        return clause;
    }

    /** Who says a clause: in "he said that it failed, adding that ..." he adds, too. */
    private Clause speaker(Clause clause) {
        Clause c = clause.governor();
        return c.relation == Clause.Relation.REPORTED && c.parent.isPresent() && !tellers.goesOn(c)
                ? c.parent.get().governor()
                : c;
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
        return at.before(gerund).filter(u -> u.is(Unit.Kind.NOMINAL) && u.names() && u.word("'s"));
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
                && ahead.subject(gerund).isPresent();
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

    /** "News came of Putin meeting him", "the sight of Biden entering": whose act is seen or told of. */
    private Optional<Unit> seen() {
        boolean waits = at.boundary && at.pending.isPresent();
        if (!waits && at.current == null) {
            return Optional.empty();
        }
        Optional<Unit> noun = waits ? at.pending : at.current.object.or(() -> at.current.subject);
        boolean shown = noun.filter(n -> classes.in("showing-nouns", n.form) && !n.words.contains("no"))
                        .isPresent()
                || !waits && classes.in("telling-of-verbs", at.current.lemma());
        return (waits ? at.pendingPhrases : at.current.phrases)
                .stream()
                        .reduce((a, b) -> b)
                        .filter(p -> shown && p.prep().equals("of"))
                        .map(Unit.Attached::noun)
                        .filter(n -> n.names() && at.follows.filter(f -> f == n).isPresent());
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

    Clause participle(Unit unit) {
        Clause clause = at.open(unit, Clause.Relation.PARTICIPIAL);
        boolean aside = at.afterComma && at.boundary && at.pending.isPresent();
        int before = at.all.indexOf(unit) - 1;
        if (before > 0 && at.all.get(before).is(Unit.Kind.BREAK)) {
            // "Kerry met Hague; asked about Syria, he said"
            clause.subject = ahead.subject(unit);
            if (clause.subject.isPresent()) {
                clause.shared = true;
                return clause;
            }
        }
        clause.subject = (aside ? at.pending : made(unit).or(() -> at.lastNoun))
                .or(() -> at.pending)
                .or(() -> Optional.ofNullable(at.current).flatMap(c -> c.subject))
                .or(() -> ahead.subject(unit));
        if (at.boundary && at.pending.isPresent()) {
            at.suspend();
        }
        clause.shared = true;
        return clause;
    }

    /** "Came with a contract on gas, signed on Friday": what is signed is the text, and not what it is about. */
    private Optional<Unit> made(Unit verb) {
        boolean behind = at.current != null
                && at.afterComma
                && !at.boundary
                && at.lastNoun.filter(n -> !text(n)).isPresent()
                && classes.in("event-making-verbs", verb.verb.lemma());
        return behind
                ? Stream.concat(
                                at.current.object.stream(),
                                at.current.phrases.stream().map(Unit.Attached::noun))
                        .filter(n -> n.from < verb.from && text(n))
                        .reduce((a, b) -> b)
                : Optional.empty();
    }

    private boolean text(Unit noun) {
        return noun.entity.isEmpty() && (classes.in("accord-text", noun.form) || classes.in("event-nouns", noun.form));
    }
}
