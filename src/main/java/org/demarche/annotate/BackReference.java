package org.demarche.annotate;

import java.util.Optional;
import org.demarche.lexicon.NameEntry.Sense;

/** Reads short phrases that point back: "the minister", "the alliance", "the Council". */
final class BackReference {
    private BackReference() {}

    static Optional<Phrase> at(int k, Modifiers m, Lexemes lex, CueWords cues) {
        int head = m.head();
        if (!m.definite() || m.owner() || m.side() || !m.nations().isEmpty()) {
            return Optional.empty();
        }
        Optional<Phrase> described = described(k, lex, cues);
        if (described.isPresent() || head != k + 1) {
            return described;
        }
        String word = lex.folded(head);
        String two = head + 1 < lex.size() ? word + ' ' + lex.folded(head + 1) : word;
        if (cues.common().has(two) && !two.equals(word)) {
            return Optional.of(Phrase.of(Phrase.Kind.COMMON, lex.first(k), lex.last(head + 1), "common-name"));
        }
        if (followedByName(head + 1, lex) || OfVerbs.owns(lex, k, head + 1)) {
            return Optional.empty();
        }
        if (cues.shortTitle(word).isPresent() && m.effect() != Office.Effect.DEPUTY) {
            return Optional.of(Phrase.of(Phrase.Kind.SHORT, lex.first(k), lex.last(head), "short-title"));
        }
        boolean head2 = cues.organisationHead(word) && lex.head(head).capital();
        boolean written = !cues.common().capital(word) || lex.head(head).capital();
        return head2 || written && cues.common().has(word)
                ? Optional.of(Phrase.of(Phrase.Kind.COMMON, lex.first(k), lex.last(head), "common-name"))
                : Optional.empty();
    }

    /** "The 28-nation bloc", "the Western alliance": a body that the adjectives before it do not set apart from the known. */
    private static Optional<Phrase> described(int k, Lexemes lex, CueWords cues) {
        int head = k + 1;
        while (head < lex.size()
                && (Character.isDigit(lex.head(head).text().charAt(0))
                        || lex.joined(head)
                        || lex.joined(head + 1) && !lex.nation(head)
                        || cues.bodyAdjective(lex.folded(head)))) {
            head++;
        }
        boolean body = head > k + 1
                && head < lex.size()
                && cues.common().has(lex.folded(head))
                && !OfVerbs.owns(lex, k, head + 1);
        return body
                ? Optional.of(Phrase.of(Phrase.Kind.COMMON, lex.first(k), lex.last(head), "common-name"))
                : Optional.empty();
    }

    private static boolean followedByName(int next, Lexemes lex) {
        if (next >= lex.size() || !lex.running()) {
            return false;
        }
        Lexeme x = lex.get(next);
        boolean name = x.unknown() || x.has(Sense.PERSON) || x.has(Sense.SURNAME);
        return lex.head(next).capital() && name;
    }
}
