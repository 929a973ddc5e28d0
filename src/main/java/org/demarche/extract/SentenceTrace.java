package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;

/**
 * What a sentence gave and why, or why it gave nothing.
 *
 * @param number of the sentence in its article, from 1
 * @param actors mentions that can act
 * @param triggers words that may begin a pattern, whether or not it was filled
 * @param matches patterns that were filled, in text order
 * @param silence why it gave nothing; empty where it gave an event
 */
public record SentenceTrace(
        int number,
        Sentence sentence,
        List<EntityMention> actors,
        List<Trigger> triggers,
        List<EventTrace> matches,
        Optional<Silence> silence) {
    public SentenceTrace {
        actors = List.copyOf(actors);
        triggers = List.copyOf(triggers);
        matches = List.copyOf(matches);
    }

    /** A word that may begin a pattern, and the types of event that have one. */
    public record Trigger(String word, List<String> types) {}

    /** Why a sentence gives no event. */
    public enum Silence {
        /** A byline, caption or other block that reports nothing. */
        NOT_READ,
        NO_TRIGGER,
        NO_ACTOR,
        /** Trigger and actor are there, but not where a pattern wants them. */
        PATTERN_NOT_FILLED,
        /** A pattern was filled, and refused. */
        REFUSED
    }
}
