package org.demarche.annotate;

import java.util.Optional;
import org.demarche.lexicon.NameEntry.Sense;

/** Reads bodies that somebody owns: "the Assad government", "government" in "Mr Assad's government". */
final class OwnedReader {
    private OwnedReader() {}

    /** The body behind the {@code 's} that is lexeme {@code k} and follows the owner's name or title. */
    static Optional<Phrase> behind(int k, Lexemes lex, CueWords cues, ModifierReader modifiers) {
        if (!lex.possessive(k)) {
            return Optional.empty();
        }
        Modifiers m = modifiers.at(k + 1);
        return m.nations().isEmpty() && !m.definite() && m.head() < lex.size()
                ? body(k + 1, m.head(), lex, cues)
                : Optional.empty();
    }

    /** "(The) Assad government": {@code m} ends before the name. */
    static Optional<Phrase> named(int k, Modifiers m, Lexemes lex, CueWords cues, NameReader names) {
        int name = m.head();
        if (!lex.get(name).has(Sense.SURNAME) && !lex.get(name).has(Sense.PERSON)
                || !m.nations().isEmpty()
                || m.side()) {
            return Optional.empty();
        }
        Optional<NameReader.Read> who = names.known(name);
        if (who.isEmpty()) {
            return Optional.empty();
        }
        int next = lex.lexemeAfter(who.get().last());
        boolean government = next < lex.size() && !lex.joined(next) && cues.rule(lex.folded(next));
        return government && !lex.joined(name)
                ? body(k, next, lex, cues).map(p -> p.name(who.get().name()))
                : Optional.empty();
    }

    private static Optional<Phrase> body(int first, int head, Lexemes lex, CueWords cues) {
        return cues.body(lex.folded(head))
                .filter(acts -> acts.equals("government") || acts.equals("forces"))
                .map(acts -> Phrase.of(Phrase.Kind.OWNED, lex.first(first), lex.last(head), "country-body-" + acts));
    }
}
