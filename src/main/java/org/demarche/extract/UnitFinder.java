package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;
import org.demarche.model.Timex;

/** Groups the tokens of a sentence, with entity and time mentions as they are, into units. */
final class UnitFinder {
    /** How many words stand between the commas of an aside at most. */
    private static final int ASIDE = 15;

    private final WordClasses classes;
    private final Lemmas lemmas;

    UnitFinder(WordClasses classes, Lemmas lemmas) {
        this.classes = classes;
        this.lemmas = lemmas;
    }

    List<Unit> find(Sentence sentence, List<EntityMention> entities, List<Timex> timexes) {
        TaggedWords words = new TaggedWords(classes, lemmas, sentence, entities, DashedDays.joined(sentence, timexes));
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Unit unit = next(words, i);
            if (unit.to <= i) {
                throw new IllegalStateException("no progress at token " + i);
            }
            units.add(unit);
            i = unit.to;
        }
        return units;
    }

    private Unit next(TaggedWords words, int i) {
        if (words.timed(i)) {
            int end = words.timexEnd(i);
            boolean owner = end < words.size()
                    && (words.tag(end).equals("POS")
                            || classes.in("event-nouns", words.lower(end)) && end == i + 1
                            || words.attributive(i, end));
            return owner ? NounPhraseReader.read(classes, words, i) : time(words, i, end);
        }
        boolean beside = classes.in("reflexive-pronouns", words.lower(i))
                && i > 0
                && (words.entity(i - 1)
                        || words.tag(i - 1).startsWith("NN")
                        || words.lower(i - 1).equals(",") && words.opensNoun(i + 1));
        if (beside) {
            // "Assad himself was", "Rubio, himself a Catholic, said"
            return single(words, i, Unit.Kind.ADVERB);
        }
        if (words.entity(i)) {
            return floating(words, i) && ofList(words, i)
                    ? single(words, i, Unit.Kind.ADVERB)
                    : NounPhraseReader.read(classes, words, i);
        }
        if (words.articleOfDay(i)) {
            // "on the Tuesday Merkel flew"
            return time(words, i + 1, words.timexEnd(i + 1), i);
        }
        String tag = words.tag(i);
        String word = words.lower(i);
        boolean opens = i == 0
                || (words.lower(i - 1).equals(",") || classes.in("and-words", words.lower(i - 1)))
                        && words.opensNoun(i + 1);
        if (opens && word.equals("should") && tag.equals("MD")) {
            return new Unit(Unit.Kind.SUB, i, i + 1, words.span(i), "if");
        }
        if (classes.in("deictic-places", word)
                && (tag.startsWith("RB") || tag.equals("EX"))
                && !words.startsVerb(i + 1)
                && !(tag.equals("EX") && words.present(i + 1))) {
            return single(words, i, Unit.Kind.ADVERB);
        }
        if (classes.in("quotes", word)) {
            return single(words, i, Unit.Kind.QUOTE);
        }
        if (word.equals(",")) {
            return single(words, i, Unit.Kind.COMMA);
        }
        if (classes.in("breaks", word)) {
            return single(words, i, Unit.Kind.BREAK);
        }
        if (word.equals("that") && i > 0 && (words.ends(i + 1) && !tag.startsWith("W") || aside(words, i))) {
            // "Pakistan rejects that.", "they turned that down"
            return single(words, i, Unit.Kind.NOMINAL);
        }
        Optional<Unit> phrase = multiword(words, i);
        if (phrase.isPresent()) {
            return phrase.get();
        }
        if (tag.equals("CC") || classes.in("and-words", word)) {
            return single(words, i, Unit.Kind.AND);
        }
        boolean emphatic = classes.in("reflexive-pronouns", word)
                && i > 0
                && words.lemma(i - 1).equals("be")
                && words.verbAhead(i - 1)
                && i + 1 < words.size()
                && !words.tag(i + 1).equals(".");
        if (floating(words, i) || emphatic) {
            return single(words, i, Unit.Kind.ADVERB);
        }
        if (tag.equals("VBG") && classes.in("prepositions", word) && i + 1 < words.size() && !words.verbAhead(i + 1)) {
            // "following a meeting", "talks involving Kerry"
            return single(words, i, Unit.Kind.PREP);
        }
        if (words.verbAhead(i)) {
            return VerbGroupReader.read(classes, words, i);
        }
        if (i > 0
                && tag.equals("WRB")
                && i + 2 < words.size()
                && classes.in("how-words", words.lower(i + 1))
                && words.opensNoun(i + 2)) {
            // "it is not clear how much the step will hurt"
            return new Unit(Unit.Kind.SUB, i, i + 2, words.cover(i, i + 2), word);
        }
        if (i > 0
                && tag.equals("WRB")
                && classes.in("manner-openers", word)
                && i + 1 < words.size()
                && (words.opensNoun(i + 1)
                        || words.timed(i + 1)
                        || words.tag(i + 1).equals("IN"))) {
            // "recall how Kerry landed"
            return single(words, i, Unit.Kind.SUB);
        }
        if (tag.startsWith("W") && word.equals("that")) {
            return single(words, i, Unit.Kind.REL);
        }
        if (tag.startsWith("W") && !(tag.equals("WRB") && !classes.in("relative-words", word))) {
            return single(words, i, classes.in("relative-words", word) ? Unit.Kind.REL : Unit.Kind.OTHER);
        }
        if (classes.in("subordinators", word) && (tag.equals("IN") || tag.equals("WRB") || tag.equals("RB"))) {
            return subordinatorOrPreposition(words, i);
        }
        if (tag.equals("IN") || tag.equals("TO") || classes.in("prepositions", word) && !tag.equals("PDT")) {
            return single(words, i, Unit.Kind.PREP);
        }
        if (NounPhraseReader.BEFORE_NOUN.contains(tag)
                || (tag.equals("VBG") || tag.equals("VBN")) && words.nounAhead(i + 1)) {
            return NounPhraseReader.read(classes, words, i);
        }
        if (tag.equals("PRP") || tag.equals("EX")) {
            return NounPhraseReader.read(classes, words, i);
        }
        if (tag.startsWith("RB") || tag.equals("RP") || tag.equals("UH")) {
            return single(words, i, Unit.Kind.ADVERB);
        }
        if (tag.startsWith("JJ")) {
            return single(words, i, Unit.Kind.PREDICATE);
        }
        return single(words, i, Unit.Kind.OTHER);
    }

    /** Whether a word stands between a verb and its particle. */
    private boolean aside(TaggedWords words, int i) {
        return words.tag(i - 1).startsWith("VB")
                && i + 1 < words.size()
                && classes.in("true-particles", words.lower(i + 1))
                && (i + 2 == words.size() || !words.startsVerb(i + 2));
    }

    /** "After the vote" is a phrase, "after Kerry met Lavrov" a clause. */
    private Unit subordinatorOrPreposition(TaggedWords words, int i) {
        if (!classes.in("prepositions", words.lower(i))) {
            // "without once meeting him"
            boolean inside =
                    i > 0 && classes.in("prepositions", words.lower(i - 1)) && !classes.in("if-words", words.lower(i));
            // "said that on Monday, in Luxembourg, the Council had met": the verb comes behind asides
            boolean said = words.lower(i).equals("that");
            return single(words, i, inside || !said && verbless(words, i) ? Unit.Kind.ADVERB : Unit.Kind.SUB);
        }
        if (sinceTime(words, i + 1) || !classes.in("until-words", words.lower(i)) && beforePhrase(words, i + 1)) {
            return single(words, i, Unit.Kind.PREP);
        }
        if (new NameRow(classes, words).acts(i)) {
            return single(words, i, Unit.Kind.SUB);
        }
        boolean acting = false;
        for (int j = i + 1; j < words.size(); j++) {
            j = behindBracket(words, j);
            String w = words.lower(j);
            boolean names = words.entity(j - 1) && j + 1 < words.size() && words.entity(j + 1);
            // "after troops dropping from helicopters and riding tanks stormed"
            names |= acting && j + 1 < words.size() && words.tag(j + 1).equals("VBG");
            if (w.equals(",") && verbBehindAside(words, j)) {
                return single(words, i, Unit.Kind.SUB);
            }
            if (w.equals(",") || classes.in("breaks", w) || words.tag(j).equals("CC") && !names) {
                break;
            }
            if (words.plain(j) && words.verbAhead(j)) {
                String t = words.tag(j);
                boolean gerund = t.equals("VBG");
                boolean reduced = t.equals("VBN");
                boolean infinitive = t.equals("TO");
                if (gerund && j == i + 1) {
                    return single(words, i, Unit.Kind.PREP);
                }
                if (infinitive) {
                    // "after the meeting to discuss it": no verb of that noun
                    boolean noun = !words.timed(i + 1) && j + 1 < words.size();
                    j += noun && words.tag(j + 1).equals("VB") ? 1 : 0;
                    continue;
                }
                if (gerund || reduced) {
                    acting |= gerund;
                    continue;
                }
                return single(words, i, Unit.Kind.SUB);
            }
            boolean told =
                    i > 0 && j > i + 1 && w.equals("that") && words.tag(j).equals("IN") && !words.startsVerb(j + 1);
            if (told || classes.in("relative-words", w) || j > i + 1 && classes.in("subject-pronouns", w)) {
                // "after the ceremony he met Putin", "said after talks with Putin that nothing would change"
                break;
            }
        }
        return single(words, i, Unit.Kind.PREP);
    }

    /** "Since last Thursday the two had met": a time, which is neither subject nor part of one. */
    private static boolean sinceTime(TaggedWords words, int from) {
        if (from >= words.size() || !words.timed(from)) {
            return false;
        }
        int end = words.timexEnd(from);
        return end < words.size() && words.opensNoun(end);
    }

    /** "Since last April to take the city": a time that no verb of its own follows. */
    private static boolean beforePhrase(TaggedWords words, int from) {
        int end = from < words.size() && words.timed(from) ? words.timexEnd(from) : words.size();
        return end < words.size()
                && (words.tag(end).equals("TO") || words.tag(end).equals("IN"));
    }

    /** "Before ministers of the Organization of American States (OAS) began": the token behind a short name in brackets. */
    private int behindBracket(TaggedWords words, int i) {
        boolean name = i + 3 < words.size()
                && classes.in("opening-brackets", words.lower(i))
                && classes.in("closing-brackets", words.lower(i + 2));
        return name ? i + 3 : i;
    }

    /** "A day after Powell, accompanied by Rice, met Straw": the comma that opens an aside before the verb. */
    private boolean verbBehindAside(TaggedWords words, int comma) {
        for (int j = comma + 1; j + 1 < words.size() && j < comma + ASIDE; j++) {
            boolean relative = classes.in("relative-words", words.lower(comma + 1));
            if (classes.in("breaks", words.lower(j)) || !relative && words.plain(j) && words.startsVerb(j)) {
                return false;
            }
            if (words.lower(j).equals(",")) {
                return words.plain(j + 1) && words.startsVerb(j + 1);
            }
        }
        return false;
    }

    /** "For a little while", "once a spy, he", "though in London": no verb up to the next comma. */
    private boolean verbless(TaggedWords words, int i) {
        boolean phrase = i + 1 < words.size()
                && (classes.in("prepositions", words.lower(i + 1))
                        || classes.in("indefinite-articles", words.lower(i + 1))
                        || words.tag(i + 1).startsWith("JJ")
                        || !Character.isLetterOrDigit(words.lower(i + 1).charAt(0)));
        for (int j = i + 1; j < words.size() && phrase; j++) {
            String word = words.lower(j);
            if (word.equals(",") || classes.in("breaks", word) || classes.in("quotes", word)) {
                // ", while in a rebuff to Kerry, Abbas refused" opens a clause
                return j > i + 1 && !(i > 0 && word.equals(",") && words.opensNoun(j + 1));
            }
            boolean purpose = j > i + 1 && words.tag(j).equals("TO")
                    || j > i + 2 && words.tag(j - 1).equals("TO");
            if (!words.timed(j) && words.verbAhead(j) && !purpose) {
                return false;
            }
        }
        return phrase;
    }

    /** Prepositions and conjunctions of several words, "according to", "as well as". */
    private Optional<Unit> multiword(TaggedWords words, int i) {
        for (int n = 4; n > 1; n--) {
            if (i + n > words.size()) {
                continue;
            }
            StringBuilder text = new StringBuilder(words.lower(i));
            for (int j = i + 1; j < i + n; j++) {
                text.append(' ').append(words.lower(j));
            }
            String phrase = text.toString();
            boolean of = phrase.endsWith(" of") && words.nounAhead(i + n);
            if (classes.in("multiword-quantities", phrase)
                    && i + n < words.size()
                    && (of || quantity(words.tag(i + n)))) {
                return Optional.of(NounPhraseReader.read(classes, words, i, i + n));
            }
            Unit.Kind kind = classes.in("multiword-prepositions", phrase)
                    ? Unit.Kind.PREP
                    : classes.in("multiword-and", phrase)
                            ? Unit.Kind.AND
                            : classes.in("multiword-subordinators", phrase)
                                    ? Unit.Kind.SUB
                                    : classes.in("multiword-adverbs", phrase)
                                                    || classes.in("aside-phrases", phrase) && closed(words, i + n)
                                            ? Unit.Kind.ADVERB
                                            : classes.in("multiword-predicates", phrase) ? Unit.Kind.PREDICATE : null;
            if (kind == Unit.Kind.SUB && words.lower(i).equals("the") && !momentOf(words, i, n)) {
                continue;
            }
            if (kind != null && !words.entity(i)) {
                String head = kind == Unit.Kind.PREDICATE ? phrase.replace(' ', '-') : phrase;
                return Optional.of(new Unit(kind, i, i + n, words.cover(i, i + n), head));
            }
        }
        return Optional.empty();
    }

    /** Whether a comma, a break or the end of the sentence stands here. */
    private boolean closed(TaggedWords words, int i) {
        return i == words.size()
                || words.tag(i).equals(".")
                || words.lower(i).equals(",")
                || classes.in("breaks", words.lower(i));
    }

    /** "The moment Ukraine signs": when it does, where "at the moment" says when it is told. */
    private static boolean momentOf(TaggedWords words, int i, int n) {
        boolean behind =
                i > 0 && (words.tag(i - 1).equals("IN") || words.tag(i - 1).startsWith("VB"));
        return !behind && i + n < words.size() && words.opensNoun(i + n);
    }

    private static boolean quantity(String tag) {
        return tag.equals("CD") || tag.equals("DT") || tag.equals("PDT");
    }

    /** "Russia and Ukraine each signed", "they both called": the word stands between a subject and its verb. */
    private boolean floating(TaggedWords words, int i) {
        return classes.in("floating-quantifiers", words.lower(i))
                && i > 0
                && i + 1 < words.size()
                && (words.entity(i - 1)
                        || words.tag(i - 1).startsWith("NN")
                        || words.tag(i - 1).equals("PRP")
                        || words.tag(i - 1).equals("WP"))
                && words.verbAhead(i + 1);
    }

    /** "Riyadh and Ankara both blamed": no set of its own behind two who are named, and no phrase before them. */
    private static boolean ofList(TaggedWords words, int i) {
        boolean and = false;
        int t = i - 1;
        while (t >= 0 && (words.entity(t) || words.tag(t).matches("NN.*|JJ|DT|CC"))) {
            and |= words.tag(t).equals("CC");
            t--;
        }
        return and && (t < 0 || !words.tag(t).equals("IN") && !words.tag(t).equals("TO"));
    }

    private static Unit time(TaggedWords words, int i, int end) {
        return time(words, i, end, i);
    }

    /** A time expression, with an article before it perhaps. */
    private static Unit time(TaggedWords words, int i, int end, int from) {
        Unit unit = new Unit(
                Unit.Kind.TIME,
                from,
                end,
                words.cover(from, end),
                words.timex(i).value());
        unit.timex = Optional.of(words.timex(i));
        return unit;
    }

    private static Unit single(TaggedWords words, int i, Unit.Kind kind) {
        return new Unit(kind, i, i + 1, words.span(i), words.lower(i));
    }
}
