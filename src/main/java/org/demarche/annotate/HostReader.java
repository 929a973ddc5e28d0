package org.demarche.annotate;

import java.util.Optional;

/** Reads "his host", "the guest", "the visitor from Moscow". */
final class HostReader {
    private HostReader() {}

    static Optional<Phrase> at(int k, Modifiers m, Lexemes lex, CueWords cues) {
        Optional<String> part = cues.hostNoun(lex.folded(m.head()));
        if (part.isEmpty()
                || predicate(k, lex, cues)
                || !m.definite()
                || m.side()
                || !m.nations().isEmpty() && !(m.owner() && m.nations().size() == 1)) {
            return Optional.empty();
        }
        int from = m.head() + 2;
        if (lex.word(m.head() + 1, "from")
                && from < lex.size()
                && lex.get(from).actor().isPresent()) {
            return Optional.of(Phrase.of(Phrase.Kind.FELLOW, lex.first(k), lex.last(from), "nationality")
                    .actors(lex.get(from).actor().stream().toList()));
        }
        boolean noun = m.head() + 1 < lex.size() && lex.head(m.head() + 1).pos().startsWith("NN");
        if (noun) {
            return Optional.empty();
        }
        boolean named = m.head() + 1 < lex.size() && lex.head(m.head() + 1).proper();
        return named || lex.word(m.head() + 1, "of")
                ? Optional.empty()
                : Optional.of(Phrase.of(Phrase.Kind.HOST, lex.first(k), lex.last(m.head()), part.get())
                        .actors(m.nations()));
    }

    /** Whether "is" or "as" stands before: "was his guest" tells what somebody did. */
    private static boolean predicate(int k, Lexemes lex, CueWords cues) {
        return k > 0 && (cues.copula(lex.folded(k - 1)) || lex.word(k - 1, "as"));
    }

    /** "Guest" in "Fischer's guest"; {@code k} is {@code 's}, {@code owner} the first lexeme of the owner. */
    static Optional<Phrase> behind(int k, int owner, Lexemes lex, CueWords cues) {
        return k + 1 < lex.size() && lex.possessive(k) && !predicate(owner, lex, cues)
                ? cues.hostNoun(lex.folded(k + 1))
                        .map(part -> Phrase.of(Phrase.Kind.HOST, lex.first(k + 1), lex.last(k + 1), part))
                : Optional.empty();
    }
}
