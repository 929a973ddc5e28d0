package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.model.Post;

/** Reads pronouns and "the two men". */
final class PointingWords {
    private PointingWords() {}

    static Optional<Phrase> at(int k, Lexemes lex, CueWords cues, Gazetteer gazetteer) {
        Optional<Phrase> part = PartSets.at(k, lex, cues);
        if (part.isPresent()) {
            return part;
        }
        Optional<Phrase> set = set(k, lex, cues).map(p -> office(p, lex, gazetteer));
        if (set.isPresent()) {
            return set;
        }
        Optional<String> order =
                lex.word(k, "the") && k + 1 < lex.size() && (k + 2 >= lex.size() || bare(lex.head(k + 2)))
                        ? cues.orderPronoun(lex.folded(k + 1))
                        : Optional.empty();
        if (order.isPresent()) {
            return Optional.of(Phrase.of(Phrase.Kind.SET, lex.first(k), lex.last(k + 1), "set-" + order.get())
                    .set(new SetPhrase(2, "any")));
        }
        Word w = lex.head(k);
        boolean plain = lex.last(k) == lex.first(k) + 1
                && (w.folded().equals("i") ? w.text().equals("I") : !upper(w));
        return plain && !w.joined() && cues.pronoun(w.folded()).isPresent()
                ? Optional.of(Phrase.of(Phrase.Kind.PRONOUN, lex.first(k), lex.last(k), "pronoun"))
                : Optional.empty();
    }

    private static boolean upper(Word w) {
        return w.text().length() > 1 && w.text().chars().noneMatch(Character::isLowerCase);
    }

    private static Optional<Phrase> set(int k, Lexemes lex, CueWords cues) {
        int i = k;
        boolean article = cues.beforeSet(lex.head(i).folded());
        if (article && cues.setSize(lex.head(i).folded()) == 0) {
            i++;
        }
        i += article && lex.word(i, "same") ? 1 : 0;
        if (i < lex.size()
                && article
                && cues.sideNoun(lex.folded(i))
                && lex.head(k).is("the")) {
            return phrase(k, i + 1, 2, "sides", lex);
        }
        if (i >= lex.size() || cues.setSize(lex.folded(i)) == 0) {
            return Optional.empty();
        }
        String word = lex.folded(i);
        if (!article || lex.joined(i + 1)) {
            return Optional.empty();
        }
        int size = cues.setSize(word);
        int end = i + 1;
        while (end < lex.size() && adjective(lex, end) && end - i < 3) {
            end++;
        }
        if (lex.word(end, "of")
                && end + 2 < lex.size()
                && cues.beforeSet(lex.folded(end + 1))
                && cues.setNoun(lex.folded(end + 2)).isPresent()) {
            return phrase(k, end + 3, size, cues.setNoun(lex.folded(end + 2)).get(), lex);
        }
        if (lex.word(end, "of")
                && end + 1 < lex.size()
                && lex.head(end + 1).pos().equals("PRP")) {
            return phrase(k, end + 2, size, "any", lex);
        }
        if (end < lex.size() && lex.get(end).has(Sense.TITLES)) {
            return phrase(k, end + 1, size, "titles", lex);
        }
        if (end < lex.size() && end == i + 1 && lex.get(end).has(Sense.PEOPLE)) {
            return phrase(k, end + 1, size, "persons", lex)
                    .map(p -> p.actors(lex.get(last(lex, p)).ids(Sense.PEOPLE)));
        }
        Optional<String> noun = end < lex.size() ? cues.setNoun(lex.folded(end)) : Optional.empty();
        if (noun.isPresent()) {
            return phrase(k, end + 1, size, noun.get(), lex);
        }
        boolean bare = i + 1 >= lex.size() || bare(lex.head(i + 1));
        boolean closed =
                i + 1 >= lex.size() || ",.;:?!".contains(lex.head(i + 1).text());
        boolean behind = k > 0 && lex.head(k - 1).pos().matches("VB[DZPGN]?|IN|TO");
        boolean pair = !word.equals("both")
                || i + 1 < lex.size() && lex.head(i + 1).pos().matches("VB[DP]|MD|RB|IN")
                || behind && (closed || lex.head(i + 1).pos().equals("TO"));
        return bare && pair ? phrase(k, i + 1, size, SetPhrase.BARE, lex) : Optional.empty();
    }

    private static int last(Lexemes lex, Phrase p) {
        return lex.lexemeAfter(p.last()) - 1;
    }

    /** "The two foreign ministers" with their office. */
    private static Phrase office(Phrase p, Lexemes lex, Gazetteer gazetteer) {
        Lexeme last = lex.get(lex.lexemeAfter(p.last()) - 1);
        List<Post> titles = last.ids(Sense.TITLES).stream().map(gazetteer::post).toList();
        return titles.isEmpty() ? p : p.office(new Office(titles, List.of(), Office.Effect.PLAIN, true, true));
    }

    private static boolean adjective(Lexemes lex, int k) {
        String pos = lex.head(k).pos();
        if (lex.get(k).has(Sense.TITLES) || lex.get(k).has(Sense.TITLE)) {
            return false;
        }
        return pos.startsWith("JJ")
                || pos.equals("VBG")
                || lex.word(k, "chief")
                || lex.get(k).has(Sense.DEMONYM);
    }

    static boolean bare(Word next) {
        String pos = next.pos();
        return pos.startsWith("VB")
                || pos.equals("MD")
                || pos.equals("RB")
                || pos.equals("IN")
                || pos.equals("TO")
                || pos.equals("CC")
                || pos.equals("WP")
                || pos.equals("WDT")
                || !Character.isLetterOrDigit(next.text().charAt(0));
    }

    private static Optional<Phrase> phrase(int k, int end, int size, String members, Lexemes lex) {
        return Optional.of(Phrase.of(Phrase.Kind.SET, lex.first(k), lex.last(end - 1), "set")
                .set(new SetPhrase(size, members)));
    }
}
