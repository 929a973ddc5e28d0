package org.demarche.annotate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordTable;

/** Reads "the government", "the military junta", "the army" where no country stands with it, and "that country". */
final class BareBodyReader {
    static final String BODY = "home-body";
    static final String LAND = "that-country";

    /** "The government there": of the place told of last. */
    static final String THERE = "there";

    private static final WordTable TABLE = WordTable.load("bare-bodies.tsv", 2);
    private static final Map<String, String> WORDS = TABLE.map();

    private static final Set<String> APART = TABLE.rows().stream()
            .filter(r -> r.at(2).equals("apart"))
            .map(WordTable.Row::key)
            .collect(Collectors.toSet());

    private BareBodyReader() {}

    static Optional<Phrase> at(int k, Modifiers m, Lexemes lex) {
        int head = m.head();
        boolean bare = m.definite()
                && !m.owner()
                && !m.side()
                && m.nations().isEmpty()
                && head > k
                && is(lex.folded(head), "noun")
                && !lex.joined(head + 1)
                && !OfVerbs.owns(lex, k, head + 1)
                && !(head + 1 < lex.size() && lex.head(head + 1).pos().startsWith("NN"));
        for (int i = k + 1; i < head; i++) {
            bare &= is(lex.folded(i), "adjective");
        }
        int end = lex.word(head + 1, THERE) ? head + 1 : head;
        return bare ? Optional.of(Phrase.of(Phrase.Kind.BODY, lex.first(k), lex.last(end), BODY)) : Optional.empty();
    }

    /** Whether few countries have such a body. */
    static boolean apart(String noun) {
        return APART.contains(noun);
    }

    /** Whether a phrase that ends so is of the country whose officers were told of: "Lavrov ... the ministry". */
    static boolean ministry(String last) {
        return last.equals("ministry");
    }

    /** "Government tanks", without an article. */
    static Optional<Phrase> troops(int k, Lexemes lex, CueWords cues) {
        boolean government = lex.word(k, "government") && !(k > 0 && lex.nation(k - 1));
        int head = k + 1;
        boolean armed = government
                && head < lex.size()
                && !lex.joined(head)
                && cues.body(lex.folded(head)).filter("forces"::equals).isPresent();
        boolean one = is(lex.folded(k), "noun") && lex.words(k).size() > 1 && (k == 0 || !lex.nation(k - 1));
        return armed || one
                ? Optional.of(Phrase.of(Phrase.Kind.BODY, lex.first(k), lex.last(armed ? head : k), BODY))
                : Optional.empty();
    }

    /** "That country", and "the country" where {@code 's} follows. */
    static Optional<Phrase> land(int k, Lexemes lex) {
        boolean that = lex.word(k, "that") || lex.word(k, "this");
        boolean owner = lex.word(k, "the") && lex.possessive(k + 2);
        return (that || owner)
                        && k + 1 < lex.size()
                        && is(lex.folded(k + 1), "land")
                        && !lex.head(k + 1).capital()
                ? Optional.of(Phrase.of(Phrase.Kind.COMMON, lex.first(k), lex.last(k + 1), LAND))
                : Optional.empty();
    }

    /** Whether "of that country" follows a word. */
    static boolean ofLand(List<Word> words, int of) {
        return of + 2 < words.size()
                && words.get(of).is("of")
                && (words.get(of + 1).is("that") || words.get(of + 1).is("this"))
                && is(words.get(of + 2).folded(), "land");
    }

    private static boolean is(String folded, String kind) {
        return kind.equals(WORDS.get(folded)) || kind.equals("adjective") && folded.equals("military");
    }
}
