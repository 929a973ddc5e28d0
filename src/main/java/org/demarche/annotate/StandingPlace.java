package org.demarche.annotate;

import java.util.Set;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.WordTable;

/** "In Moscow President Putin told": a place behind its preposition that is no part of the title that follows it. */
final class StandingPlace {
    private static final Set<String> PREPOSITIONS = WordTable.keys("standing-prepositions.tsv");

    private StandingPlace() {}

    /** Whether a word, in small letters, says where: "in", "near". */
    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** Whether a phrase that begins with lexeme {@code k} begins with such a place. */
    static boolean opens(int k, Phrase phrase, Lexemes lex) {
        boolean titled = phrase.kind() == Phrase.Kind.NAME
                || phrase.office().filter(Office::plural).isPresent();
        boolean longer = phrase.last() > lex.last(k);
        boolean place = lex.capital(k)
                || lex.get(k).has(Sense.PLACE)
                        && !lex.get(k).has(Sense.DEMONYM)
                        && !lex.get(k).has(Sense.PERSON);
        return titled
                && longer
                && place
                && k > 0
                && lex.last(k - 1) == lex.first(k - 1) + 1
                && isPreposition(lex.folded(k - 1))
                && !lex.joined(k + 1);
    }
}
