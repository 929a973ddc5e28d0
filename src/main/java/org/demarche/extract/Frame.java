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
 * @param condition role of whoever an "if" speaks of
 * @param mood what the verb group must say
 * @param said whether the verb stands in what the agent says ("Russia must withdraw, Kerry said")
 * @param closed whether nothing may follow that the pattern does not name: no object, infinitive, clause or "as"
 * @param timed whether the clause must say how long it lasted ("spent two hours with")
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
        Optional<Slot> condition,
        String implied,
        Mood mood,
        boolean said,
        boolean closed,
        boolean timed,
        String text) {
    /** The head of a frame that every verb fills: what matters is the phrase ("said in a phone call"). */
    static final String ANY_VERB = "*";

    /** A length of time: as a frame's head, "four hours with Lavrov"; after a verb, "gave him an hour". */
    static final String DURATION = "{D}";

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

    /** What a verb group must say besides its verb. */
    enum Mood {
        ANY,
        /** Negated ("did not recognise"), which then is the act itself. */
        NOT,
        /** Negated in will or ability: "will not recognise", "cannot accept". */
        WONT,
        /** That which was and is no more: "no longer sells". */
        CEASED,
        /** Of duty: "must leave", "has to leave". */
        MUST,
        /** Of the time to come, certain or not: "will face", "could face". */
        WILL,
        /** Of command or wish, in the bare form: "pull back, he told them", "that Russia pull back". */
        BARE
    }

    boolean negated() {
        return mood == Mood.NOT || mood == Mood.WONT || mood == Mood.CEASED;
    }

    /**
     * What the verb governs: "to", "that" or "from", the verbs allowed there, or all except them (empty: any), and slots
     * for their arguments.
     */
    record Complement(
            String opener,
            Mood mood,
            Set<String> verbs,
            boolean except,
            Optional<Slot> subject,
            Optional<Slot> object,
            List<Phrase> phrases) {
        private int weight() {
            return 1
                    + (verbs.isEmpty() ? 0 : 1)
                    + (mood == Mood.ANY ? 0 : 1)
                    + (subject.isPresent() ? 1 : 0)
                    + (int) phrases.stream().filter(p -> !p.optional()).count();
        }

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
                + (mood == Mood.ANY ? 0 : 2)
                + (condition.isPresent() && !condition.get().optional() ? 2 : 0)
                + (timed ? 2 : 0)
                + (predicate.isEmpty() ? 0 : 2)
                + (objectNouns.isEmpty() ? 0 : 3)
                + complement.map(Complement::weight).orElse(0)
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
                && subject.filter(s -> s.role() == Role.ANY && s.wanted().owned()
                                || s.wanted().kind().equals("event"))
                        .isPresent();
    }

    private static int restricted(Optional<Slot> slot) {
        return slot.filter(s -> !s.wanted().isEmpty()).isPresent() ? 1 : 0;
    }
}
