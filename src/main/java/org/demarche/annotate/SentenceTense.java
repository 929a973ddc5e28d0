package org.demarche.annotate;

import java.util.List;
import org.demarche.model.Sentence;
import org.demarche.model.Token;

/** Whether a sentence tells of what is past or of what is to come, by its verbs; open where it does both or neither. */
enum SentenceTense {
    PAST,
    AHEAD,
    OPEN;

    static SentenceTense of(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        boolean past = tokens.stream().anyMatch(t -> t.pos().equals("VBD"));
        boolean modal = tokens.stream().anyMatch(t -> t.pos().equals("MD"));
        boolean ahead = modal || isToBe(tokens);
        return past && !modal ? PAST : ahead && !past ? AHEAD : OPEN;
    }

    /** "The parliament is to be asked". */
    private static boolean isToBe(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).pos().equals("TO") && tokens.get(i - 1).pos().matches("VB[PZ]")) {
                return true;
            }
        }
        return false;
    }
}
