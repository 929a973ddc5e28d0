package org.demarche.annotate;

import java.util.Set;

/**
 * What must, or must not, stand directly before or after a match.
 *
 * @param words lower-case words, kinds of time-words.tsv, or END (nothing more in the sentence), CAP (a capital) and FINITE (a
 *     verb with a tense)
 */
record TimeCondition(boolean before, boolean negative, Set<String> words) {
    private static final Set<String> TENSED = Set.of("VBD", "VBZ", "MD");

    TimeCondition {
        words = Set.copyOf(words);
    }

    boolean holds(TimeRun run, int begin, int end) {
        return stands(run, before ? begin - 1 : end) != negative;
    }

    private boolean stands(TimeRun run, int at) {
        if (at < 0 || at >= run.size()) {
            return words.contains("END");
        }
        if (words.contains(run.word(at))
                || (words.contains("CAP") && run.atom(at).capital())
                || (words.contains("FINITE") && TENSED.contains(run.pos(at)))) {
            return true;
        }
        return run.tags(at).stream().anyMatch(tag -> words.contains(tag.kind()));
    }
}
