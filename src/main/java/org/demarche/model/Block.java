package org.demarche.model;

import java.util.Optional;

/**
 * A paragraph, headline or speaker's turn: a piece of the reading that sentences do not cross.
 *
 * @param span characters of {@link Article#reading()}
 * @param speaker who says this block, as the transcript names them; empty where the article itself speaks
 */
public record Block(Kind kind, Span span, Optional<Speaker> speaker) {
    /** What a block is in its article. Only headlines, abstracts, body and turns report events. */
    public enum Kind {
        HEADLINE,
        ABSTRACT,
        DATELINE,
        BODY,
        TURN,
        BYLINE,
        OTHER
    }

    /** A voice in a transcript. Hosts and reporters speak for the programme and are not actors of events. */
    public record Speaker(String name, boolean journalist) {}

    public boolean reports() {
        return kind == Kind.HEADLINE || kind == Kind.ABSTRACT || kind == Kind.BODY || kind == Kind.TURN;
    }
}
