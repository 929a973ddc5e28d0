package org.demarche.annotate;

import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Gazetteer;
import org.demarche.lexicon.NameEntry.Sense;
import org.demarche.model.Span;

/** Reads people's names, known or not. */
final class NameReader {
    private static final int LONGEST = 6;
    private static final int SYLLABLE = 5;

    private final Lexemes lex;
    private final Gazetteer gazetteer;
    private final CueWords cues;

    NameReader(Lexemes lex, Gazetteer gazetteer, CueWords cues) {
        this.lex = lex;
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** A name and the index after its last word. */
    record Read(PersonName name, int last) {}

    /**
     * Words in capitals.
     *
     * @param name how they read as a person's name; empty where they are an organisation
     * @param surname whether they end in a surname of the gazetteer
     */
    record Capitals(Optional<PersonName> name, int last, boolean surname) {}

    /** A name that begins at lexeme {@code k}, forms of address first. {@code titled}: any capitals may be a name. */
    Optional<Read> at(int k, boolean titled) {
        int i = k;
        Optional<String> gender = Optional.empty();
        while (lex.honorific(i, cues) && !lex.get(i).has(Sense.PERSON)) {
            Optional<String> told = cues.genderOf(lex.head(i).folded());
            gender = told.isPresent() ? told : gender;
            i += lex.word(i + 1, ".") ? 2 : 1;
        }
        boolean addressed = i > k;
        if (i >= lex.size() || lex.joined(i)) {
            return Optional.empty();
        }
        Optional<String> sex = gender;
        if (lex.get(i).has(Sense.PERSON)) {
            return Optional.of(person(i, sex));
        }
        return capitals(i)
                .filter(c -> c.name().isPresent() && (titled || addressed || c.surname()))
                .filter(c -> lex.running() || c.surname())
                .map(c -> new Read(c.name().get().gender(sex), c.last()));
    }

    /** A name of the gazetteer. */
    Optional<Read> known(int k) {
        if (lex.get(k).has(Sense.PERSON)) {
            return Optional.of(person(k, Optional.empty()));
        }
        return capitals(k)
                .filter(c -> c.surname() && c.name().isPresent())
                .map(c -> new Read(c.name().get(), c.last()));
    }

    private Read person(int i, Optional<String> gender) {
        Lexeme x = lex.get(i);
        String written = written(x.first(), x.last());
        String last = lex.words(i).get(x.last() - x.first() - 1).folded();
        return new Read(new PersonName(x.ids(Sense.PERSON), Optional.of(last), written, gender, true), x.last());
    }

    private String written(int first, int last) {
        StringBuilder out = new StringBuilder();
        Span before = null;
        for (Word w : lex.words().subList(first, last)) {
            if (before != null) {
                boolean spaced = w.span().begin() > before.end();
                out.append(w.joined() ? "-" : spaced ? " " : "");
            }
            out.append(w.text());
            before = w.span();
        }
        return out.toString();
    }

    /** The run of words in capitals that begins at lexeme {@code k}. */
    Optional<Capitals> capitals(int k) {
        if (!opens(k)) {
            return Optional.empty();
        }
        int end = k + 1;
        boolean organisation = cues.organisationNoun(lex.head(k).folded()) || lex.nation(k);
        while (end < lex.size() && end - k < LONGEST && continues(k, end)) {
            int step =
                    gazetteer.particle(lex.head(end).folded()) && !lex.head(end).capital() ? 2 : 1;
            for (int i = end; i < Math.min(end + step, lex.size()); i++) {
                organisation |= cues.organisationNoun(lex.head(i).folded())
                                && !lex.get(i).has(Sense.SURNAME)
                        || lex.nation(i) && !gazetteer.givenName(lex.head(i - 1).folded());
            }
            end += step;
        }
        end = Math.min(end, lex.size());
        int last = lex.last(end - 1);
        organisation &= !(end == k + 3 && syllable(k, k + 2));
        if (organisation && end - k > 1) {
            return Optional.of(new Capitals(Optional.empty(), last, false));
        }
        if (organisation && lex.word(end, "of") && end + 1 < lex.size()) {
            int of = lex.word(end + 1, "the") ? end + 2 : end + 1;
            boolean named = of < lex.size() && lex.head(of).capital();
            return named ? Optional.of(new Capitals(Optional.empty(), lex.last(of), false)) : Optional.empty();
        }
        if (lex.nation(k) || organisation) {
            return Optional.empty();
        }
        Lexeme tail = lex.get(end - 1);
        boolean surname = tail.has(Sense.SURNAME);
        String key = surname
                ? tail.id(Sense.SURNAME).orElseThrow()
                : lex.head(end - 1).folded();
        String written = written(lex.first(k), last);
        boolean full = end - k > 1;
        PersonName name = new PersonName(List.of(), Optional.of(key), written, Optional.empty(), full);
        return Optional.of(new Capitals(Optional.of(name), last, surname));
    }

    /** The second half of "Jie-won" in "Park Jie-won", whatever its first half may be elsewhere. */
    private boolean syllable(int k, int i) {
        Word w = lex.head(i);
        return i == k + 2
                && w.joined()
                && !w.capital()
                && lex.get(i).unknown()
                && lex.head(i - 1).capital()
                && !lex.joined(i - 1)
                && !lex.get(i - 1).has(Sense.DEMONYM)
                && lex.head(i - 1).text().length() <= SYLLABLE
                && w.text().length() <= SYLLABLE
                && lex.running()
                && !cues.hyphened(w.folded());
    }

    private boolean opens(int k) {
        if (k >= lex.size()) {
            return false;
        }
        Lexeme x = lex.get(k);
        Word w = lex.head(k);
        if (x.has(Sense.SURNAME) && !lex.nation(k)) {
            return w.capital() || x.last() > x.first() + 1 && gazetteer.particle(w.folded()) && !behindName(k);
        }
        boolean place = lex.nation(k)
                && lex.running()
                && !x.has(Sense.ACTOR)
                && lex.unknownCapital(k + 1, cues)
                && !lex.joined(k + 1);
        return place || lex.running() && (lex.unknownCapital(k, cues) || initial(k) && initial(k + 1));
    }

    /** "S." before "P. Thamilselvan": an initial before a name that no table knows. */
    private boolean initial(int k) {
        boolean letter = k < lex.size()
                && lex.last(k) == lex.first(k) + 1
                && lex.head(k).text().matches("\\p{Lu}\\.");
        return letter && k + 1 < lex.size() && (lex.unknownCapital(k + 1, cues) || initial(k + 1));
    }

    /** "Sabah al-Ahmad al-Jaber Al Sabah": the particle goes on with the name before it. */
    private boolean behindName(int k) {
        return k > 0 && (lex.get(k - 1).has(Sense.PERSON) || lex.get(k - 1).has(Sense.SURNAME));
    }

    private boolean continues(int k, int i) {
        Lexeme x = lex.get(i);
        Word w = lex.head(i);
        if (x.has(Sense.TITLE) || x.has(Sense.TITLES) || x.has(Sense.PERSON) || x.has(Sense.OUTLET)) {
            return false;
        }
        if (gazetteer.particle(w.folded()) && !w.capital()) {
            return i + 1 < lex.size()
                    && lex.head(i + 1).capital()
                    && (lex.get(i + 1).unknown() || lex.get(i + 1).has(Sense.SURNAME));
        }
        if (syllable(k, i)) {
            return true;
        }
        if (w.joined()
                && (lex.get(i - 1).has(Sense.SURNAME) || x.has(Sense.SURNAME) || lex.nation(i) || lex.nation(i - 1))) {
            return false;
        }
        if (x.has(Sense.SURNAME)) {
            boolean two = lex.get(i - 1).has(Sense.SURNAME) && i == k + 1;
            return w.capital() && (!two || gazetteer.givenName(lex.head(i - 1).folded()));
        }
        if (!lex.running()) {
            return false;
        }
        if (lex.nation(i)) {
            return w.capital() && lex.unknownCapital(i - 1, cues) && !lex.possessive(i + 1);
        }
        boolean half = w.joined() && !w.capital() && x.unknown() && lex.unknownCapital(i - 1, cues);
        boolean initial = w.capital() && w.text().length() <= 2 && x.unknown();
        return lex.unknownCapital(i, cues) || initial || half;
    }
}
