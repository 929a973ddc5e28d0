package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.lexicon.WordTable;
import org.demarche.model.Post;

/** Reads titles with what they are of and who bears them: "the foreign ministers of A and B", "President X". */
final class OfficeReader {
    /** What a hyphen ties to the title of who does not hold it yet: "president-elect". */
    private static final Set<String> SUFFIXES = WordTable.keys("title-suffixes.tsv");

    private final Lexemes lex;
    private final Gazetteer gazetteer;
    private final CueWords cues;
    private final NameReader names;

    OfficeReader(Lexemes lex, Gazetteer gazetteer, CueWords cues, NameReader names) {
        this.lex = lex;
        this.gazetteer = gazetteer;
        this.cues = cues;
        this.names = names;
    }

    /** The posts that a lexeme may mean. */
    List<Post> titles(int at, boolean plural) {
        return lex.get(at).ids(plural ? Sense.TITLES : Sense.TITLE).stream()
                .map(gazetteer::post)
                .toList();
    }

    /** The phrase from lexeme {@code k} whose title is the head of {@code m}. */
    Optional<Phrase> at(int k, Modifiers m, List<Post> named) {
        int at = m.head();
        boolean plural = lex.get(at).has(Sense.TITLES);
        List<Post> titles = named;
        int next = at + 1;
        if (!plural && twofold(k, m, next)) {
            titles = titles(next + 1, false);
            next += 2;
        }
        boolean elect = !plural && lex.joined(next) && SUFFIXES.contains(lex.folded(next));
        next += elect ? 1 : 0;
        OfReader.Owners owners = OfReader.read(lex, cues, next, plural);
        List<String> of = owners.actors().isEmpty() ? m.nations() : owners.actors();
        next = owners.next();
        boolean spokesman =
                cues.body(lex.words(at).get(lex.words(at).size() - 1).folded()).isPresent();
        if (of.isEmpty() && spokesman && lex.word(next, "in") && next + 1 < lex.size() && lex.capital(next + 1)) {
            of = lex.get(next + 1).ids(Sense.METONYM);
        }
        boolean ministers = plural && !m.definite() && m.head() == k && !lex.joined(at);
        // "seven African leaders in Kyiv" do not govern there
        boolean guests =
                lex.unknownCapital(k - 1, cues) || k > 0 && lex.get(k - 1).has(Sense.PLACE);
        if (of.isEmpty() && ministers && !guests) {
            of = seated(at);
        }
        int strange = of.isEmpty() && !plural ? strangeBody(next) : next;
        boolean definite = (m.definite() || !of.isEmpty()) && strange == next;
        Office office = new Office(titles, of, elect ? Office.Effect.ELECT : m.effect(), plural, definite);
        if (!plural) {
            Optional<NameReader.Read> name = names.at(next, true);
            if (name.isPresent() && m.nations().size() < 2) {
                // "said that President Abe": no name has "that" before it
                int opening = lex.word(k, "that") ? k + 1 : k;
                return Optional.of(Phrase.of(
                                Phrase.Kind.NAME, lex.first(opening), name.get().last(), "title-name")
                        .name(name.get().name())
                        .office(office));
            }
        }
        return Optional.of(
                Phrase.of(Phrase.Kind.OFFICE, lex.first(k), lex.last(strange - 1), m.owner() ? "own-office" : "office")
                        .office(office));
    }

    /** "Ministers in Ottawa", "in Kiev, ministers ordered": the country or body that governs from there. */
    private List<String> seated(int at) {
        int city = lex.word(at + 1, "in") ? at + 2 : lex.word(at - 1, ",") && lex.word(at - 3, "in") ? at - 2 : -1;
        return city >= 0 && city < lex.size() && lex.capital(city)
                ? lex.get(city).ids(Sense.METONYM)
                : List.of();
    }

    /** "Prime Minister and Defence Minister X": one person; "the Indian prime minister and President X" are two. */
    private boolean twofold(int k, Modifiers m, int and) {
        boolean pair = lex.word(and, "and")
                && and + 1 < lex.size()
                && lex.get(and + 1).has(Sense.TITLE)
                && names.at(and + 2, true).isPresent();
        return pair && !(m.head() > k && lex.head(and + 1).capital());
    }

    /** The end of "of New Democracy" where no table knows the body, so that the office is not of a country told before. */
    private int strangeBody(int of) {
        if (!lex.word(of, "of")) {
            return of;
        }
        int first = lex.word(of + 1, "the") ? of + 2 : of + 1;
        int end = first;
        boolean strange = false;
        while (end < lex.size() && lex.head(end).capital() && (lex.nation(end) || lex.unknownCapital(end, cues))) {
            strange |= !lex.nation(end);
            end++;
        }
        boolean name = strange && (end > first + 1 || first == of + 1) && !lex.capital(first);
        return name && (!lex.nation(first) || lex.get(first).has(Sense.DEMONYM)) ? end : of;
    }
}
