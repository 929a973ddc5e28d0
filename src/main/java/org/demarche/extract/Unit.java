package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Timex;

/** A word group of a sentence: a noun phrase, verb group, preposition, time expression or joint between them. */
final class Unit {
    enum Kind {
        NOMINAL,
        VERB,
        PREP,
        TIME,
        AND,
        COMMA,
        /** Opens a clause: that, if, when, after. */
        SUB,
        /** Opens a relative clause: who, which, where. */
        REL,
        /** Ends whatever is open: semicolon, colon, dash, bracket. */
        BREAK,
        QUOTE,
        ADVERB,
        /** An adjective or participle that a copula predicates: due, ready, likely. */
        PREDICATE,
        OTHER
    }

    final Kind kind;
    /** Token indices, half-open. */
    final int from;

    final int to;
    final Span span;
    /** Lemma of the head: of a noun its singular too is tried, of a verb its infinitive. */
    final String head;

    /** The head noun's form as written, lower case. */
    String form = "";

    Optional<EntityMention> entity = Optional.empty();
    Optional<Timex> timex = Optional.empty();
    Optional<Unit> possessor = Optional.empty();
    final List<EntityMention> modifiers = new ArrayList<>();
    final List<Timex> times = new ArrayList<>();
    /** Lower-case words before the head. */
    final List<String> words = new ArrayList<>();
    /** Further members of a coordination that this unit heads. */
    final List<Unit> conjuncts = new ArrayList<>();

    final List<Attached> attached = new ArrayList<>();
    VerbGroup verb;
    /** Whether the head is written as a name, known or not. */
    boolean proper;

    /** A prepositional phrase, and the noun that it follows if any. */
    record Attached(String prep, Unit noun, Optional<Unit> after) {
        Attached(String prep, Unit noun) {
            this(prep, noun, Optional.empty());
        }
    }

    Unit(Kind kind, int from, int to, Span span, String head) {
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.span = span;
        this.head = head;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean word(String text) {
        return head.equals(text);
    }

    /** This unit and those coordinated with it. */
    List<Unit> members() {
        if (conjuncts.isEmpty()) {
            return List.of(this);
        }
        List<Unit> all = new ArrayList<>(conjuncts.size() + 1);
        all.add(this);
        all.addAll(conjuncts);
        return all;
    }

    /** The same noun phrase without those coordinated with it. */
    Unit alone() {
        Unit one = new Unit(kind, from, to, span, head);
        one.form = form;
        one.entity = entity;
        one.timex = timex;
        one.possessor = possessor;
        one.modifiers.addAll(modifiers);
        one.times.addAll(times);
        one.words.addAll(words);
        one.attached.addAll(attached);
        one.proper = proper;
        return one;
    }

    /** Whether this is a verb with a tense or a modal. */
    boolean finite() {
        return is(Kind.VERB) && verb.finite();
    }

    /** Whether the whole phrase names actors. */
    boolean names() {
        return entity.filter(e -> !e.actors().isEmpty()).isPresent();
    }

    /** Whether this stands in a sentence; who speaks may stand in the one before. */
    boolean in(Sentence sentence) {
        return span.begin() >= sentence.span().begin() && span.end() <= sentence.span().end();
    }

    /** Whether the phrase is a person's name. */
    boolean person() {
        return entity.filter(e -> e.kind() == EntityMention.Kind.PERSON).isPresent();
    }

    @Override
    public String toString() {
        return kind + ":" + head + entity.map(e -> "=" + e.actors()).orElse("");
    }
}
