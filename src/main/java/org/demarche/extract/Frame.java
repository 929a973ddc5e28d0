package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.EventType;

/**
 * A trigger pattern, compiled. A verb frame is headed by a verb with slots for subject, object, prepositional phrases
 * and complement; a noun frame by a noun with slots for its possessor, modifiers and prepositional phrases.
 *
 * @param heads lemmas that trigger it; {@link #ANY_VERB} for a verb frame that every verb heads
 * @param before words, one of which must stand before the head of a noun frame ("phone" in "phone talks"); empty: any
 * @param particle of a verb, or empty
 * @param predicate what a copula predicates ("due"), or empty
 * @param subject role of the subject, or of a noun's possessor
 * @param object role of the direct object
 * @param objectNouns nouns that the object must have
 * @param negated whether the verb must be negated ("will not recognise"), which then is the act itself
 * @param closed whether nothing may follow that the pattern does not name: no object, infinitive, clause or "as"
 * @param modifier role of a noun's modifiers ("the Kerry-Lavrov meeting")
 * @param implied id of the agent that the words imply without naming it (the Security Council of a veto), or empty
 */
record Frame(
        EventType type,
        Kind kind,
        Set<String> heads,
        Set<String> before,
        String particle,
        Set<String> predicate,
        Optional<Slot> subject,
        Optional<Slot> object,
        Wanted objectNouns,
        Optional<Slot> secondObject,
        Optional<Slot> modifier,
        List<Phrase> phrases,
        Optional<Complement> complement,
        String implied,
        boolean negated,
        boolean closed,
        String text) {
    /** The head of a frame that every verb fills: what matters is the phrase ("said in a phone call"). */
    static final String ANY_VERB = "*";

    enum Kind {
        VERB,
        NOUN
    }

    /** What fills a slot: a role, what it must be, and whether the pattern fails without it. */
    record Slot(Role role, Wanted wanted, boolean optional) {}

    enum Role {
        AGENT,
        TARGET,
        /** Destination of a visit, or whatever place the pattern names. */
        PLACE,
        /** Anything, of no interest. */
        ANY
    }

    /** A prepositional phrase: its prepositions, and a slot or the nouns it must have. */
    record Phrase(Set<String> prepositions, Optional<Slot> slot, Wanted nouns, boolean optional) {}

    /** What the verb governs: "to", "that" or "from", and the verbs allowed there, or all except them; empty: any. */
    record Complement(String opener, Set<String> verbs, boolean except) {
        boolean allows(String verb) {
            return verbs.isEmpty() || except != verbs.contains(verb);
        }
    }

    /** How much a match proves: the more words a pattern asks for, the more. */
    int weight() {
        return (particle.isEmpty() ? 0 : 2)
                + (heads.contains(ANY_VERB) ? -1 : 0)
                + (before.isEmpty() ? 0 : 1)
                + restricted(subject)
                + restricted(object)
                + (negated ? 2 : 0)
                + (predicate.isEmpty() ? 0 : 2)
                + (objectNouns.isEmpty() ? 0 : 3)
                + (complement.isPresent() ? 1 : 0)
                + (object.isPresent() ? 1 : 0)
                + (int) phrases.stream().filter(p -> !p.optional()).count() * 2
                + (int) phrases.stream()
                        .filter(p -> p.slot().isEmpty() && !p.optional())
                        .count()
                + (subject.isPresent() ? 1 : 0)
                + (modifier.isPresent() ? 1 : 0);
    }

    /** Whether the subject is a noun that tells of the event itself: "a conference call linked them". */
    boolean telling() {
        return kind == Kind.VERB
                && subject.filter(s -> s.role() == Role.ANY && s.wanted().owned())
                        .isPresent();
    }

    private static int restricted(Optional<Slot> slot) {
        return slot.filter(s -> !s.wanted().isEmpty()).isPresent() ? 1 : 0;
    }
}
