package org.demarche.annotate;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;

/** Reads "of Germany, France and Poland" or "of the 28 NATO allies" after a title. */
final class OfReader {
    private OfReader() {}

    /**
     * Whom an office belongs to.
     *
     * @param next index of the lexeme after the phrase
     */
    record Owners(List<String> actors, int next) {
        boolean country(Gazetteer gazetteer) {
            return actors.size() == 1
                    && gazetteer.actor(actors.get(0)).map(PhraseGrammar::land).orElse(false);
        }
    }

    static Owners read(Lexemes lex, CueWords cues, int at, boolean several) {
        return lex.word(at, "of") ? list(lex, cues, at, several) : new Owners(List.of(), at);
    }

    /** "From NATO", "of the EU", "in Peru" after "his colleague"; "in Lima" tells where. */
    static Owners from(Lexemes lex, CueWords cues, int at, boolean several) {
        int land = lex.word(at + 1, "the") ? at + 2 : at + 1;
        boolean in = lex.word(at, "in") && land < lex.size() && lex.get(land).has(Sense.ACTOR);
        return in || lex.word(at, "from") || lex.word(at, "of")
                ? list(lex, cues, at, several)
                : new Owners(List.of(), at);
    }

    private static Owners list(Lexemes lex, CueWords cues, int at, boolean several) {
        List<String> actors = new ArrayList<>();
        int i = lex.word(at + 1, "the") ? at + 2 : at + 1;
        i += several && i < lex.size() && lex.head(i).pos().equals("CD") ? 1 : 0;
        i += hyphened(lex, cues, i) ? 2 : 0;
        int end = at;
        while (i < lex.size() && lex.get(i).actor().isPresent() && !lex.possessive(i + 1) && !hyphened(lex, cues, i)) {
            actors.add(lex.get(i).actor().get());
            end = i + 1;
            int next = i + 1;
            while (lex.word(next, ",") || lex.word(next, "and")) {
                next++;
            }
            next = lex.word(next, "the") ? next + 1 : next;
            if (!several || next == i + 1) {
                end += several ? members(lex, cues, end) : 0;
                break;
            }
            i = next;
        }
        return actors.isEmpty() ? new Owners(List.of(), at) : new Owners(List.copyOf(actors), end);
    }

    /** "Of the Iran-backed Houthis": nothing is Iran's. */
    private static boolean hyphened(Lexemes lex, CueWords cues, int i) {
        return lex.joined(i + 1) && cues.relation(lex.folded(i + 1));
    }

    /** How many lexemes say that the members of what stands before are meant. */
    private static int members(Lexemes lex, CueWords cues, int at) {
        if (at + 1 < lex.size() && cues.memberNoun(lex.folded(at) + ' ' + lex.folded(at + 1))) {
            return 2;
        }
        return at < lex.size() && cues.memberNoun(lex.folded(at)) ? 1 : 0;
    }
}
