package org.demarche.extract;

import java.util.Locale;
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

    Factuality(WordClasses classes) {
        this.classes = classes;
        this.prospects = new Prospects(classes);
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
        boolean event = !match.frame().type().speech() && classes.in("event-nouns", match.trigger().form);
        if (event && argument(clause, match.trigger())) {
            if (match.trigger().words.stream().findFirst().filter("no"::equals).isPresent()) {
                // "no agreement was reached"
                return new Verdict(Status.DENIED, "no");
            }
            Optional<Verdict> governed = enacts(match, clause) ? Optional.empty() : governed(lemma(clause));
            if (governed.isPresent() && !clause.group().negated()) {
                return governed.get();
            }
        }
        if (prospects.agreedOn(match.trigger(), clause)) {
            return new Verdict(Status.PLANNED, "agree");
        }
        if (prospects.first(match, clause)) {
            return new Verdict(Status.OCCURRED, "first");
        }
        if (decreed(match, clause) || decided(match, clause)) {
            return clause(clause.parent.get(), 0);
        }
        if (new Unchosen(classes).is(match.parse().sentence(), clause)) {
            return new Verdict(Status.DENIED, "instead");
        }
        if (Question.expectsYes(match.parse().sentence(), clause)) {
            return new Verdict(Status.OCCURRED, "?");
        }
        Verdict verdict = clause(clause, 0);
        if (awaited(match, clause) && verdict.status() == Status.OCCURRED) {
            return new Verdict(Status.PLANNED, clause.lemma());
        }
        return purpose(match, clause, verdict) ? clause(clause.parent.get(), 0) : verdict;
    }

    /** "Is expected in Moscow", "was due in Paris": not there yet. */
    private boolean awaited(Match match, Clause clause) {
        return match.frame().type().is(EventType.Trait.JOURNEY)
                && (clause.group().passive() && classes.in("awaiting-verbs", clause.lemma())
                        || classes.in("planning-adjectives", clause.predicate));
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
                        .filter(p -> p.group().finite() && verdict.cue().equals(lemma(p)))
                        .filter(p -> p.predicate.isEmpty() && !classes.in("object-control-verbs", p.lemma()))
                        .isPresent();
    }

    private Verdict noun(Match match) {
        Unit noun = match.trigger();
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
        Optional<Verdict> prospect = match.frame().type().speech() ? Optional.empty() : prospects.of(noun, clause);
        if (prospect.isPresent()) {
            return prospect.get();
        }
        if (argument(clause, noun)) {
            String governor = lemma(clause);
            if (clause.group().negated() && classes.in("excluding-verbs", governor)) {
                // "did not rule out a meeting"
                return new Verdict(Status.POSSIBLE, governor);
            }
            boolean acts = !clause.group().passive()
                    && clause.subject.filter(s -> s.members().contains(noun)).isPresent();
            Optional<Verdict> governed =
                    acts && classes.in("deciding-verbs", governor) ? Optional.empty() : governed(governor);
            if (governed.isPresent()) {
                boolean answered =
                        match.frame().type().speech() && governed.get().status() == Status.DENIED;
                return answered ? new Verdict(Status.OCCURRED, "answered") : governed.get();
            }
            if (classes.in("support-verbs", governor)) {
                return clause(clause, 0);
            }
            return new Verdict(Status.OCCURRED, "presupposed");
        }
        Optional<String> preposition = clause.phrases.stream()
                .filter(p -> p.noun().members().contains(noun))
                .map(Unit.Attached::prep)
                .findFirst();
        if (preposition.filter(p -> classes.in("future-prepositions", p)).isPresent()) {
            return new Verdict(Status.PLANNED, preposition.get());
        }
        if (preposition
                .filter(p -> p.equals("for") || p.equals("to") || p.equals("into"))
                .isPresent()) {
            return clause(clause, 0);
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

    /** Whether a noun is subject or object of a clause. */
    private static boolean argument(Clause clause, Unit noun) {
        return Stream.of(clause.subject, clause.object, clause.secondObject)
                .flatMap(Optional::stream)
                .anyMatch(u -> u.members().contains(noun));
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

    /** Whether the verb does not speak of the act but is it: who agrees or announces sanctions imposes them. */
    private boolean enacts(Match match, Clause clause) {
        String verbs = "enacting-" + match.frame().type().id();
        return classes.has(verbs) && classes.in(verbs, lemma(clause));
    }

    private static String lemma(Clause clause) {
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
        if (depth > 6) {
            return new Verdict(Status.OCCURRED, "");
        }
        if (group.finite()) {
            return finite(clause, depth);
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
            if (group.perfect() && classes.in("planned-before", lemma(parent))) {
                return new Verdict(Status.DENIED, "to have");
            }
            // "is known to have met"
            boolean seems = parent.group().passive() || classes.in("seeming-verbs", parent.lemma());
            return group.perfect() && seems ? inherit(parent, depth) : infinitive(parent, depth);
        }
        String governor = lemma(parent);
        if (clause.relation == Clause.Relation.COMPLEMENT && classes.in("refusing-verbs", governor)) {
            return new Verdict(Status.DENIED, governor);
        }
        if (clause.relation == Clause.Relation.COMPLEMENT && classes.in("considering-verbs", governor)) {
            return new Verdict(Status.POSSIBLE, governor);
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
        if (clause.opener.equals("from") && classes.in("hindering-verbs", parent.lemma())) {
            // "nothing kept him from warning"
            boolean free = parent.group().negated()
                    || parent.subject
                            .filter(s -> s.word("nothing") || s.words.contains("no"))
                            .isPresent();
            return new Verdict(free ? Status.OCCURRED : Status.DENIED, governor);
        }
        Verdict above = inherit(parent, depth);
        boolean attribute = clause.relation == Clause.Relation.PARTICIPIAL
                && clause.opener.isEmpty()
                && group.passive()
                && !clause.subject.equals(parent.subject);
        // "does not recognise the referendum held on Sunday": it was held
        return attribute && above.status() == Status.DENIED ? new Verdict(Status.OCCURRED, "held") : above;
    }

    private Verdict finite(Clause clause, int depth) {
        VerbGroup group = clause.group();
        String modal = group.modal();
        if (!modal.isEmpty()) {
            if (group.perfect() && classes.in("unreal-modals", modal)) {
                return new Verdict(Status.DENIED, modal + " have");
            }
            if (classes.in("future-modals", modal)) {
                return new Verdict(Status.PLANNED, modal);
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
            String reporter = clause.parent.get().lemma();
            if (classes.in("denying-verbs", reporter)) {
                return new Verdict(Status.DENIED, reporter);
            }
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

    private Verdict infinitive(Clause parent, int depth) {
        String governor = lemma(parent);
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
