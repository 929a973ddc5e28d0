package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;
import org.demarche.model.Status;

/**
 * Whether an event happened, from tense, modals, negation and the verbs that govern it (the cues of FactBank, reduced to
 * four values).
 */
final class Factuality {
    private final WordClasses classes;
    private final Prospects prospects;
    private final Toward toward;
    private final Standing standing;
    private final ClauseFactuality clauses;

    Factuality(WordClasses classes) {
        this.classes = classes;
        this.prospects = new Prospects(classes);
        this.toward = new Toward(classes);
        this.standing = new Standing(classes);
        this.clauses = new ClauseFactuality(classes, prospects);
    }

    /** A status and the cue that decided it. */
    record Verdict(Status status, String cue) {}

    Verdict of(Match match) {
        if (match.frame().negated()) {
            boolean supposed =
                    match.clause().filter(c -> classes.in("if-words", c.opener)).isPresent();
            if (supposed) {
                return new Verdict(Status.POSSIBLE, "if");
            }
            return new Verdict(Status.OCCURRED, "refusal");
        }
        if (match.frame().kind() == Frame.Kind.NOUN) {
            return noun(match);
        }
        if (nobody(match)) {
            return new Verdict(Status.DENIED, "no");
        }
        Clause clause = match.clause().orElseThrow();
        if (aboutNothing(match, clause)) {
            return new Verdict(Status.DENIED, "nothing");
        }
        boolean event = !match.frame().type().speech() && classes.in("event-nouns", match.trigger().form);
        if (event && argument(clause, match.trigger())) {
            if (match.trigger().words.stream().findFirst().filter("no"::equals).isPresent()) {
                // "no agreement was reached"
                return new Verdict(Status.DENIED, "no");
            }
            Optional<Verdict> governed = enacts(match, clause) ? Optional.empty() : governed(match, clause);
            if (governed.isPresent()) {
                return governed.get();
            }
        }
        Optional<Verdict> stands = match.frame().type().speech()
                ? Optional.empty()
                : clause.subject.filter(u -> classes.in("event-nouns", u.form)).flatMap(u -> standing.of(u, clause));
        if (stands.isPresent()) {
            return stands.get();
        }
        Optional<Verdict> ahead = event && !decides(match)
                ? preposition(clause, match.trigger()).flatMap(p -> toward.of(clause, p))
                : Optional.empty();
        if (ahead.isPresent()) {
            return ahead.get();
        }
        if (prospects.agreedOn(match.trigger(), clause)) {
            return new Verdict(Status.PLANNED, "agree");
        }
        if (prospects.first(match, clause)) {
            return new Verdict(Status.OCCURRED, "first");
        }
        Optional<Unit> decision = clause.noun.filter(n -> decides(match)
                && classes.in("decided-nouns", n.head)
                && !clause.group().negated());
        if (decision.isPresent()) {
            // "the decision to freeze their assets"
            return decision(match.parse(), decision.get());
        }
        if (decreed(match, clause) || decided(match, clause)) {
            return clauses.of(clause.parent.get());
        }
        if (new Unchosen(classes).is(match.parse().sentence(), clause)) {
            return new Verdict(Status.DENIED, "instead");
        }
        if (Question.expectsYes(match.parse().sentence(), clause)) {
            return new Verdict(Status.OCCURRED, "?");
        }
        Verdict verdict = clauses.of(clause);
        if (awaited(match, clause) && verdict.status() == Status.OCCURRED) {
            return new Verdict(Status.PLANNED, clause.lemma());
        }
        return purpose(match, clause, verdict) ? clauses.of(clause.parent.get()) : verdict;
    }

    /** "Is expected in Moscow", "was due in Paris", "awaits him in Oslo": not there yet. */
    private boolean awaited(Match match, Clause clause) {
        return match.frame().type().is(EventType.Trait.JOURNEY)
                && (classes.in("awaiting-verbs", clause.lemma())
                        || classes.in("planning-adjectives", clause.predicate));
    }

    /** "Found common ground on nothing". */
    private boolean aboutNothing(Match match, Clause clause) {
        return !match.frame().type().speech()
                && clause.phrases.stream()
                        .anyMatch(p -> classes.in("bargain-prepositions", p.prep())
                                && classes.in("none-words", p.noun().head));
    }

    /** How a decision stands, and with it what is decided: "defended the decision to", "faces a decision to". */
    private Verdict decision(Parse parse, Unit decision) {
        Optional<Clause> told = parse.clauses().stream()
                .filter(c -> c.subject.filter(decision::equals).isPresent()
                        || c.object.filter(decision::equals).isPresent())
                .findFirst();
        if (told.filter(c -> classes.in("undecided-verbs", ClauseFactuality.verb(c)))
                .isPresent()) {
            return new Verdict(Status.POSSIBLE, told.get().lemma());
        }
        boolean ahead = told.filter(c -> c.subject.filter(decision::equals).isPresent()
                                && !c.group().modal().isEmpty()
                                && !c.group().passive()
                        || classes.in("deciding-light-verbs", c.lemma()))
                .isPresent();
        return ahead ? clauses.of(told.get()) : new Verdict(Status.OCCURRED, decision.head);
    }

    /** "There are no Russian troops in Ukraine", "no Russian soldier crossed the border". */
    private static boolean nobody(Match match) {
        return !match.frame().type().speech()
                && match.members(Frame.Role.AGENT).stream().anyMatch(u -> u.words.stream()
                        .findFirst()
                        .filter("no"::equals)
                        .isPresent());
    }

    /** "Decided to ban all imports": who may impose a measure has imposed it by deciding so. */
    private boolean decided(Match match, Clause clause) {
        String verbs = "deciding-" + match.frame().type().id();
        return classes.has(verbs)
                && clause.relation == Clause.Relation.COMPLEMENT
                && clause.group().form() == VerbGroup.Form.INFINITIVE
                && !clause.group().negated()
                && clause.parent
                        .filter(p -> classes.in(verbs, p.lemma()) && !p.group().negated())
                        .filter(p -> p.group().past()
                                || p.group().perfect()
                                || !p.group().modal().isEmpty())
                        .isPresent();
    }

    /** "Announced that it would deny them visas": who may impose a measure has imposed it by announcing it. */
    private boolean decreed(Match match, Clause clause) {
        String verbs = "decreeing-" + match.frame().type().id();
        return classes.has(verbs)
                && clause.relation == Clause.Relation.REPORTED
                && clause.times.isEmpty()
                && clause.group().modal().equals("would")
                && !clause.group().perfect()
                && (!clause.group().negated() || match.frame().negated())
                && clause.parent
                        .filter(p -> classes.in(verbs, p.lemma())
                                && p.group().past()
                                && !p.group().negated())
                        .isPresent();
    }

    /** Whether words were said by doing something else: "rang him to ask for help". */
    private boolean purpose(Match match, Clause clause, Verdict verdict) {
        return match.frame().type().speech()
                && verdict.status() == Status.POSSIBLE
                && clause.group().form() == VerbGroup.Form.INFINITIVE
                && clause.parent
                        .filter(p -> p.group().finite() && verdict.cue().equals(ClauseFactuality.verb(p)))
                        .filter(p -> p.predicate.isEmpty()
                                && !classes.in("object-control-verbs", p.lemma())
                                && !classes.in("infinitive-verbs", p.lemma()))
                        .isPresent();
    }

    /** "The signing of an accord is likely": what is said of the signing holds for the accord. */
    private Unit outer(Match match) {
        Unit noun = match.trigger();
        return match.parse().units().stream()
                .filter(u -> classes.in("signing", u.form) || classes.in("signing", u.head))
                .filter(u -> u.attached.stream()
                        .anyMatch(
                                p -> p.prep().equals("of") && p.noun().members().contains(noun)))
                .findFirst()
                .orElse(noun);
    }

    /** "The cancellation of the summit with Kenya". */
    private boolean cancelled(Match match) {
        return match.parse().units().stream()
                .filter(u -> classes.in("cancellation-nouns", u.form))
                .flatMap(u -> u.attached.stream())
                .anyMatch(p -> p.prep().equals("of") && p.noun().members().contains(match.trigger()));
    }

    private Verdict noun(Match match) {
        if (cancelled(match)) {
            return new Verdict(Status.DENIED, "cancellation");
        }
        Unit noun = outer(match);
        for (String word : noun.words) {
            if (classes.in("planned-adjectives", word)) {
                return new Verdict(Status.PLANNED, word);
            }
            if (classes.in("possible-adjectives", word)) {
                return new Verdict(Status.POSSIBLE, word);
            }
            if (classes.in("denied-adjectives", word) || word.equals("no")) {
                return new Verdict(Status.DENIED, word);
            }
        }
        if (match.clause().isEmpty()) {
            return new Verdict(Status.OCCURRED, "noun");
        }
        Clause clause = telling(match.parse(), match.clause().get(), noun);
        Optional<Verdict> prospect = match.frame().type().speech()
                ? Optional.empty()
                : standing.of(noun, clause).or(() -> prospects.of(noun, clause));
        if (prospect.isPresent()) {
            return prospect.get();
        }
        if (argument(clause, noun)) {
            String governor = ClauseFactuality.verb(clause);
            boolean acts = !clause.group().passive()
                    && clause.subject.filter(s -> s.members().contains(noun)).isPresent();
            Optional<Verdict> governed =
                    acts && classes.in("deciding-verbs", governor) ? Optional.empty() : governed(match, clause);
            if (governed.isPresent()) {
                boolean answered =
                        match.frame().type().speech() && governed.get().status() == Status.DENIED;
                return answered ? new Verdict(Status.OCCURRED, "answered") : governed.get();
            }
            if (classes.in("support-verbs", governor)) {
                return clauses.of(clause);
            }
            return new Verdict(Status.OCCURRED, "presupposed");
        }
        Optional<String> preposition = preposition(clause, noun);
        Optional<Verdict> ahead = preposition.flatMap(p -> toward.of(clause, p));
        if (ahead.isPresent()) {
            return ahead.get();
        }
        if (preposition.filter(p -> classes.in("future-prepositions", p)).isPresent()) {
            return new Verdict(Status.PLANNED, preposition.get());
        }
        if (preposition
                .filter(p -> p.equals("for") || p.equals("to") || p.equals("into"))
                .isPresent()) {
            return clauses.of(clause);
        }
        return new Verdict(Status.OCCURRED, "presupposed");
    }

    /**
     * "A summit in Astana, pencilled in for January, fell through", "talks, which were due on Monday, were put off": the
     * verb that tells what became of the noun.
     */
    private static Clause telling(Parse parse, Clause clause, Unit noun) {
        return clause.relation != Clause.Relation.PARTICIPIAL && clause.relation != Clause.Relation.RELATIVE
                ? clause
                : parse.clauses().stream()
                        .filter(c -> c.group().finite() && !c.shared)
                        .filter(c -> c.subject.filter(s -> s == noun).isPresent())
                        .findFirst()
                        .orElse(clause);
    }

    /** "Is not expected before the autumn": it is expected then. */
    private boolean later(Match match, Clause clause) {
        List<Unit> units = match.parse().units();
        for (int u = units.indexOf(clause.verb) + 1; u < units.size(); u++) {
            Unit unit = units.get(u);
            if (unit.is(Unit.Kind.COMMA) || unit.is(Unit.Kind.VERB)) {
                return false;
            }
            if (classes.in("not-before-words", unit.head)) {
                return u + 1 < units.size() && !units.get(u + 1).is(Unit.Kind.VERB);
            }
        }
        return false;
    }

    /** The preposition by which a noun hangs on the verb of a clause. */
    private static Optional<String> preposition(Clause clause, Unit noun) {
        return clause.phrases.stream()
                .filter(p -> p.noun().members().contains(noun))
                .map(Unit.Attached::prep)
                .findFirst();
    }

    /** Whether a noun is subject or object of a clause. */
    private static boolean argument(Clause clause, Unit noun) {
        return Stream.of(clause.subject, clause.object, clause.secondObject)
                .flatMap(Optional::stream)
                .anyMatch(u -> u.members().contains(noun));
    }

    /** What the verb of a clause says of the event that is its subject or object: "is not planned", "did not avoid". */
    private Optional<Verdict> governed(Match match, Clause clause) {
        String governor = ClauseFactuality.verb(clause);
        if (clause.group().negated() && classes.in("excluding-verbs", governor)) {
            // "did not rule out a meeting"
            return Optional.of(new Verdict(Status.POSSIBLE, governor));
        }
        if (Misread.judges(classes, clause)) {
            // "called the talks useful" calls none
            return Optional.empty();
        }
        Optional<Verdict> plain = governed(governor);
        boolean stays = classes.in("ahead-verbs", governor) || later(match, clause);
        if (!clause.group().negated() || stays) {
            return plain;
        }
        return plain.map(v -> {
            if (v.status() != Status.DENIED) {
                return new Verdict(Status.DENIED, "not " + governor);
            }
            boolean done = classes.in("unceasing-verbs", governor);
            return new Verdict(done ? Status.OCCURRED : Status.PLANNED, "not " + governor);
        });
    }

    /** What a verb says of the event that is its object: cancelled, scheduled, considered. */
    private Optional<Verdict> governed(String governor) {
        if (classes.in("cancelling-verbs", governor)) {
            return Optional.of(new Verdict(Status.DENIED, governor));
        }
        if (classes.in("scheduling-verbs", governor)) {
            return Optional.of(new Verdict(Status.PLANNED, governor));
        }
        if (classes.in("proposing-verbs", governor)) {
            return Optional.of(new Verdict(Status.POSSIBLE, governor));
        }
        return Optional.empty();
    }

    /** Whether who decides on such a measure has taken it: "settled on sanctions", "pulled out of the exercise". */
    private boolean decides(Match match) {
        return classes.has("deciding-" + match.frame().type().id());
    }

    /** Whether the verb does not speak of the act but is it: who agrees or announces sanctions imposes them. */
    private boolean enacts(Match match, Clause clause) {
        String verbs = "enacting-" + match.frame().type().id();
        return classes.has(verbs) && classes.in(verbs, ClauseFactuality.verb(clause));
    }
}
