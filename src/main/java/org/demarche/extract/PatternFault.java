package org.demarche.extract;

import org.demarche.model.EventType;

/** A trigger pattern of an event type is wrong; the message is "file:line: pattern: what is wrong". */
public final class PatternFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PatternFault(EventType.Pattern pattern, RuntimeException cause) {
        super(
                pattern.file() + ":" + pattern.line() + ": pattern \"" + pattern.text() + "\": " + cause.getMessage(),
                cause);
    }
}
