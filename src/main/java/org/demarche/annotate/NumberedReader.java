package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.model.Post;

/** Reads a number of people who are yet to be named: "three presidents", "two former prime ministers". */
final class NumberedReader {
    static final String RULE = "set-ahead";
    private static final int MOST_ADJECTIVES = 3;

    private NumberedReader() {}

    static Optional<Phrase> at(int k, Lexemes lex, CueWords cues, Gazetteer gazetteer) {
        int size = lex.get(k).unknown() ? cues.setSize(lex.folded(k)) : 0;
        boolean number = size > 1 && (lex.head(k).pos().equals("CD") || lex.word(k, "two"));
        if (!number || lex.joined(k) || lex.joined(k + 1) || known(k, lex, cues)) {
            return Optional.empty();
        }
        int head = k + 1;
        Office.Effect effect = Office.Effect.PLAIN;
        while (head < lex.size() && head - k <= MOST_ADJECTIVES && before(head, lex, cues)) {
            effect = cues.modifier(lex.folded(head))
                    .filter(e -> e == Office.Effect.FORMER)
                    .orElse(effect);
            head++;
        }
        if (head >= lex.size()) {
            return Optional.empty();
        }
        boolean titles = lex.get(head).has(Sense.TITLES);
        Optional<String> members = titles ? Optional.of("titles") : cues.setNoun(lex.folded(head));
        Office.Effect told = effect;
        int last = head;
        return members.filter(m -> m.equals("titles") || m.equals("persons") || m.equals("countries"))
                .map(m -> phrase(k, lex, m, size, last, titles, told, gazetteer));
    }

    private static Phrase phrase(
            int k,
            Lexemes lex,
            String members,
            int size,
            int head,
            boolean titles,
            Office.Effect effect,
            Gazetteer gazetteer) {
        Phrase set =
                Phrase.of(Phrase.Kind.SET, lex.first(k), lex.last(head), RULE).set(new SetPhrase(size, members));
        List<Post> posts =
                lex.get(head).ids(Sense.TITLES).stream().map(gazetteer::post).toList();
        return titles ? set.office(new Office(posts, List.of(), effect, true, false)) : set;
    }

    /** "The two", "his three": those are known already. */
    private static boolean known(int k, Lexemes lex, CueWords cues) {
        return k > 0
                && (!cues.determiner(lex.folded(k - 1)).isEmpty()
                        || lex.possessive(k - 1)
                        || lex.word(k - 1, "same")
                        || lex.head(k - 1).pos().equals("JJS"));
    }

    private static boolean before(int i, Lexemes lex, CueWords cues) {
        boolean head =
                lex.get(i).has(Sense.TITLES) || cues.setNoun(lex.folded(i)).isPresent();
        return !head
                && !lex.get(i).has(Sense.DEMONYM)
                && (lex.head(i).pos().startsWith("JJ")
                        || cues.modifier(lex.folded(i)).isPresent());
    }
}
