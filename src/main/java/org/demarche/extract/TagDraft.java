package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Timex;
import org.demarche.model.Token;

/** The words of a sentence while their tags are being mended: what each is tagged now, and what stands on it. */
record TagDraft(
        WordClasses classes,
        Lemmas lemmas,
        List<Token> tokens,
        EntityMention[] entityAt,
        Timex[] timexAt,
        String[] tags) {
    static final Set<String> OBJECT_START =
            Set.of("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "PRP", "$", "PDT", "VBN", "VBG");

    /** Whether a word is part of no name and no time expression. */
    boolean plain(int t) {
        return entityAt[t] == null && timexAt[t] == null;
    }

    String lemma(int t) {
        return lemmas.verb(tokens.get(t).text());
    }

    String lower(int t) {
        return tokens.get(t).text().toLowerCase(Locale.ROOT);
    }
}
