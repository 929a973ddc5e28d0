package org.demarche.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.AnnotatedArticle;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;
import org.demarche.model.Timex;

/**
 * Clauses from parts of speech and word order alone: one walk from left to right that hands each noun phrase to the
 * nearest verb or preposition that can take it.
 */
final class ChunkClauseAnalyzer implements ClauseAnalyzer {
    private final WordClasses classes;
    private final UnitFinder units;
    private final Coordination coordination;
    private final Spells spells;
    private final Gaps gaps;

    ChunkClauseAnalyzer(WordClasses classes, Lemmas lemmas) {
        this.classes = classes;
        this.units = new UnitFinder(classes, lemmas);
        this.coordination = new Coordination(classes);
        this.spells = new Spells(classes);
        this.gaps = new Gaps(classes);
    }

    @Override
    public Parse analyze(AnnotatedArticle article, Sentence sentence) {
        List<EntityMention> entities = article.entities().stream()
                .filter(e -> sentence.span().overlaps(e.span()))
                .toList();
        List<Timex> timexes = article.timexes().stream()
                .filter(t -> sentence.span().overlaps(t.span()))
                .toList();
        List<Unit> found = coordination.join(units.find(sentence, entities, timexes));
        return new Parse(sentence, found, gaps.fill(found, new Walk(found).clauses()));
    }

    /** The state of one walk. */
    private final class Walk {
        private final List<Unit> all;
        private final List<Clause> clauses = new ArrayList<>();
        /** Main clauses left open by a relative or adverbial clause. */
        private final Deque<Frame> suspended = new ArrayDeque<>();

        private Clause current;
        private Optional<Unit> pending = Optional.empty();
        private final List<Unit.Attached> pendingPhrases = new ArrayList<>();
        private final List<Unit> pendingTimes = new ArrayList<>();
        private String preposition = "";
        private Optional<Unit> lastNoun = Optional.empty();
        /** The noun phrase just before, which a preposition may hang on. */
        private Optional<Unit> follows = Optional.empty();

        private String opener = "";
        private Optional<Unit> antecedent = Optional.empty();
        private boolean joined;
        private boolean boundary = true;
        private boolean afterComma;
        private int pendingFrom;

        /** What waits for its verb while a relative clause runs. */
        private record Frame(
                Optional<Unit> pending, Clause current, String opener, List<Unit.Attached> phrases, List<Unit> times) {}

        private void suspend() {
            suspended.push(new Frame(pending, current, opener, List.copyOf(pendingPhrases), List.copyOf(pendingTimes)));
            pendingPhrases.clear();
            pendingTimes.clear();
        }

        Walk(List<Unit> all) {
            this.all = all;
        }

        List<Clause> clauses() {
            for (int i = 0; i < all.size(); i++) {
                Unit unit = all.get(i);
                switch (unit.kind) {
                    case NOMINAL -> nominal(unit, i);
                    case VERB -> verb(unit, i);
                    case PREP -> {
                        preposition = unit.head;
                        joined = false;
                    }
                    case TIME -> time(unit, i);
                    case COMMA -> {
                        afterComma = true;
                        follows = Optional.empty();
                        preposition = "";
                        continue;
                    }
                    case AND -> {
                        joined = true;
                        preposition = "";
                    }
                    case SUB -> subordinator(unit);
                    case REL -> relative(unit);
                    case BREAK -> breakHere(unit);
                    case ADVERB -> adverb(unit);
                    case PREDICATE -> {
                        if (current != null && current.predicate.isEmpty()) {
                            current.predicate = unit.head;
                        }
                    }
                    default -> {}
                }
                if (current != null) {
                    current.last = i;
                }
                afterComma = false;
            }
            clauses.forEach(this::invert);
            return clauses;
        }

        /** "..., charged Rasmussen": the speaker stands behind a verb of saying. */
        private void invert(Clause clause) {
            Unit before = clause.first > 0 ? all.get(clause.first - 1) : null;
            boolean afterQuote = before != null && (before.is(Unit.Kind.COMMA) || before.is(Unit.Kind.QUOTE));
            boolean speaker = clause.object.filter(Unit::names).isPresent() && clause.secondObject.isEmpty();
            boolean ownSubject =
                    clause.subject.isPresent() && !clause.shared && clause.relation != Clause.Relation.CONJOINED;
            if (afterQuote
                    && speaker
                    && !ownSubject
                    && clause.group().finite()
                    && clause.relation != Clause.Relation.RELATIVE
                    && classes.in("reporting-verbs", clause.lemma())
                    && clause.children.stream().noneMatch(c -> c.relation == Clause.Relation.COMPLEMENT)) {
                clause.subject = clause.object;
                clause.object = Optional.empty();
                clause.shared = false;
            }
        }

        private void nominal(Unit unit, int i) {
            if (!preposition.isEmpty()) {
                attach(preposition, unit);
                preposition = "";
                joined = false;
                return;
            }
            follows = Optional.of(unit);
            if (opener.equals("whose") && unit.possessor.isEmpty()) {
                unit.possessor = antecedent.filter(a -> a.entity.isPresent());
            }
            boolean verbNext = verbFollows(i);
            if (current != null && !boundary && !afterComma && !joined && takesObject(i, verbNext)) {
                if (current.object.isEmpty()) {
                    current.object = Optional.of(unit);
                } else if (current.secondObject.isEmpty()) {
                    current.secondObject = Optional.of(unit);
                }
                lastNoun = Optional.of(unit);
                return;
            }
            if (current != null && !verbNext && afterComma && current.object.isPresent() && !joined) {
                // an apposition or list tail that coordination left alone
                lastNoun = Optional.of(unit);
                return;
            }
            if (pending.isEmpty() || boundary || verbNext || current != null) {
                if (pending.isPresent() && afterComma && !verbNext) {
                    lastNoun = Optional.of(unit);
                    return;
                }
                if (!(pending.isPresent() && pending.get().names() && !unit.names() && afterComma)) {
                    pending = Optional.of(unit);
                    pendingFrom = i;
                    boundary = true;
                }
            }
            lastNoun = Optional.of(unit);
        }

        private boolean takesObject(int i, boolean verbNext) {
            if (current.secondObject.isPresent()) {
                return false;
            }
            if (current.object.isPresent() && verbNext) {
                return false;
            }
            if (verbNext && classes.in("reporting-verbs", current.lemma())) {
                return false;
            }
            return true;
        }

        /** Whether a finite verb comes straight after a noun phrase, so that the phrase is its subject. */
        private boolean verbFollows(int i) {
            for (int j = i + 1; j < all.size(); j++) {
                Unit unit = all.get(j);
                if (unit.is(Unit.Kind.ADVERB) || unit.is(Unit.Kind.TIME)) {
                    continue;
                }
                return unit.is(Unit.Kind.VERB) && unit.verb.finite();
            }
            return false;
        }

        private void attach(String prep, Unit noun) {
            Unit.Attached phrase = new Unit.Attached(prep, noun, follows);
            lastNoun.ifPresent(n -> n.attached.add(phrase));
            if (current != null && !boundary) {
                current.phrases.add(phrase);
                if (lastNoun.isEmpty() || classes.in("event-prepositions", prep) && current.object.isPresent()) {
                    current.object
                            .filter(o -> lastNoun.isEmpty() || lastNoun.get() != o)
                            .ifPresent(o -> o.attached.add(phrase));
                }
            } else {
                pendingPhrases.add(phrase);
            }
            boolean event = lastNoun.isPresent() && eventNoun(lastNoun.get());
            follows = Optional.of(noun);
            if (!event || eventNoun(noun)) {
                lastNoun = Optional.of(noun);
            }
        }

        private boolean eventNoun(Unit unit) {
            return classes.in("event-nouns", unit.form) || classes.in("event-nouns", unit.head);
        }

        private void time(Unit unit, int i) {
            follows = Optional.empty();
            if (!preposition.isEmpty()) {
                preposition = "";
            }
            if (current != null && !boundary) {
                current.times.add(unit);
            } else {
                pendingTimes.add(unit);
            }
            lastNoun.filter(this::eventNoun).ifPresent(n -> unit.timex.ifPresent(n.times::add));
            boolean governs = i + 1 < all.size() && all.get(i + 1).is(Unit.Kind.PREP);
            if (spells.is(unit) && governs && lastNoun.filter(this::eventNoun).isEmpty()) {
                // "four hours with Lavrov"
                lastNoun = Optional.of(unit);
            }
        }

        private void verb(Unit unit, int i) {
            VerbGroup group = unit.verb;
            boolean copula = current != null && current.lemma().equals("be");
            VerbGroup.Form form = group.form();
            boolean subject = boundary && pending.isPresent();
            boolean second = joined
                    && !boundary
                    && current != null
                    && current.group().finite()
                    && current.group().past();
            if (form == VerbGroup.Form.PARTICIPLE && (subject || second) && finiteParticiple(i)) {
                unit.verb = group.withForm(VerbGroup.Form.FINITE);
                unit.verb = new VerbGroup(
                        group.lemma(),
                        group.particle(),
                        "",
                        VerbGroup.Form.FINITE,
                        true,
                        false,
                        group.negated(),
                        false,
                        false);
                form = VerbGroup.Form.FINITE;
            }
            Clause clause =
                    switch (form) {
                        case FINITE -> finite(unit);
                        case INFINITIVE -> infinitive(unit);
                        case GERUND -> gerund(unit);
                        case PARTICIPLE -> participle(unit);
                    };
            clause.first = i;
            clause.last = i;
            clause.phrases.addAll(
                    pendingPhrases.stream().filter(p -> boundary || !copula).toList());
            clause.times.addAll(pendingTimes);
            pendingPhrases.clear();
            pendingTimes.clear();
            clauses.add(clause);
            current = clause;
            boundary = false;
            joined = false;
            opener = "";
            antecedent = Optional.empty();
            preposition = "";
            lastNoun = Optional.empty();
            follows = Optional.empty();
            pending = Optional.empty();
        }

        /** A lone past participle between a subject and its object is a past tense that the tagger misread. */
        private boolean finiteParticiple(int i) {
            boolean verbLater = false;
            for (int j = i + 1; j < all.size(); j++) {
                Unit next = all.get(j);
                if (next.is(Unit.Kind.VERB) && next.verb.finite()) {
                    verbLater = true;
                }
                if (next.is(Unit.Kind.BREAK) || next.is(Unit.Kind.SUB) || next.is(Unit.Kind.REL)) {
                    break;
                }
            }
            Unit next = i + 1 < all.size() ? all.get(i + 1) : null;
            boolean by = next != null && next.is(Unit.Kind.PREP) && next.word("by");
            return !by && !verbLater;
        }

        private Clause finite(Unit unit) {
            if (!opener.isEmpty() && antecedent.isPresent()) {
                Clause clause = open(unit, Clause.Relation.RELATIVE);
                boolean own = pending.isPresent() && boundary && !pending.equals(antecedent);
                clause.subject = own && pendingFrom > 0 ? pending : antecedent;
                if (own) {
                    clause.object = opener.equals("whom") || opener.equals("which") || opener.equals("that")
                            ? antecedent
                            : Optional.empty();
                }
                clause.shared = !own;
                return clause;
            }
            if (pending.isPresent() && boundary) {
                Clause.Relation relation = opener.isEmpty()
                        ? Clause.Relation.ROOT
                        : opener.equals("that") || reporting() ? Clause.Relation.REPORTED : Clause.Relation.ADVERBIAL;
                if (opener.isEmpty() && current != null && reporting() && !joined && !afterComma) {
                    relation = Clause.Relation.REPORTED;
                }
                Clause clause = open(unit, relation);
                clause.subject = pending;
                return clause;
            }
            if (!suspended.isEmpty()) {
                Frame frame = suspended.pop();
                if (frame.pending().isPresent()) {
                    opener = frame.opener();
                    Clause clause = new Clause(
                            unit,
                            opener.isEmpty() ? Clause.Relation.ROOT : Clause.Relation.ADVERBIAL,
                            opener,
                            Optional.ofNullable(frame.current()));
                    clause.subject = frame.pending();
                    clause.phrases.addAll(frame.phrases());
                    clause.times.addAll(frame.times());
                    return clause;
                }
            }
            Optional<Clause> partner = Optional.ofNullable(current).map(c -> partner(c, unit));
            Clause clause = new Clause(unit, Clause.Relation.CONJOINED, opener, partner);
            partner.ifPresent(p -> {
                clause.subject = p.subject;
                clause.shared = true;
            });
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
            boolean reports = classes.in("reporting-verbs", unit.verb.lemma());
            if (reports && c.relation == Clause.Relation.REPORTED && c.parent.isPresent()) {
                return governor(c.parent.get());
            }
            if (c.relation == Clause.Relation.PARTICIPIAL
                    && c.parent.isPresent()
                    && !c.group().finite()) {
                return governor(c.parent.get());
            }
            return c;
        }

        private boolean reporting() {
            return current != null && classes.in("reporting-verbs", current.lemma());
        }

        private Clause open(Unit unit, Clause.Relation relation) {
            return new Clause(unit, relation, opener, Optional.ofNullable(current));
        }

        private Clause infinitive(Unit unit) {
            if (boundary && pending.isPresent() && (current == null || afterComma || opener.isEmpty())) {
                // "Kerry, the first official to visit the city, said": the infinitive hangs on the noun
                suspend();
                Clause clause = open(unit, Clause.Relation.PARTICIPIAL);
                clause.subject = pending;
                clause.shared = true;
                return clause;
            }
            Clause clause = open(unit, Clause.Relation.COMPLEMENT);
            if (current == null) {
                clause.subject = pending;
                return clause;
            }
            boolean objectControl = classes.in("object-control-verbs", current.lemma());
            if (objectControl && current.object.isPresent() && !current.group().passive()) {
                clause.subject = current.object;
            } else if (objectControl
                    && !current.phrases.isEmpty()
                    && !current.group().passive()) {
                clause.subject = Optional.of(
                        current.phrases.get(current.phrases.size() - 1).noun());
            } else if (boundary && pending.isPresent()) {
                clause.subject = pending;
            } else {
                clause.subject = current.subject;
            }
            clause.shared = true;
            return clause;
        }

        private Clause gerund(Unit unit) {
            boolean governed = current != null && !boundary && !afterComma && preposition.isEmpty();
            Clause.Relation relation = governed ? Clause.Relation.COMPLEMENT : Clause.Relation.PARTICIPIAL;
            Clause clause = new Clause(unit, relation, preposition, Optional.ofNullable(current));
            boolean ownSubject =
                    boundary && pending.isPresent() && !afterComma && clauses.size() > 0 && current != null;
            if (ownSubject) {
                clause.subject = pending;
            } else if (current != null) {
                clause.subject = !preposition.isEmpty() && current.group().passive() && current.object.isPresent()
                        ? current.object
                        : current.subject;
                if (governed
                        && current.object.isPresent()
                        && lastNoun.isPresent()
                        && lastNoun.get().names()) {
                    clause.subject = current.object;
                }
            } else {
                clause.subject = pending.or(this::subjectToCome);
            }
            clause.shared = true;
            return clause;
        }

        /** "Speaking in London, Kerry said": the subject stands behind the comma. */
        private Optional<Unit> subjectToCome() {
            boolean comma = false;
            for (Unit unit : all) {
                if (comma && unit.is(Unit.Kind.NOMINAL)) {
                    return Optional.of(unit);
                }
                comma |= unit.is(Unit.Kind.COMMA);
            }
            return Optional.empty();
        }

        private Clause participle(Unit unit) {
            Clause clause = open(unit, Clause.Relation.PARTICIPIAL);
            clause.subject = lastNoun.or(() -> pending)
                    .or(() -> Optional.ofNullable(current).flatMap(c -> c.subject))
                    .or(this::subjectToCome);
            if (boundary && pending.isPresent()) {
                suspend();
            }
            clause.shared = true;
            return clause;
        }

        private void subordinator(Unit unit) {
            if (unit.word("that")
                    && lastNoun.isPresent()
                    && current != null
                    && !classes.in("reporting-verbs", current.lemma())) {
                relative(unit);
                return;
            }
            if (boundary && pending.isPresent()) {
                suspend();
                pending = Optional.empty();
            }
            opener = unit.head;
            antecedent = Optional.empty();
            boundary = true;
            preposition = "";
        }

        private void relative(Unit unit) {
            if (boundary && pending.isPresent()) {
                suspend();
            }
            opener = unit.head;
            antecedent = lastNoun.or(() -> pending);
            pending = Optional.empty();
            boundary = true;
            String prep = preposition;
            preposition = "";
            if (!prep.isEmpty() && antecedent.isPresent()) {
                pendingPhrases.add(new Unit.Attached(prep, antecedent.get()));
                opener = prep + " " + opener;
            } else if (unit.word("where") && antecedent.isPresent()) {
                pendingPhrases.add(new Unit.Attached("in", antecedent.get()));
            }
        }

        /** "There" and "here" say where, like a prepositional phrase. */
        private void adverb(Unit unit) {
            boolean late = current != null
                    && !boundary
                    && current.object.isPresent()
                    && current.group().particle().isEmpty()
                    && classes.in("true-particles", unit.head);
            if (late) {
                // "turned him down"
                current.verb.verb = current.group().withParticle(unit.head);
            }
            if (!classes.in("deictic-places", unit.head)) {
                return;
            }
            Unit.Attached phrase = new Unit.Attached(preposition.isEmpty() ? "in" : preposition, unit);
            preposition = "";
            lastNoun.filter(this::eventNoun).ifPresent(n -> n.attached.add(phrase));
            if (current != null && !(boundary && pending.isPresent())) {
                current.phrases.add(phrase);
            } else {
                pendingPhrases.add(phrase);
            }
        }

        private void breakHere(Unit unit) {
            boundary = true;
            preposition = "";
            joined = false;
            if (unit.word(";") || unit.word(":")) {
                suspended.clear();
                pending = Optional.empty();
                opener = "";
                antecedent = Optional.empty();
            }
        }
    }
}
