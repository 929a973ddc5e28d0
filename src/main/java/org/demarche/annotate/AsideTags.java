package org.demarche.annotate;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.demarche.lexicon.Aside;

/**
 * Tags a sentence once more without an aside that parts a verb from its subject: a tagger that looks a few words back takes such
 * a verb for a participle, an infinitive or a noun.
 *
 * @param tagger parts of speech of the words of a sentence
 */
record AsideTags(UnaryOperator<String[]> tagger) {
    /** The tags, with those behind each such aside as they are without it. */
    String[] mend(String[] words, String[] tags) {
        String[] mended = tags;
        for (int open = 1; open < words.length; open++) {
            Optional<Aside> aside = Aside.at(words, mended, open);
            if (aside.isPresent()) {
                mended = aside.get().mend(mended, tagger.apply(aside.get().without(words)));
                open = aside.get().close();
            }
        }
        return mended;
    }
}
