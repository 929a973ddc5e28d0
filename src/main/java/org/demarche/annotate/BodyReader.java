package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.NameEntry.Sense;

/** Reads phrases whose head acts for a country: "Russian troops", "the foreign ministry in Moscow", "his government". */
final class BodyReader {
    /** What acts for all whom "of" names after it; a citizen of a country does not. */
    private static final Set<String> ACTING = Set.of("government", "forces");

    private final Lexemes lex;
    private final CueWords cues;

    BodyReader(Lexemes lex, CueWords cues) {
        this.lex = lex;
        this.cues = cues;
    }

    Optional<Phrase> at(int k, Modifiers m) {
        String acts = cues.body(lex.folded(m.head())).orElse("unnamed");
        boolean homeland = acts.equals("homeland");
        if (m.owner() && m.nations().isEmpty() && !acts.equals("unnamed")) {
            return phrase(Phrase.Kind.BODY, k, m, "own-body", List.of());
        }
        if (acts.equals("parliament") && !m.side()) {
            Optional<String> country = m.nations().isEmpty()
                    ? near(m.head())
                    : Optional.of(m.nations().get(0));
            Optional<String> body = country.flatMap(cues::parliament);
            if (body.isPresent()) {
                return phrase(Phrase.Kind.BODY, k, m, "country-parliament", List.of(body.get()));
            }
        }
        if (m.side() || !m.nations().isEmpty() && !homeland) {
            boolean nobody = m.side() || acts.equals("unnamed");
            String rule = "country-body-" + (nobody ? "unnamed" : acts);
            return phrase(nobody ? Phrase.Kind.NOBODY : Phrase.Kind.BODY, k, m, rule, m.nations());
        }
        OfReader.Owners owners = OfReader.read(lex, cues, m.head() + 1, true);
        boolean people = cues.setNoun(lex.folded(m.head())).isPresent() || acts.equals("forces");
        if (!owners.actors().isEmpty() && people && ACTING.contains(acts)) {
            return Optional.of(
                    Phrase.of(Phrase.Kind.BODY, lex.first(k), lex.last(owners.next() - 1), "country-body-" + acts)
                            .actors(owners.actors()));
        }
        int in = m.head() + 1;
        boolean seated = acts.equals("government") && lex.word(in, "in") && in + 1 < lex.size();
        if (seated && lex.get(in + 1).has(Sense.METONYM) && !lex.get(in + 1).has(Sense.ACTOR)) {
            return phrase(
                    Phrase.Kind.BODY, k, m, "country-body-seat", lex.get(in + 1).ids(Sense.METONYM));
        }
        return Optional.empty();
    }

    /** The country whose capital the sentence names before: "In Kiev, parliament"; "in the Ukrainian capital, lawmakers". */
    private Optional<String> near(int head) {
        for (int i = head - 1; i > 0; i--) {
            boolean capital = cues.seatNoun(lex.folded(i)) && lex.get(i - 1).has(Sense.DEMONYM);
            if (capital) {
                return lex.get(i - 1).id(Sense.DEMONYM);
            }
            if (lex.get(i).has(Sense.METONYM) && lex.word(i - 1, "in")) {
                return lex.get(i).id(Sense.METONYM);
            }
        }
        return Optional.empty();
    }

    private Optional<Phrase> phrase(Phrase.Kind kind, int k, Modifiers m, String rule, List<String> nations) {
        return Optional.of(
                Phrase.of(kind, lex.first(k), lex.last(m.head()), rule).actors(nations));
    }
}
