package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Fold;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Actor;

/** Reads phrases whose head acts for a country: "Russian troops", "the foreign ministry in Moscow", "his government". */
final class BodyReader {
    /** What acts for all whom "of" names after it; a citizen of a country does not. */
    private static final Set<String> ACTING = Set.of("government", "forces");

    private static final Set<String> HOUSE_VERBS = WordTable.keys("house-verbs.tsv");

    /** "Parliament", "the deputies": of the country that the article is about. */
    static final String HOME = "home-parliament";

    private final Lexemes lex;
    private final Gazetteer gazetteer;
    private final CueWords cues;

    BodyReader(Lexemes lex, Gazetteer gazetteer, CueWords cues) {
        this.lex = lex;
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    Optional<Phrase> at(int k, Modifiers m) {
        String acts = cues.body(lex.folded(m.head())).orElse("unnamed");
        if (acts.equals("unnamed") && !m.side() && groups(m.nations())) {
            return phrase(Phrase.Kind.BODY, k, m, "country-body-forces", m.nations());
        }
        if (Rebels.noun(lex.folded(m.head())) && !m.owner()) {
            return phrase(Phrase.Kind.REBELS, k, m, "country-body-unnamed", m.side() ? List.of() : m.nations());
        }
        if (m.owner() && adjective(m.head())) {
            return Optional.empty();
        }
        boolean homeland = acts.equals("homeland");
        if (m.owner() && m.nations().isEmpty() && !acts.equals("unnamed")) {
            return phrase(Phrase.Kind.BODY, k, m, "own-body", List.of());
        }
        if (acts.equals("parliament") && !m.side()) {
            Optional<String> country = m.nations().isEmpty()
                    ? behind(m.head()).or(() -> near(m.head()))
                    : Optional.of(m.nations().get(0));
            Optional<String> body = country.flatMap(c -> cues.chambers().called(c, lex.folded(m.head())));
            if (body.isPresent()) {
                return phrase(Phrase.Kind.BODY, k, m, "country-parliament", List.of(body.get()));
            }
            if (country.isEmpty() && home(k, m)) {
                return phrase(Phrase.Kind.BODY, k, m, HOME, List.of());
            }
        }
        if (m.side() || !m.nations().isEmpty() && !homeland) {
            boolean nobody = m.side() || acts.equals("unnamed");
            String rule = "country-body-" + (nobody ? "unnamed" : acts);
            return phrase(nobody ? Phrase.Kind.NOBODY : Phrase.Kind.BODY, k, m, rule, m.nations());
        }
        OfReader.Owners owners = OfReader.read(lex, cues, m.head() + 1, true);
        boolean people =
                cues.setNoun(lex.folded(m.head())).isPresent() && !owners.country(gazetteer) || acts.equals("forces");
        if (!owners.actors().isEmpty() && people && ACTING.contains(acts)) {
            return Optional.of(
                    Phrase.of(Phrase.Kind.BODY, lex.first(k), lex.last(owners.next() - 1), "country-body-" + acts)
                            .actors(owners.actors()));
        }
        OfReader.Owners owner = OfReader.read(lex, cues, m.head() + 1, false);
        if (acts.equals("government") && m.nations().isEmpty() && owner.country(gazetteer)) {
            return Optional.of(Phrase.of(
                            Phrase.Kind.BODY,
                            lex.first(k),
                            lex.last(headed(owner.next()) - 1),
                            "country-body-government")
                    .actors(owner.actors()));
        }
        int in = m.head() + 1;
        boolean seated = acts.equals("government") && lex.word(in, "in") && in + 1 < lex.size();
        if (seated && lex.get(in + 1).actor().isPresent()) {
            boolean land = lex.get(in + 1).has(Sense.ACTOR);
            return phrase(
                    Phrase.Kind.BODY,
                    k,
                    m,
                    land ? "country-body-government" : "country-body-seat",
                    lex.get(in + 1).actor().stream().toList());
        }
        Optional<String> seat = acts.equals("government")
                        && m.definite()
                        && !m.owner()
                        && m.nations().isEmpty()
                ? fronted(k)
                : Optional.empty();
        if (seat.isPresent() && lex.word(k, "the")) {
            return phrase(
                    Phrase.Kind.BODY, k, m, "country-body-seat", seat.stream().toList());
        }
        return BareBodyReader.at(k, m, lex);
    }

    /** "The administration of U.S. President Joe Biden": the lexeme behind whoever heads the government of a country. */
    private int headed(int next) {
        int end = next;
        if (next < lex.size()
                && lex.get(next).has(Sense.TITLE)
                && lex.head(next).capital()) {
            end++;
            while (end < lex.size()
                    && lex.head(end).capital()
                    && lex.head(end).pos().startsWith("NNP")) {
                end++;
            }
        }
        return end;
    }

    /** "The Brazilian senate", "Russia's duma": a chamber told by the noun of its name, which by itself would mean another. */
    private Optional<String> chamber(Modifiers m) {
        String noun = lex.folded(m.head());
        Chambers chambers = cues.chambers();
        return m.nations().stream()
                .limit(chambers.noun(noun) ? 1 : 0)
                .flatMap(land -> chambers
                        .chamber(land, noun)
                        .or(() -> chambers.parliament(land).filter(id -> gazetteer
                                .actor(id)
                                .filter(a -> Fold.split(a.label()).stream()
                                        .anyMatch(w -> Fold.word(w).equals(noun)))
                                .isPresent()))
                        .stream())
                .findFirst();
    }

    /** "His official visit": no official of his. */
    private boolean adjective(int head) {
        return lex.head(head).pos().startsWith("JJ")
                && head + 1 < lex.size()
                && lex.head(head + 1).pos().startsWith("NN");
    }

    /** "Taliban fighters": they act for a group, not against the country of their nationality. */
    private boolean groups(List<String> owners) {
        return !owners.isEmpty()
                && owners.stream().allMatch(id -> gazetteer
                        .actor(id)
                        .filter(a -> a.kind() != Actor.Kind.COUNTRY)
                        .isPresent());
    }

    /** "Parliament", "the deputies", and "Deputies" at the head of a clause; not "90 senators" unless they are most of the house. */
    private boolean home(int k, Modifiers m) {
        String noun = lex.folded(m.head());
        boolean bare = m.head() == k
                && (!noun.endsWith("s")
                        || k == 0
                        || lex.word(k - 1, ",")
                        || majority(k)
                        || noun.startsWith(HomeParliament.BOTH));
        return !m.owner() && (bare || m.definite() && m.head() == k + 1) && !OfVerbs.owns(lex, k, m.head() + 1);
    }

    /** "386 deputies voted": so many are the house. */
    private boolean majority(int k) {
        int verb = k + 1;
        return k > 0
                && lex.folded(k - 1).matches("[1-9]\\d\\d")
                && verb < lex.size()
                && lex.head(verb).pos().matches("VBD|VBN")
                && HOUSE_VERBS.contains(lex.folded(verb));
    }

    /** The country of the capital behind: "lawmakers in Tbilisi", "the National Assembly in Yerevan". */
    private Optional<String> behind(int head) {
        int of = lex.word(head + 2, "the") ? head + 3 : head + 2;
        if (lex.word(head + 1, "of")
                && of + 1 < lex.size()
                && lex.get(of).has(Sense.DEMONYM)
                && cues.body(lex.folded(of + 1)).filter("parliament"::equals).isPresent()) {
            return lex.get(of).id(Sense.DEMONYM);
        }
        int city = head + 2;
        boolean in =
                lex.word(head + 1, "in") && city < lex.size() && lex.get(city).has(Sense.METONYM);
        return in ? lex.get(city).id(Sense.METONYM) : Optional.empty();
    }

    /** "In Skopje the Assembly ratified": the parliament of the capital before, where it bears the name. */
    Optional<Phrase> assembly(int k, Modifiers m) {
        Optional<String> chamber = m.side() ? Optional.empty() : chamber(m);
        if (chamber.isPresent()) {
            return phrase(Phrase.Kind.BODY, k, m, "country-parliament", List.of(chamber.get()));
        }
        boolean capital = m.definite()
                && m.head() == k + 1
                && lex.head(m.head()).capital()
                && !lex.get(m.head()).has(Sense.ACTOR);
        String noun = lex.folded(m.head());
        return (capital ? near(m.head()) : Optional.<String>empty())
                .flatMap(cues.chambers()::parliament)
                .filter(body -> gazetteer.actor(body).stream()
                        .flatMap(a -> a.names().stream())
                        .anyMatch(n -> Fold.split(n).stream().map(Fold::word).anyMatch(noun::equals)))
                .map(body -> Phrase.of(Phrase.Kind.BODY, lex.first(k), lex.last(m.head()), "country-parliament")
                        .actors(List.of(body)));
    }

    /** The country whose capital opens the clause of a phrase: "and in Moscow the foreign ministry"; not "met in Moscow, the ministry said". */
    private Optional<String> fronted(int first) {
        int city = lex.word(first - 1, ",") ? first - 2 : first - 1;
        boolean opens = city == 1 || city > 1 && lex.head(city - 2).pos().matches("CC|,|:|``");
        boolean in = city > 0
                && opens
                && lex.get(city).has(Sense.METONYM)
                && !lex.get(city).has(Sense.ACTOR)
                && lex.word(city - 1, "in");
        return in ? lex.get(city).id(Sense.METONYM) : Optional.empty();
    }

    /** The country whose capital the sentence names before: "In Kiev, parliament"; "in the Ukrainian capital, lawmakers". */
    private Optional<String> near(int head) {
        int owner = lex.word(head - 2, ",") ? head - 3 : head - 2;
        if (lex.word(head - 1, "whose") && owner >= 0) {
            // "Washington recognised Kosovo, whose parliament"
            return lex.get(owner).actor();
        }
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
