package org.demarche.annotate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.WordTable;

/** Reads what somebody named before is called by trade or age: "the veteran negotiator", "the former boxer", "the 58-year-old". */
final class FigureReader {
    static final String RULE = "figure";

    /** What stands where only a name told with the same noun is meant: "the boxer". */
    static final String TRADE = "figure-trade";

    private static final int LONGEST = 5;
    private static final Map<String, String> NOUNS =
            WordTable.load("figure-nouns.tsv", 2).map();
    private static final Set<String> STRANGE = WordTable.keys("strange-adjectives.tsv");

    private FigureReader() {}

    /** A phrase that begins with "the" at lexeme {@code k}. */
    static Optional<Phrase> at(int k, Modifiers m, Lexemes lex, CueWords cues) {
        if (!lex.word(k, "the") || m.side() || m.nations().size() > 1) {
            return Optional.empty();
        }
        int head = k + 1;
        while (head < lex.size() && head - k <= LONGEST && modifies(head, lex)) {
            if (STRANGE.contains(lex.folded(head))) {
                return Optional.empty();
            }
            head++;
        }
        boolean aged = head > k + 3 && lex.word(head - 1, "old") && lex.joined(head - 1) && lex.joined(head - 2);
        if (aged && (head >= lex.size() || !noun(lex.folded(head)))) {
            head--;
        } else if (head >= lex.size()
                || !noun(lex.folded(head))
                || !lex.head(head).pos().matches("NNP?|JJ")) {
            return Optional.empty();
        }
        int end = turned(head + 1, lex);
        int city = lex.word(end, "from") && end + 1 < lex.size() && place(end + 1, lex) ? end + 2 : end;
        boolean told = head > k + 1 || city > end;
        String part = NOUNS.getOrDefault(lex.folded(head), "");
        boolean figure = aged
                || part.equals("bare")
                || part.equals("told") && told
                || end > head + 1
                || m.effect() == Office.Effect.FORMER;
        if (!follows(k, city, lex, cues)) {
            return Optional.empty();
        }
        Phrase phrase = Phrase.of(Phrase.Kind.FIGURE, lex.first(k), lex.last(city - 1), figure ? RULE : TRADE);
        return Optional.of(phrase.actors(m.nations()));
    }

    private static boolean place(int k, Lexemes lex) {
        return lex.get(k).has(Sense.PLACE) || lex.get(k).has(Sense.ACTOR);
    }

    private static boolean noun(String folded) {
        return PersonWords.noun(folded) || NOUNS.containsKey(folded);
    }

    /** Whether a word stands before the noun: one that is the noun itself ends the phrase. */
    private static boolean modifies(int k, Lexemes lex) {
        Lexeme x = lex.get(k);
        boolean before = k + 1 < lex.size()
                && (lex.head(k + 1).pos().matches("NN|JJ.?|VBN") || lex.joined(k + 1))
                && !lex.head(k + 1).capital();
        boolean last = noun(lex.folded(k)) && !before;
        boolean title = x.has(Sense.TITLE) || x.has(Sense.TITLES) || x.has(Sense.BODY) || x.has(Sense.PERSON);
        return !last
                && (!title || lex.joined(k + 1))
                && lex.head(k).pos().matches("JJ.?|NN|NNP|VBN|VBG|CD|RB|NNS|HYPH|:");
    }

    /** The end of "turned diplomat" behind the noun. */
    private static int turned(int k, Lexemes lex) {
        return lex.word(k, "turned")
                        && k + 1 < lex.size()
                        && lex.head(k + 1).pos().startsWith("NN")
                ? k + 2
                : k;
    }

    /** Whether what follows does not tell further who is meant: "the man who", "the envoy to Peru", "the lawyer X". */
    private static boolean follows(int k, int end, Lexemes lex, CueWords cues) {
        if (end >= lex.size()) {
            return true;
        }
        Word next = lex.head(end);
        if (lex.joined(end) || next.pos().matches("NN.*|JJ.?|W.*|CD") || next.is("of") || next.is("that")) {
            return false;
        }
        boolean object = k > 0 && lex.head(k - 1).pos().matches("VB.*|IN|TO");
        boolean verb = next.pos().equals("TO")
                && end + 1 < lex.size()
                && lex.head(end + 1).pos().equals("VB");
        boolean phrase = next.pos().equals("IN") && !cues.subordinator(next.folded())
                || next.pos().equals("TO");
        return !phrase || object && (verb || next.pos().equals("IN") && !next.is("with"));
    }
}
