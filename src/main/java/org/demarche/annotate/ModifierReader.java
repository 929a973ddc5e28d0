package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;

/** Reads determiners, nationalities and adjectives up to the head of a noun phrase. */
final class ModifierReader {
    private static final int MOST_ADJECTIVES = 4;

    private final Lexemes lex;
    private final Gazetteer gazetteer;
    private final CueWords cues;

    ModifierReader(Lexemes lex, Gazetteer gazetteer, CueWords cues) {
        this.lex = lex;
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    Modifiers at(int k) {
        int i = k;
        boolean owner = false;
        boolean definite = false;
        boolean indefinite = false;
        if (i < lex.size()) {
            String word = lex.head(i).folded();
            boolean joins = lex.head(i).pos().equals("IN")
                    || lex.head(i).pos().equals("WDT")
                    || lex.word(i, "that") && plural(i + 1);
            String determiner = joins ? "" : cues.determiner(word);
            owner = determiner.equals("owner");
            definite = owner || determiner.equals("definite");
            indefinite = determiner.equals("indefinite");
            i += definite || indefinite ? 1 : 0;
        }
        List<String> nations = new ArrayList<>(2);
        Office.Effect effect = Office.Effect.PLAIN;
        boolean side = false;
        int adjectives = 0;
        while (i < lex.size()) {
            Lexeme x = lex.get(i);
            Optional<Office.Effect> modifier = cues.modifier(lex.folded(i));
            if (x.has(Sense.DEMONYM) && !x.has(Sense.PERSON)) {
                if (lex.sided(i)) {
                    side = true;
                } else {
                    x.id(Sense.DEMONYM).ifPresent(nations::add);
                }
                i = afterSeparator(i + 1);
            } else if (x.actor().isPresent() && lex.possessive(i + 1)) {
                nations.add(x.actor().get());
                i += 2;
            } else if (x.has(Sense.PLACE) && lex.possessive(i + 1) && !x.has(Sense.SURNAME)) {
                i += 2;
            } else if (cityOfficer(i) && !scene(i)) {
                i++;
            } else if (x.actor().isPresent() && nounModifier(i)) {
                nations.add(x.actor().get());
                i = afterSeparator(i + 1);
            } else if (x.has(Sense.TITLE) || x.has(Sense.TITLES) || x.has(Sense.BODY)) {
                break;
            } else if (modifier.isPresent() && !(seated(i - 1) && ends(i)) && !deed(i)) {
                effect = modifier.get() == Office.Effect.PLAIN || effect == Office.Effect.DEPUTY
                        ? effect
                        : modifier.get();
                i++;
            } else if (adjective(i)
                    && (definite || indefinite || !nations.isEmpty() || side || lex.joined(i + 1))
                    && adjectives++ < MOST_ADJECTIVES) {
                i++;
            } else if (qualified(i) && (definite || indefinite || !nations.isEmpty())) {
                i++;
            } else {
                break;
            }
        }
        boolean all = definite || effect != Office.Effect.PLAIN && !indefinite;
        return new Modifiers(i, nations, effect, all, owner, side);
    }

    /** "Found that Pakistani soldiers had": before a plural the word opens a clause. */
    private boolean plural(int from) {
        int i = from;
        while (i < lex.size() && lex.head(i).pos().matches("JJ.?|NNP?")) {
            i++;
        }
        return i < lex.size() && lex.head(i).pos().equals("NNS");
    }

    /** "Miami Mayor Joe Carollo". */
    private boolean cityOfficer(int i) {
        Lexeme x = lex.get(i);
        return x.has(Sense.PLACE)
                && x.actor().isEmpty()
                && !x.has(Sense.SURNAME)
                && i + 2 < lex.size()
                && lex.get(i + 1).has(Sense.TITLE)
                && lex.head(i + 1).capital()
                && lex.head(i + 2).capital();
    }

    /** A name without {@code 's} modifies what follows only if that is a title or a body ("EU foreign ministers"). */
    private boolean nounModifier(int i) {
        int next = i + 1;
        if (scene(i)) {
            return false;
        }
        if (next < lex.size() && seated(i) && ends(next)) {
            return true;
        }
        while (next < lex.size() && cues.modifier(lex.folded(next)).isPresent()) {
            next++;
        }
        if (next >= lex.size()) {
            return false;
        }
        Lexeme x = lex.get(next);
        boolean head = x.has(Sense.TITLE) || x.has(Sense.TITLES) || x.has(Sense.BODY) || person(i, next);
        boolean city = !lex.get(i).has(Sense.ACTOR);
        boolean list = (lex.word(next, "and") || lex.word(next, "or"))
                && next + 2 < lex.size()
                && lex.get(next + 1).has(Sense.DEMONYM)
                && (lex.get(next + 2).has(Sense.TITLES) || lex.get(next + 2).has(Sense.BODY));
        boolean acts = !x.has(Sense.BODY)
                || !city
                || cues.body(lex.folded(next)).filter("government"::equals).isPresent();
        return list && !city || head && acts;
    }

    /** "In London Secretary of State John Kerry met": where, not whose office. */
    private boolean scene(int i) {
        return i > 0
                && i + 2 < lex.size()
                && StandingPlace.isPreposition(lex.folded(i - 1))
                && (lex.get(i).has(Sense.METONYM) || lex.get(i).has(Sense.PLACE))
                && lex.get(i + 1).has(Sense.TITLE)
                && lex.head(i + 1).capital()
                && lex.head(i + 2).capital();
    }

    private boolean seated(int i) {
        return i >= 0 && lex.capital(i);
    }

    /** "Chief" in "the Kremlin chief met", which is no adjective there. */
    private boolean ends(int i) {
        boolean noun = i + 1 < lex.size() && lex.head(i + 1).pos().matches("NNS?|JJ.?");
        return cues.leaderNoun(lex.folded(i)).filter("seat"::equals).isPresent() && !noun;
    }

    /** "US diplomat", "Kremlin chief"; a city's people are not the country's. */
    private boolean person(int nation, int noun) {
        boolean seat = lex.get(nation).has(Sense.METONYM) && !lex.get(nation).has(Sense.ACTOR);
        return cues.leaderNoun(lex.folded(noun))
                        .filter(n -> n.equals("country") || n.equals("seat") && seat)
                        .isPresent()
                || !seat && cues.personNoun(lex.folded(noun));
    }

    private int afterSeparator(int i) {
        int next = i;
        while (lex.word(next, ",") || lex.word(next, "and") || lex.word(next, "or") || lex.word(next, "&")) {
            next++;
        }
        // "the Latvian and the Lithuanian presidents": of both
        boolean again = next > i
                && lex.word(next, "the")
                && next + 2 < lex.size()
                && lex.get(next + 1).has(Sense.DEMONYM)
                && lex.get(next + 2).has(Sense.TITLES);
        next += again ? 1 : 0;
        return next > i && next < lex.size() && lex.get(next).has(Sense.DEMONYM) ? next : i;
    }

    /** "The army ousted President Morsi": what is done to him, where "ousted President Morsi" at the head of a phrase is who he is. */
    private boolean deed(int i) {
        boolean first = IntStream.range(0, i)
                .noneMatch(j ->
                        lex.head(j).pos().startsWith("VB") || lex.head(j).pos().equals("MD"));
        return i > 0
                && (lex.head(i).pos().equals("VBD")
                        || first && lex.head(i).pos().equals("VBN"))
                && lex.head(i - 1).pos().startsWith("NN");
    }

    /** Whether a clause ends before a word, so that what stands before it is a verb: "the Algerian mediated." */
    private static boolean ends(int i, Lexemes lex) {
        return i >= lex.size() || ".;!?".contains(lex.head(i).text());
    }

    /** "Internationally" in "Yemen's internationally recognised government". */
    private boolean qualified(int i) {
        return lex.head(i).pos().equals("RB")
                && !lex.head(i).capital()
                && i + 2 < lex.size()
                && adjective(i + 1)
                && !lex.head(i + 1).pos().equals("CD");
    }

    private boolean adjective(int i) {
        Word w = lex.head(i);
        return !w.capital()
                && (w.pos().startsWith("JJ")
                        || w.pos().equals("VBN") && !ends(i + 1, lex)
                        || w.pos().equals("NN") && lex.joined(i + 1)
                        || w.joined()
                        || w.pos().equals("CD") && lex.joined(i + 1));
    }
}
