package org.demarche.model;

import java.util.List;

/** The result of reading an input that may be bad: a value with warnings, or a refusal. */
public sealed interface Outcome<T> {
    List<Problem> problems();

    record Done<T>(T value, List<Problem> problems) implements Outcome<T> {
        public Done {
            problems = List.copyOf(problems);
        }
    }

    record Refused<T>(Problem problem) implements Outcome<T> {
        @Override
        public List<Problem> problems() {
            return List.of(problem);
        }
    }
}
