package org.demarche.annotate;

import java.util.List;
import java.util.Optional;

/** A pattern found in a sentence, from atom {@code begin} to before atom {@code end}. */
record TimexMatch(TimexRule rule, TimeRun run, int begin, int end, List<TimeCapture> captures) {
    TimexMatch {
        captures = List.copyOf(captures);
    }

    int length() {
        return end - begin;
    }

    boolean has(String kind) {
        return get(kind).isPresent();
    }

    /** The value of the first capture of a kind. */
    Optional<String> get(String kind) {
        for (TimeCapture capture : captures) {
            if (capture.kind().equals(kind)) {
                return Optional.of(capture.value());
            }
        }
        return Optional.empty();
    }

    /** All captures of these kinds, in text order. */
    List<TimeCapture> all(String... kinds) {
        List<String> wanted = List.of(kinds);
        return captures.stream().filter(c -> wanted.contains(c.kind())).toList();
    }

    /** The first capture of any of these kinds. */
    Optional<TimeCapture> any(String... kinds) {
        return all(kinds).stream().findFirst();
    }

    /** Whether a word stands inside the match. */
    boolean says(String word) {
        for (int at = begin; at < end; at++) {
            if (run.word(at).equals(word)) {
                return true;
            }
        }
        return false;
    }

    String before() {
        return run.word(begin - 1);
    }

    String after() {
        return run.word(end);
    }
}
