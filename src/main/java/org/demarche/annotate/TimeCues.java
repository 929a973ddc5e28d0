package org.demarche.annotate;

import java.util.List;
import org.demarche.lexicon.TimeAtom;
import org.demarche.lexicon.TimeLexicon;

/** Words before a time that say it is still to come: "ahead of Sunday's vote", "scheduled for Friday". */
final class TimeCues {
    private static final int REACH = 7;

    private final TimeLexicon lexicon;
    private final List<List<String>> phrases;

    TimeCues(TimeLexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = lexicon.tense("PHRASEAHEAD").stream()
                .map(phrase -> TimeAtom.split(phrase, 0, phrase.length()).stream()
                        .map(TimeAtom::lower)
                        .toList())
                .toList();
    }

    boolean ahead(TimeRun run, int begin) {
        return isScheduled(run, begin) || phrases.stream().anyMatch(phrase -> stands(run, begin, phrase));
    }

    /** "… planned for Sunday", "… due on Sunday". */
    private boolean isScheduled(TimeRun run, int begin) {
        int at = begin - 1;
        if (!lexicon.tense("LINK").contains(run.word(at))) {
            return false;
        }
        String word = run.word(at - 1);
        boolean forTime = "for".equals(run.word(at));
        return (run.word(at).equals("to") && isBy("SHIFTING", run, at))
                || forTime
                        && (lexicon.tense("SCHEDULED").contains(word)
                                || lexicon.tense("SCHEDULEDFOR").contains(word)
                                || lexicon.tense("PROSPECT").contains(word)
                                || isBy("FIXING", run, at));
    }

    /** "Fixed the election of his successor for May 25", "put it off to March": the verb before, whatever its object is. */
    private boolean isBy(String verbs, TimeRun run, int link) {
        for (int at = link - 1; at >= Math.max(0, link - REACH); at--) {
            if (run.pos(at).startsWith("VB") || run.word(at).equals(",")) {
                return lexicon.tense(verbs).contains(run.word(at));
            }
        }
        return false;
    }

    private static boolean stands(TimeRun run, int begin, List<String> phrase) {
        for (int at = Math.max(0, begin - REACH); at + phrase.size() <= begin; at++) {
            int i = 0;
            while (i < phrase.size() && run.word(at + i).equals(phrase.get(i))) {
                i++;
            }
            if (i == phrase.size() && near(run, at + i, begin)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no clause begins between a phrase and the time. */
    private static boolean near(TimeRun run, int from, int begin) {
        for (int at = from; at < begin; at++) {
            if (run.word(at).equals(",")
                    || run.pos(at).equals("VBD")
                    || run.pos(at).equals("MD")) {
                return false;
            }
        }
        return true;
    }
}
