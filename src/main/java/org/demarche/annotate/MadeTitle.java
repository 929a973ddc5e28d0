package org.demarche.annotate;

import java.util.List;
import java.util.Set;
import org.demarche.lexicon.WordTable;

/** Titles that tell what somebody is made and stand for nobody: "was elected president of Russia". */
final class MadeTitle {
    private static final Set<String> MAKING = WordTable.keys("making-verbs.tsv");

    private MadeTitle() {}

    /** Whether the title that begins with a word is what a verb before it, or that word itself, makes somebody. */
    static boolean of(List<Word> words, int first) {
        Word here = words.get(first);
        boolean own = MAKING.contains(here.folded())
                && first > 0
                && (words.get(first - 1).pos().matches("VB[DPZN]?")
                        || words.get(first - 1).pos().equals("TO"));
        int before = first - (first > 0 && words.get(first - 1).is("as") ? 2 : 1);
        before -= before > 0 && before < first - 1 && words.get(before).is("in") ? 1 : 0;
        boolean bare = before >= 0 && !here.pos().equals("DT") && !here.pos().equals("PRP$");
        return own || bare && MAKING.contains(words.get(before).folded());
    }
}
