package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.lexicon.WordClasses;

/**
 * Words beside what is said that tell who says it: before a colon ("Kerry was blunt: ...", "Kerry's reply: ..."), at the
 * beginning ("according to Kerry, ...", "in Kerry's words, ...") or at the end ("..., was Kerry's answer").
 */
final class Telltale {
    private static final String COLON = ":";
    private static final List<String> OWNERS = List.of("from", "of", "by");

    private final WordClasses classes;

    Telltale(WordClasses classes) {
        this.classes = classes;
    }

    /** A clause of saying with the verb and the times of another. */
    static Clause made(Unit speaker, Clause by, Optional<Unit> hearer) {
        Clause clause = new Clause(by.verb, Clause.Relation.ROOT, "", Optional.empty());
        clause.subject = Optional.of(speaker);
        clause.object = hearer.filter(Unit::names);
        clause.times.addAll(by.times);
        clause.phrases.addAll(by.phrases);
        clause.first = by.first;
        clause.last = by.last;
        return clause;
    }

    /** Whether something is told as done. */
    static boolean done(Clause clause) {
        return clause.group().finite()
                && !clause.group().negated()
                && clause.group().modal().isEmpty();
    }

    /** The clause that says another, which stands beside it. */
    Optional<Clause> of(Parse parse, Clause said) {
        if (said.relation == Clause.Relation.RELATIVE || said.relation == Clause.Relation.PARTICIPIAL) {
            return Optional.empty();
        }
        return behindColon(parse, said).or(() -> fronted(said)).or(() -> before(parse, said));
    }

    /** The clause of a sentence that ends with the announcement of what the next one says: "Kerry was blunt." */
    Optional<Clause> ahead(Parse parse) {
        return parse.clauses().stream()
                .filter(c -> c.relation == Clause.Relation.ROOT || c.relation == Clause.Relation.CONJOINED)
                .reduce((a, b) -> b)
                .filter(c -> c.children.isEmpty())
                .flatMap(c -> announced(parse, c));
    }

    /** Whether a noun names words that somebody says: "message", "reply". */
    boolean tells(Unit noun) {
        return noun.entity.isEmpty() && classes.in("told-nouns", noun.form);
    }

    /** Whose words a noun names: "Kerry's reply", "the word from Kerry", "the gist of his message". */
    Optional<Unit> owner(Parse parse, Unit noun) {
        if (classes.in("gist-nouns", noun.form)) {
            return noun.attached.stream()
                    .filter(p -> p.prep().equals("of") && tells(p.noun()))
                    .findFirst()
                    .flatMap(p -> owner(parse, p.noun()));
        }
        if (!tells(noun)) {
            return Optional.empty();
        }
        return noun.possessor.or(() -> Stream.concat(
                        noun.attached.stream(), parse.clauseOf(noun).stream().flatMap(c -> c.phrases.stream()))
                .filter(p -> OWNERS.contains(p.prep()) && p.noun().names() && p.noun().from >= noun.to)
                .filter(p -> p.noun().from <= noun.to + 2 || noun.attached.contains(p))
                .map(Unit.Attached::noun)
                .findFirst()
                .or(() -> bearer(parse, noun)));
    }

    /** "The message that Kerry brought". */
    private Optional<Unit> bearer(Parse parse, Unit noun) {
        return parse.clauses().stream()
                .filter(c -> c.relation == Clause.Relation.RELATIVE
                        && c.object.filter(o -> o == noun).isPresent())
                .filter(c -> classes.in("message-verbs", c.lemma()) && done(c))
                .flatMap(c -> c.subject.stream())
                .findFirst();
    }

    private Optional<Clause> behindColon(Parse parse, Clause said) {
        List<Unit> units = parse.units();
        int colon = IntStream.range(0, Math.min(said.first, units.size()))
                .filter(i -> units.get(i).is(Unit.Kind.BREAK) && units.get(i).word(COLON))
                .reduce((a, b) -> b)
                .orElse(-1);
        if (colon < 1) {
            return Optional.empty();
        }
        Optional<Clause> before = parse.clauses().stream()
                .filter(c -> c.first < colon && c.group().finite())
                .filter(c -> c.relation == Clause.Relation.ROOT || c.relation == Clause.Relation.CONJOINED)
                .reduce((a, b) -> b);
        return before.isPresent()
                ? before.flatMap(c -> announced(parse, c))
                : units.subList(0, colon).stream()
                        .filter(u -> u.is(Unit.Kind.NOMINAL))
                        .findFirst()
                        .flatMap(n -> owner(parse, n).map(o -> verbless(n, o)));
    }

    private static Clause verbless(Unit noun, Unit speaker) {
        Unit verb = new Unit(Unit.Kind.VERB, noun.from, noun.to, noun.span, noun.head);
        verb.verb = new VerbGroup("say", "", "", VerbGroup.Form.FINITE, true, false, false, false, false);
        Clause clause = new Clause(verb, Clause.Relation.ROOT, "", Optional.empty());
        clause.subject = Optional.of(speaker);
        return clause;
    }

    /** "Kerry was blunt", "Kerry had a message for Lavrov", "Kerry put it plainly", "the message was short". */
    private Optional<Clause> announced(Parse parse, Clause by) {
        if (by.subject.isEmpty() || by.group().passive() || !by.group().modal().isEmpty()) {
            return Optional.empty();
        }
        Unit subject = by.subject.get();
        if (by.lemma().equals("be") && !by.group().negated()) {
            Optional<Unit> teller = classes.in("candid-words", by.predicate) && subject.names()
                    ? Optional.of(subject)
                    : owner(parse, subject);
            return teller.map(t -> made(t, by, Optional.empty()));
        }
        boolean puts = puts(by);
        boolean noun = brings(by);
        boolean outspoken = classes.in("outspoken-verbs", by.group().name());
        boolean plain = classes.in("mincing-verbs", by.lemma())
                && by.object
                        .filter(o -> classes.in("minced-nouns", o.form)
                                && (by.group().negated() || o.words.contains("no")))
                        .isPresent();
        boolean tells = !by.group().negated() && (puts || noun || outspoken) || plain;
        return tells && subject.names()
                ? Optional.of(made(subject, by, noun ? hearer(by) : Optional.empty()))
                : Optional.empty();
    }

    /** "Put it to him that", "sent him the message that". */
    boolean delivers(Clause by) {
        return !by.group().passive() && (puts(by) || brings(by));
    }

    private boolean puts(Clause by) {
        return classes.in("phrasing-verbs", by.lemma())
                && by.object.filter(o -> o.word("it")).isPresent();
    }

    private boolean brings(Clause by) {
        return classes.in("message-verbs", by.lemma())
                && Stream.concat(by.object.stream(), by.secondObject.stream())
                        .anyMatch(o -> tells(o) || classes.in("doubt-nouns", o.form) && o.words.contains("no"));
    }

    /** Whom words are for: what a verb has as its name, or behind "to" or "for". */
    static Optional<Unit> hearer(Clause by) {
        return by.object.filter(Unit::names).or(() -> by.phrases.stream()
                .filter(p -> (p.prep().equals("for") || p.prep().equals("to"))
                        && p.noun().names())
                .map(Unit.Attached::noun)
                .findFirst());
    }

    /** "According to Kerry", "in Kerry's words", "as Kerry put it". */
    private Optional<Clause> fronted(Clause said) {
        Optional<Clause> put = said.parent
                .filter(p -> p.opener.equals("as") && classes.in("phrasing-verbs", p.lemma()) && done(p))
                .filter(p -> p.object.filter(o -> o.word("it")).isPresent() && p.subject.isPresent());
        return put.or(() -> said.phrases.stream()
                .flatMap(p -> source(said, p).stream())
                .findFirst()
                .map(noun -> verbless(noun, noun)));
    }

    private Optional<Unit> source(Clause said, Unit.Attached phrase) {
        if (classes.in("attributing-prepositions", phrase.prep())) {
            return Optional.of(phrase.noun()).filter(Unit::names);
        }
        boolean words = phrase.prep().equals("in") && classes.in("own-words", phrase.noun().form);
        return words
                ? phrase.noun().possessor.or(() -> said.phrases.stream()
                        .filter(p -> p.prep().equals("of") && p.noun().names() && p.noun().from == phrase.noun().to + 1)
                        .map(Unit.Attached::noun)
                        .findFirst())
                : Optional.empty();
    }

    /** "..., was Kerry's answer", "... was all that Kerry would say", "...: that was Kerry's message". */
    private Optional<Clause> before(Parse parse, Clause said) {
        return parse.clauses().stream()
                .filter(c -> c != said && c.first > said.first && c.lemma().equals("be") && done(c))
                .filter(c -> apart(parse, c))
                .flatMap(c -> c.object.stream()
                        .flatMap(o -> owner(parse, o).or(() -> all(c, o)).stream())
                        .map(o -> made(o, c, Optional.empty())))
                .findFirst();
    }

    /** "All that Kerry would say": who said it. */
    private Optional<Unit> all(Clause copula, Unit object) {
        return copula.children.stream()
                .filter(c -> classes.in("all-words", object.form)
                        && c.relation == Clause.Relation.RELATIVE
                        && classes.in("asserting-verbs", c.lemma()))
                .flatMap(c -> c.subject.stream())
                .filter(Unit::names)
                .findFirst();
    }

    /** Whether a copula stands behind a comma, quotation mark or colon, with nothing or "that" before it. */
    private boolean apart(Parse parse, Clause copula) {
        List<Unit> units = parse.units();
        int at = units.indexOf(copula.verb) - 1;
        if (at > 0
                && (units.get(at).is(Unit.Kind.REL)
                        || units.get(at).is(Unit.Kind.SUB)
                        || classes.in("pointing-pronouns", units.get(at).form))) {
            at--;
        }
        return at > 0
                && (units.get(at).is(Unit.Kind.COMMA)
                        || units.get(at).is(Unit.Kind.QUOTE)
                        || units.get(at).is(Unit.Kind.BREAK));
    }
}
