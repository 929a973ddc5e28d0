package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.model.EventType;

/**
 * A trigger pattern, compiled. A verb frame is headed by a verb with slots for subject, object, prepositional phrases
 * and complement; a noun frame by a noun with slots for its possessor, modifiers and prepositional phrases.
 *
 * @param heads lemmas that trigger it
 * @param particle of a verb, or empty
 * @param predicate what a copula predicates ("due"), or empty
 * @param subject role of the subject, or of a noun's possessor
 * @param subjectNouns head nouns that the subject must have; empty: any
 * @param object role of the direct object
 * @param objectNouns head nouns that the object must have; empty: any
 * @param condition role of whoever an "if" speaks of
 * @param mood what the verb group must say
 * @param said whether the verb stands in what the agent says ("Russia must withdraw, Kerry said")
 * @param closed whether nothing may follow that the pattern does not name: no object, infinitive, clause or "as"
 * @param modifier role of a noun's modifiers ("the Kerry-Lavrov meeting")
 */
record Frame(
        EventType type,
        Kind kind,
        Set<String> heads,
        String particle,
        Set<String> predicate,
        Optional<Slot> subject,
        Set<String> subjectNouns,
        Optional<Slot> object,
        Set<String> objectNouns,
        Optional<Slot> secondObject,
        Optional<Slot> modifier,
        List<Phrase> phrases,
        Optional<Complement> complement,
        Optional<Slot> condition,
        Mood mood,
        boolean said,
        boolean closed,
        String text) {
    enum Kind {
        VERB,
        NOUN
    }

    /** What fills a slot: a role, and whether the pattern fails without it. */
    record Slot(Role role, boolean optional) {}

    enum Role {
        AGENT,
        TARGET,
        /** Destination of a visit, or whatever place the pattern names. */
        PLACE,
        /** Anything, of no interest. */
        ANY
    }

    /** A prepositional phrase: its prepositions, and a slot or the nouns it must have. */
    record Phrase(Set<String> prepositions, Optional<Slot> slot, Set<String> nouns, boolean optional) {}

    /** What a verb group must say besides its verb. */
    enum Mood {
        ANY,
        /** Negated ("will not recognise"), which then is the act itself. */
        NOT,
        /** Of duty: "must leave", "has to leave". */
        MUST,
        /** Of the time to come, certain or not: "will face", "could face". */
        WILL,
        /** Of command or wish, in the bare form: "pull back, he told them", "that Russia pull back". */
        BARE
    }

    /**
     * What the verb governs: "to" or "that", the verbs allowed there (empty: any), and slots for their arguments.
     */
    record Complement(
            String opener,
            Mood mood,
            Set<String> verbs,
            Optional<Slot> subject,
            Optional<Slot> object,
            List<Phrase> phrases) {}

    boolean negated() {
        return mood == Mood.NOT;
    }

    /** How much a match proves: the more words a pattern asks for, the more. */
    int weight() {
        return (particle.isEmpty() ? 0 : 2)
                + (mood == Mood.ANY ? 0 : 2)
                + (condition.isPresent() && !condition.get().optional() ? 2 : 0)
                + (predicate.isEmpty() ? 0 : 2)
                + (objectNouns.isEmpty() ? 0 : 3)
                + (subjectNouns.isEmpty() ? 0 : 3)
                + complement.map(Frame::weight).orElse(0)
                + (object.isPresent() ? 1 : 0)
                + (int) phrases.stream().filter(p -> !p.optional()).count() * 2
                + (subject.isPresent() ? 1 : 0)
                + (modifier.isPresent() ? 1 : 0);
    }

    private static int weight(Complement complement) {
        return 1
                + (complement.verbs().isEmpty() ? 0 : 1)
                + (complement.mood() == Mood.ANY ? 0 : 1)
                + (complement.subject().isPresent() ? 1 : 0)
                + (int) complement.phrases().stream().filter(p -> !p.optional()).count();
    }
}
