package org.demarche.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A pattern over atoms, matched by trying every way. Matching calls {@code then} with each end it finds, until one
 * answers true.
 */
sealed interface TimePattern {
    /** @param then receives the atom after the match and says whether to stop */
    boolean match(TimeRun run, int at, IntPredicate then);

    /** Adds the words and kinds that a match may begin with; answers whether the match may be empty. */
    boolean first(Set<String> words, Set<String> kinds);

    /** A word or sign as it is. */
    record Word(String word) implements TimePattern {
        @Override
        public boolean match(TimeRun run, int at, IntPredicate then) {
            return at < run.size() && run.atom(at).lower().equals(word) && then.test(at + 1);
        }

        @Override
        public boolean first(Set<String> words, Set<String> kinds) {
            words.add(word);
            return false;
        }
    }

    /** A kind of word or number; what it stood for is captured. */
    record Kind(String kind) implements TimePattern {
        @Override
        public boolean match(TimeRun run, int at, IntPredicate then) {
            if (at >= run.size()) {
                return false;
            }
            for (TimeTag tag : run.tags(at)) {
                if (tag.kind().equals(kind)) {
                    run.push(new TimeCapture(kind, tag.value(), at, at + tag.length()));
                    boolean stop = then.test(at + tag.length());
                    run.pop();
                    if (stop) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public boolean first(Set<String> words, Set<String> kinds) {
            kinds.add(kind);
            return false;
        }
    }

    /** Something with no white space before it. */
    record Glued(TimePattern inner) implements TimePattern {
        @Override
        public boolean match(TimeRun run, int at, IntPredicate then) {
            return at < run.size() && run.atom(at).glued() && inner.match(run, at, then);
        }

        @Override
        public boolean first(Set<String> words, Set<String> kinds) {
            return inner.first(words, kinds);
        }
    }

    /** Something that may be absent. */
    record Maybe(TimePattern inner) implements TimePattern {
        @Override
        public boolean match(TimeRun run, int at, IntPredicate then) {
            return inner.match(run, at, then) || then.test(at);
        }

        @Override
        public boolean first(Set<String> words, Set<String> kinds) {
            inner.first(words, kinds);
            return true;
        }
    }

    /** One of several. */
    record Either(List<TimePattern> ways) implements TimePattern {
        public Either {
            ways = List.copyOf(ways);
        }

        @Override
        public boolean match(TimeRun run, int at, IntPredicate then) {
            for (TimePattern way : ways) {
                if (way.match(run, at, then)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean first(Set<String> words, Set<String> kinds) {
            boolean empty = false;
            for (TimePattern way : ways) {
                empty |= way.first(words, kinds);
            }
            return empty;
        }
    }

    /** One after another. */
    record Row(List<TimePattern> parts) implements TimePattern {
        public Row {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean match(TimeRun run, int at, IntPredicate then) {
            return matchFrom(0, run, at, then);
        }

        private boolean matchFrom(int part, TimeRun run, int at, IntPredicate then) {
            return part == parts.size()
                    ? then.test(at)
                    : parts.get(part).match(run, at, end -> matchFrom(part + 1, run, end, then));
        }

        @Override
        public boolean first(Set<String> words, Set<String> kinds) {
            for (TimePattern part : parts) {
                if (!part.first(words, kinds)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The words that a match may begin with. */
    default Set<String> firstWords() {
        Set<String> words = new HashSet<>();
        first(words, new HashSet<>());
        return words;
    }

    /** The kinds that a match may begin with. */
    default Set<String> firstKinds() {
        Set<String> kinds = new HashSet<>();
        first(new HashSet<>(), kinds);
        return kinds;
    }
}
