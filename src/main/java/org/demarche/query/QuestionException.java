package org.demarche.query;

/** A question cannot be asked as it is put; the message says what to put right. */
public final class QuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QuestionException(String message) {
        super(message);
    }
}
