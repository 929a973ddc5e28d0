package org.demarche.extract;

import java.util.Locale;
import java.util.Set;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EventType;

/** Talks at a distance, which are no meeting: "met virtually", "addressed the council by video link". */
final class Remote {
    private static final Set<String> WRITTEN = Set.of("in", "by", "through", "via");

    private Remote() {}

    static boolean is(Match match, WordClasses classes) {
        if (!match.frame().type().is(EventType.Trait.ENCOUNTER)) {
            return false;
        }
        boolean adverb = match.clause().stream()
                .flatMap(c -> match.parse().units().subList(c.first, c.last + 1).stream())
                .anyMatch(u -> u.is(Unit.Kind.ADVERB) && classes.in("remote-words", u.head));
        boolean word = match.trigger().words.stream().anyMatch(w -> classes.in("remote-words", w));
        return adverb || word || line(match, classes);
    }

    /** "By telephone", "over a video link": not "on a rail link". */
    static boolean line(Match match, WordClasses classes) {
        return match.clause().stream()
                .flatMap(c -> c.phrases.stream())
                .filter(p -> classes.in("line-prepositions", p.prep()))
                .anyMatch(p -> classes.in("line-nouns", p.noun().form) || classes.in("line-nouns", p.noun().head));
    }

    /** "In a letter to the council", "by telegram", "in a message on Friday": written, and read elsewhere. */
    static boolean isWritten(Match match, WordClasses classes) {
        return match.clause().stream()
                .flatMap(c -> c.phrases.stream())
                .filter(p -> WRITTEN.contains(p.prep()))
                .anyMatch(
                        p -> classes.in("written-nouns", p.noun().form) || classes.in("written-nouns", p.noun().head));
    }

    /** Whether a sentence tells of talk over a line: "agreed after a telephone conversation". */
    static boolean isOnLine(Match match, WordClasses classes) {
        return match.parse().sentence().tokens().stream()
                .anyMatch(t -> classes.in("call-words", t.text().toLowerCase(Locale.ROOT)));
    }

    /** Whether a sentence names a medium, whatever is done through it. */
    static boolean isNamed(Match match, WordClasses classes) {
        return match.parse().sentence().tokens().stream()
                .anyMatch(t -> classes.in("remote-words", t.text().toLowerCase(Locale.ROOT)));
    }
}
