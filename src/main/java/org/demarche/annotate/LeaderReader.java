package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.NameEntry.Sense;

/** Reads "the Russian leader", "the Kremlin chief Vladimir Putin", "the man in the Kremlin". */
final class LeaderReader {
    static final String RULE = "leader";

    private LeaderReader() {}

    static Optional<Phrase> at(int k, Modifiers m, Lexemes lex, CueWords cues, NameReader names) {
        Optional<Phrase> occupant = occupant(k, m, lex, cues);
        if (occupant.isPresent()) {
            return occupant;
        }
        if (m.nations().size() != 1 || m.owner() || m.side() || m.effect() == Office.Effect.DEPUTY) {
            return Optional.empty();
        }
        boolean seat = lex.get(m.head() - 1).has(Sense.METONYM)
                        && !lex.get(m.head() - 1).has(Sense.ACTOR)
                || m.head() > 1
                        && lex.possessive(m.head() - 1)
                        && lex.get(m.head() - 2).has(Sense.METONYM);
        Optional<String> noun = cues.leaderNoun(lex.folded(m.head()));
        if (noun.filter(n -> n.equals("country") || n.equals("seat") && seat).isEmpty()) {
            return Optional.empty();
        }
        Optional<NameReader.Read> name = names.at(m.head() + 1, true);
        if (name.isPresent()) {
            return Optional.of(
                    Phrase.of(Phrase.Kind.NAME, lex.first(k), name.get().last(), "role-name")
                            .name(name.get().name())
                            .office(new Office(List.of(), m.nations(), m.effect(), false, m.definite())));
        }
        boolean one = m.definite()
                || lex.possessive(m.head() - 1)
                || lex.get(k).actor().isPresent();
        boolean plain = m.effect() == Office.Effect.PLAIN;
        return one && plain && !lex.word(m.head() + 1, "of")
                ? Optional.of(Phrase.of(Phrase.Kind.LEADER, lex.first(k), lex.last(m.head()), RULE)
                        .actors(m.nations()))
                : Optional.empty();
    }

    /** "The man in the Kremlin". */
    private static Optional<Phrase> occupant(int k, Modifiers m, Lexemes lex, CueWords cues) {
        int seat = m.head() + 3;
        boolean shape = m.definite()
                && m.nations().isEmpty()
                && m.head() == k + 1
                && cues.occupant(lex.folded(m.head()))
                && (lex.word(m.head() + 1, "in") || lex.word(m.head() + 1, "of"))
                && lex.word(m.head() + 2, "the")
                && seat < lex.size();
        return shape && lex.get(seat).has(Sense.METONYM) && !lex.get(seat).has(Sense.ACTOR)
                ? Optional.of(Phrase.of(Phrase.Kind.LEADER, lex.first(k), lex.last(seat), RULE)
                        .actors(lex.get(seat).ids(Sense.METONYM)))
                : Optional.empty();
    }
}
