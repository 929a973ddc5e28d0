package org.demarche.model;

/**
 * Something about an input that a person should know.
 *
 * @param severity {@code REFUSED}: nothing was taken from the input; {@code WARNING}: it was read as far as it goes
 * @param file the input's name as given
 * @param position {@code line 3, column 7} or {@code byte 120}; empty where the whole file is meant
 * @param message what is wrong, and what to do
 */
public record Problem(Severity severity, String file, String position, String message) {
    public enum Severity {
        WARNING,
        REFUSED
    }

    @Override
    public String toString() {
        return file + (position.isEmpty() ? "" : ", " + position) + ": " + message;
    }
}
