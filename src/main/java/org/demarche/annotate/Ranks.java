package org.demarche.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.WordTable;
import org.demarche.model.ActorRef;

/** Ranks and styles that later stand for who bears them: "the general" after "Gen. Leopoldo Galtieri". */
final class Ranks {
    static final String RULE = "rank";

    /** The word that points back, by the word before a name. */
    private static final Map<String, String> WORDS = new HashMap<>();
    /** The word that points back, by the id of somebody known by it. */
    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        for (WordTable.Row row : WordTable.load("ranks.tsv", 2).rows()) {
            WORDS.put(row.key(), row.at(1));
            for (String id : row.at(2).split(",")) {
                KNOWN.put(id, row.at(1));
            }
        }
    }

    private Ranks() {}

    /** "The general" where no noun follows. */
    static Optional<Phrase> at(int k, Lexemes lex) {
        int noun = k + 1;
        boolean rank = lex.word(k, "the")
                && noun < lex.size()
                && WORDS.containsValue(lex.folded(noun))
                && !lex.get(noun).has(Sense.TITLE)
                && (noun + 1 >= lex.size()
                        || !lex.joined(noun + 1)
                                && !lex.head(noun + 1).capital()
                                && !lex.head(noun + 1).pos().matches("NN.*|CD|VBG"));
        return rank ? Optional.of(Phrase.of(Phrase.Kind.SHORT, lex.first(k), lex.last(noun), RULE)) : Optional.empty();
    }

    /** The rank before or among the words of a name, the last of which is no rank. */
    static Optional<String> of(List<Word> words, Phrase name) {
        return words.subList(Math.max(0, name.first() - 1), name.last() - 1).stream()
                .filter(Word::capital)
                .map(w -> WORDS.get(w.folded().replaceAll("\\.$", "")))
                .filter(rank -> rank != null)
                .reduce((a, b) -> b);
    }

    /** The rank by which readers know somebody. */
    static Optional<String> of(ActorRef who) {
        return Optional.ofNullable(KNOWN.get(who.id()));
    }
}
