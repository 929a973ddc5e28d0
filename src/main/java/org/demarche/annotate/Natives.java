package org.demarche.annotate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordTable;

/** Reads "the Texan", "the Californian": somebody named before, by the state or region that they come from. */
final class Natives {
    static final String RULE = "native";

    private static final Map<String, List<String>> PEOPLE = WordTable.load("natives.tsv", 2).rows().stream()
            .collect(Collectors.toMap(
                    WordTable.Row::key, row -> List.of(row.at(1).split(","))));

    private Natives() {}

    static Optional<Phrase> at(int k, Lexemes lex) {
        int noun = k + 1;
        boolean named = lex.word(k, "the")
                && noun < lex.size()
                && lex.head(noun).capital()
                && PEOPLE.containsKey(lex.folded(noun))
                && (noun + 1 >= lex.size() || !lex.head(noun + 1).pos().matches("NN.*|JJ.?"));
        return named
                ? Optional.of(Phrase.of(Phrase.Kind.FELLOW, lex.first(k), lex.last(noun), RULE)
                        .actors(PEOPLE.get(lex.folded(noun))))
                : Optional.empty();
    }
}
