package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.model.TimeInterval;

/** Ties days to the things said to happen on them: "Sunday's referendum", later "two days after the referendum". */
final class TimeEvents {
    private static final int REACH = 5;

    private TimeEvents() {}

    /** The nouns of an event that follows a match ("the day after | his brother's death"), if one does. */
    static Optional<List<String>> following(TimexMatch match) {
        int at = match.end();
        TimeRun run = match.run();
        if (at >= run.size() || !run.atom(at).isWord()) {
            return Optional.empty();
        }
        List<String> nouns = nouns(run, at);
        return nouns.isEmpty() ? Optional.empty() : Optional.of(nouns);
    }

    /** The day of the first of these nouns that the text has given a day. */
    static Optional<TimeInterval> when(List<String> nouns, TimeScene scene) {
        return nouns.stream().map(scene::happening).flatMap(Optional::stream).findFirst();
    }

    /** The common nouns from an atom on, up to the first sign or verb. */
    static List<String> nouns(TimeRun run, int from) {
        List<String> nouns = new ArrayList<>();
        for (int at = from; at < Math.min(run.size(), from + REACH); at++) {
            String pos = run.pos(at);
            if (!run.atom(at).isWord() && !run.word(at).startsWith("'")
                    || pos.startsWith("VB") && !pos.equals("VBG") && !pos.equals("VBN")) {
                break;
            }
            if (pos.equals("NN") || pos.equals("NNS")) {
                nouns.add(run.word(at));
            }
        }
        return nouns;
    }

    /** The nouns that a day belongs to: "Sunday's referendum", "the referendum on Sunday". */
    static List<String> owning(TimeRun run, int begin, int end) {
        if (run.word(end).equals("'s") || run.pos(end).startsWith("NN")) {
            return nouns(run, run.word(end).equals("'s") ? end + 1 : end);
        }
        boolean linked = begin > 1
                && !run.atom(begin - 1).capital()
                && run.pos(begin - 1).equals("IN");
        boolean noun =
                linked && (run.pos(begin - 2).equals("NN") || run.pos(begin - 2).equals("NNS"));
        return noun ? List.of(run.word(begin - 2)) : List.of();
    }
}
