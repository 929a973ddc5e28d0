package org.demarche.query;

/** A question that has no answer as it is put; the message says what to put right. */
public final class QuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands against it. */
    public enum Kind {
        WRONG,
        UNKNOWN,
        TOO_SLOW,
        TOO_LONG
    }

    private final Kind kind;

    public QuestionException(String message) {
        this(Kind.WRONG, message);
    }

    QuestionException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
