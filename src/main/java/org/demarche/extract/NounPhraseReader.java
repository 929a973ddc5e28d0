package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Timex;

/** Reads one noun phrase: determiners, possessors, modifiers and a head, which may be a name. */
final class NounPhraseReader {
    static final Set<String> BEFORE_NOUN =
            Set.of("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "$", "#", "FW", "RBS");

    private static final Set<String> DETERMINERS = Set.of("DT", "PDT", "PRP$");

    private final WordClasses classes;
    private final TaggedWords words;
    private final int start;
    private final List<EntityMention> modifiers = new ArrayList<>();
    private final List<Timex> times = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private Optional<Unit> possessor = Optional.empty();
    private Optional<EntityMention> name = Optional.empty();
    private int noun = -1;
    private int i;

    private NounPhraseReader(WordClasses classes, TaggedWords words, int start) {
        this.classes = classes;
        this.words = words;
        this.start = start;
        this.i = start;
    }

    /** The phrase that begins at a token; a unit of kind OTHER where none does. */
    static Unit read(WordClasses classes, TaggedWords words, int start) {
        return read(classes, words, start, start);
    }

    /** A phrase of which the first words, up to {@code from}, are taken as read: "more than 90 percent". */
    static Unit read(WordClasses classes, TaggedWords words, int start, int from) {
        NounPhraseReader reader = new NounPhraseReader(classes, words, start);
        reader.i = from;
        boolean more = true;
        while (more && reader.i < words.size()) {
            more = reader.step();
        }
        return reader.unit();
    }

    /** Takes what stands at the next token; false at the end of the phrase. */
    private boolean step() {
        if (words.timed(i)) {
            return time();
        }
        if (words.entity(i)) {
            return name();
        }
        if (name.isPresent()) {
            return false;
        }
        if (words.tag(i).equals("POS") && noun >= 0) {
            return owner();
        }
        if (i > start && noun < 0 && (words.quote(i) && words.nounAhead(i + 1) || joint())) {
            // "an "incredible act"", "swift and severe costs": a mark or joint inside a noun phrase
            i++;
            return true;
        }
        return word(words.tag(i));
    }

    private boolean joint() {
        return listed()
                || words.tag(i).equals("CC")
                        && words.tag(i - 1).startsWith("JJ")
                        && i + 1 < words.size()
                        && words.tag(i + 1).startsWith("JJ")
                        && words.nounAhead(i + 1);
    }

    /** "All political, economic and financial options": a list of adjectives before the noun. */
    private boolean listed() {
        if (!words.tag(i).equals(",") || !DETERMINERS.contains(words.tag(start))) {
            return false;
        }
        boolean and = false;
        for (int t = i - 1; t < words.size() && words.plain(t); t++) {
            String tag = words.tag(t);
            if (TaggedWords.NOUN_TAGS.contains(tag)) {
                return and;
            }
            and |= tag.equals("CC");
            if (!tag.startsWith("JJ") && !tag.equals("CC") && !tag.equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "Sunday's vote", "the March 16 referendum": a time before the head belongs to it. */
    private boolean time() {
        int end = words.timexEnd(i);
        boolean owns = end < words.size() && words.tag(end).equals("POS");
        boolean nameNext = end < words.size() && words.entity(end) && !words.person(end);
        if (noun < 0 && possessor.isPresent() && before.isEmpty() && words.lasting(i) && !words.nounAhead(end)) {
            // "their six hours in London"
            noun = end - 1;
            i = end;
            return false;
        }
        if (noun >= 0 || name.isPresent() || !(owns || nameNext || words.nounAhead(end))) {
            return false;
        }
        times.add(words.timex(i));
        i = owns ? end + 1 : end;
        return true;
    }

    private boolean name() {
        if (name.isPresent()) {
            return false;
        }
        if (noun >= 0 && !words.hyphenated(i)) {
            if (!title(noun) || opensItself(i)) {
                return false;
            }
            // "foreign minister Lavrov": a common noun before a name is its title
            before.add(words.lower(noun));
            noun = -1;
        }
        int end = words.entityEnd(i);
        List<EntityMention> here = words.mentions(i, end);
        // "repeated to her the offer": the article opens another phrase
        boolean pronoun = words.tag(i).equals("PRP$")
                && !(end < words.size() && words.tag(end).equals("DT"));
        if (pronoun || end < words.size() && words.tag(end).equals("POS")) {
            boolean owns = end < words.size() && words.tag(end).equals("POS");
            return possessor(here, end, owns ? end + 1 : end);
        }
        if (noun < 0 && words.sharedNoun(i, end)) {
            // "European and American sanctions": both say whose
            modifiers.addAll(here);
            i = end + 1;
            return true;
        }
        i = end;
        boolean amount = end < words.size()
                && (words.tag(end).equals("CD") || words.tag(end).equals("$"));
        boolean acting = end < words.size()
                && words.tag(end).equals("VBG")
                && (here.get(0).kind() == EntityMention.Kind.PERSON
                        || words.lemma(end).equals("have")
                        || accompanies(end));
        if (words.nounAhead(end) && !words.startsVerb(end) && !amount && !acting && !receives(here.get(0), end)
                || here.size() > 1) {
            modifiers.addAll(here);
            if (!words.nounAhead(end)) {
                name = Optional.of(here.get(here.size() - 1));
                return false;
            }
            return true;
        }
        name = Optional.of(here.get(0));
        return true;
    }

    /** "With Norway barring officials from its ports": a country that acts beside the clause, not one that others bar. */
    private boolean accompanies(int end) {
        return start > 0
                && i == start
                && words.lower(start - 1).equals("with")
                && words.tag(end - 1).startsWith("NNP")
                && !classes.in("attributive-gerunds", words.lower(end));
    }

    /** "Offered Sadat new missiles", "gave Ukraine further aid": a name before what it is given. */
    private boolean receives(EntityMention mention, int end) {
        boolean person = mention.kind() == EntityMention.Kind.PERSON;
        boolean country = mention.kind() == EntityMention.Kind.COUNTRY;
        boolean given = classes.in("giving-adjectives", words.lower(end))
                || words.tag(end).equals("JJR");
        return words.plain(end) && (person && words.tag(end).startsWith("JJ") || (person || country) && given);
    }

    private boolean possessor(List<EntityMention> here, int end, int stop) {
        Unit owner = new Unit(Unit.Kind.NOMINAL, start, stop, words.cover(i, end), "");
        owner.entity = Optional.of(here.get(here.size() - 1));
        possessor = Optional.of(owner);
        i = stop;
        boolean dated = i < words.size() && words.timed(i) && words.nounAhead(words.timexEnd(i));
        boolean quoted = words.quote(i) && words.nounAhead(i + 1);
        return quoted || words.nounAhead(i) || dated || i < words.size() && (words.entity(i) || words.lasting(i));
    }

    /** "The alliance's headquarters": the noun owns what follows. */
    private boolean owner() {
        before.add(words.lower(noun));
        Unit owner = new Unit(Unit.Kind.NOMINAL, start, i, words.cover(start, i), words.lower(noun));
        owner.modifiers.addAll(modifiers);
        possessor = Optional.of(owner);
        noun = -1;
        i++;
        return true;
    }

    private boolean word(String tag) {
        if (tag.equals("CD")
                && noun < 0
                && i + 1 < words.size()
                && words.tag(i + 1).startsWith("JJ")
                && words.nounAhead(i + 1)) {
            // "three foreign ministers": a number before an adjective counts what follows
            before.add(words.lower(i++));
            return true;
        }
        if (noun >= 0 && classes.in("indefinite-pronouns", words.lower(i))) {
            // "at the very end somebody read"
            return false;
        }
        boolean gerund = tag.equals("VBG") && noun < 0 && i > start && !words.nounAhead(i + 1);
        if (TaggedWords.NOUN_TAGS.contains(tag) || tag.equals("CD") || tag.equals("FW") || gerund) {
            if (noun >= 0) {
                before.add(words.lower(noun));
            }
            noun = i++;
            return true;
        }
        if (noun >= 0) {
            return false;
        }
        if (!modifier(tag)) {
            if ((tag.equals("PRP") || tag.equals("EX")) && i == start) {
                noun = i++;
            }
            return false;
        }
        boolean opens = tag.equals("DT") || tag.equals("PDT") || tag.equals("PRP$");
        boolean whole = !before.isEmpty() && classes.in("predeterminers", before.get(before.size() - 1));
        if (opens && i > start && !before.isEmpty() && !whole && possessor.isEmpty()) {
            return false;
        }
        before.add(words.lower(i));
        i++;
        return true;
    }

    private boolean modifier(String tag) {
        return BEFORE_NOUN.contains(tag)
                || (tag.equals("VBG") || tag.equals("VBN")) && words.nounAhead(i + 1)
                || tag.startsWith("RB")
                        && i + 1 < words.size()
                        && words.tag(i + 1).startsWith("JJ");
    }

    /** "Told the council he would", "the one the deputies passed": a phrase of its own, whatever it was taken for. */
    private boolean opensItself(int t) {
        return words.tag(t).equals("PRP")
                || words.tag(t).equals("DT")
                || words.tag(t).equals("PRP$");
    }

    /** "SALT II": a name with its number. */
    private boolean numbered(int t) {
        return words.tag(t - 1).startsWith("NN") && words.lower(t).matches("[ivx]+");
    }

    private Unit unit() {
        if (i == start) {
            return new Unit(Unit.Kind.OTHER, i, i + 1, words.span(i), words.lower(i));
        }
        if (name.isEmpty() && noun < 0 && possessor.isEmpty() && modifiers.isEmpty() && times.isEmpty()) {
            return headless();
        }
        String form = form();
        Unit unit = new Unit(Unit.Kind.NOMINAL, start, i, words.cover(start, i), Lemmas.noun(form));
        unit.form = form;
        unit.proper =
                name.isPresent() || noun >= 0 && words.tag(noun).startsWith("NNP") || noun > start && numbered(noun);
        if (name.isEmpty() && noun < 0 && possessor.isPresent()) {
            unit.entity = possessor.get().entity;
        } else {
            unit.entity = name;
            unit.possessor = possessor;
        }
        unit.modifiers.addAll(modifiers);
        unit.times.addAll(times);
        unit.words.addAll(before);
        return unit;
    }

    /** The head as written; "telephone talks" are a phone call. */
    private String form() {
        String form = words.lower(noun >= 0 ? noun : described());
        boolean phoned = before.stream().anyMatch(w -> classes.in("phone-words", w));
        return phoned && classes.in("phoned-talks", form) ? "phonecall" : form;
    }

    /** The last token of a name; of a description the noun before "of", "the armies of Peru and Ecuador". */
    private int described() {
        boolean description =
                name.filter(e -> e.kind() == EntityMention.Kind.DESCRIPTION).isPresent();
        for (int t = start + 1; description && t < i - 1; t++) {
            if (words.lower(t).equals("of") && words.tag(t - 1).startsWith("NN")) {
                return t - 1;
            }
        }
        return i - 1;
    }

    /** Determiners or adjectives alone: "that", "ready", "those". */
    private Unit headless() {
        boolean that = before.size() == 1 && before.get(0).equals("that");
        boolean part = i < words.size() && words.lower(i).equals("of") && classes.in("part-words", words.lower(i - 1));
        boolean clause = that && !words.ends(i);
        Unit.Kind kind =
                clause ? Unit.Kind.SUB : adjectival() && !part && !some() ? Unit.Kind.PREDICATE : Unit.Kind.NOMINAL;
        Unit unit = new Unit(kind, start, i, words.cover(start, i), words.lower(i - 1));
        // "those responsible" are "those"
        unit.form = words.lower(classes.in("unnamed-people", words.lower(start)) ? start : i - 1);
        return unit;
    }

    /** "Several had been held": a number of people, before their verb. */
    private boolean some() {
        return i < words.size() && classes.in("some-words", words.lower(start)) && i == start + 1 && words.verbAhead(i);
    }

    private boolean adjectival() {
        for (int t = start; t < i; t++) {
            if (!words.tag(t).startsWith("JJ") && !words.tag(t).startsWith("RB")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a noun or number before a name belongs to it: "foreign minister Lavrov", "20 Ukrainian officials". */
    private boolean title(int t) {
        return words.tag(t).equals("CD")
                || words.tag(t).startsWith("NNP")
                || classes.in("person-nouns", words.lower(t))
                || classes.in("occupations", words.lower(t))
                || classes.in("collective-nouns", words.lower(t));
    }
}
