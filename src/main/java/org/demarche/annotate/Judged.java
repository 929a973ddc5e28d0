package org.demarche.annotate;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordTable;

/** Whose deed a judgement is about: in "they denounced Iraq over its seizure of Kuwait" it was Iraq that seized. */
final class Judged {
    private static final Set<String> VERBS = WordTable.keys("judged-by.tsv");
    private static final Set<String> MEASURES = WordTable.keys("judged-with.tsv");
    private static final Set<String> GROUNDS = WordTable.keys("judged-for.tsv");
    private static final Lemmas LEMMAS = Lemmas.load(VERBS);

    private Judged() {}

    /**
     * Whether who is named at some words is judged for what a possessive behind them owns.
     *
     * @param subject the word of the last subject before them, -1 for none
     * @param first the first word of the name
     * @param last the word behind the name
     * @param owner the word of the possessive
     */
    static boolean forDeed(int subject, int first, int last, int owner, List<Word> words) {
        boolean passive = first > 0 && words.get(first - 1).is("by");
        return !passive
                && words.get(owner).pos().equals("PRP$")
                && GROUNDS.contains(words.get(owner - 1).folded())
                && IntStream.range(last, owner).noneMatch(i -> breaks(words.get(i)))
                && IntStream.range(subject + 1, first).anyMatch(i -> judges(i, first, words));
    }

    private static boolean judges(int word, int name, List<Word> words) {
        Word here = words.get(word);
        boolean verb = here.pos().startsWith("VB")
                && VERBS.contains(LEMMAS.verb(here.folded()))
                && IntStream.range(word + 1, name)
                        .noneMatch(i -> words.get(i).pos().startsWith("VB"));
        return verb || MEASURES.contains(here.folded()) && word + 2 >= name - 1;
    }

    private static boolean breaks(Word word) {
        return word.pos().startsWith("VB") || word.pos().startsWith("W") || word.is(";");
    }
}
