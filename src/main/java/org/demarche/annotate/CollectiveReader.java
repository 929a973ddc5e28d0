package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.NameTrie;
import org.demarche.lexicon.WordTable;

/** Reads words for several countries without a common body: "the six powers", "the three Baltic presidents". */
final class CollectiveReader {
    private static final NameTrie<List<String>> NAMES = names();

    private CollectiveReader() {}

    private static NameTrie<List<String>> names() {
        NameTrie<List<String>> trie = new NameTrie<>();
        for (WordTable.Row row : WordTable.load("collectives.tsv", 2).rows()) {
            trie.add(
                    Fold.split(row.key()).stream().map(Fold::word).toList(),
                    List.of(row.at(1).split(",")));
        }
        return trie;
    }

    static Optional<Phrase> at(int k, Lexemes lex, CueWords cues) {
        int name = k;
        while (name < lex.size()
                && name - k < 3
                && (cues.beforeSet(lex.folded(name)) || lex.head(name).pos().equals("CD"))) {
            Optional<Phrase> here = at(k, name, lex);
            if (here.isPresent()) {
                return here;
            }
            name++;
        }
        return name < lex.size() ? at(k, name, lex) : Optional.empty();
    }

    private static Optional<Phrase> at(int k, int name, Lexemes lex) {
        List<Word> words = lex.words();
        int first = lex.first(name);
        return NAMES.at(i -> first + i < words.size() ? words.get(first + i).folded() : null).stream()
                .reduce((a, b) -> b)
                .map(f -> Phrase.of(Phrase.Kind.BODY, lex.first(k), first + f.words(), "set-named")
                        .actors(f.value()));
    }
}
