package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** Reads one verb group: modal, auxiliaries, negation, main verb and particle. */
final class VerbGroupReader {
    /** Among the words of a verb group: what it tells is no more. */
    static final String ENDED = "longer";

    private final WordClasses classes;
    private final TaggedWords words;
    private final int start;
    private String modal = "";
    private boolean negated;
    private boolean ended;
    private boolean infinitive;
    private boolean be;
    private boolean have;
    private boolean finite;
    private boolean past;
    private int main = -1;
    private int modalAt = -1;
    private int i;

    /** The first verb that is no modal. */
    private int first = -1;

    private VerbGroupReader(WordClasses classes, TaggedWords words, int start) {
        this.classes = classes;
        this.words = words;
        this.start = start;
        this.i = start;
    }

    /** The verb group that begins at a token. */
    static Unit read(WordClasses classes, TaggedWords words, int start) {
        VerbGroupReader reader = new VerbGroupReader(classes, words, start);
        while (reader.i < words.size()
                && (reader.floats() || words.plain(reader.i) && reader.takes(words.tag(reader.i)))) {
            reader.i++;
        }
        return reader.unit();
    }

    /** "Had all met", "will both sign": a word that stands between an auxiliary and its verb. */
    private boolean floats() {
        return classes.in("floating-quantifiers", words.lower(i))
                && (main >= 0 ? auxiliary(main) : !modal.isEmpty())
                && verbSoon(i + 1);
    }

    private boolean takes(String tag) {
        String word = words.lower(i);
        if (tag.equals("MD")) {
            if (main >= 0) {
                // "the failure to cooperate would be answered": another group begins
                return false;
            }
            modal = modal(word);
            negated |= classes.in("negated-modals", word);
            finite = true;
            modalAt = i;
            return true;
        }
        if (words.noLonger(i)) {
            negated = true;
            ended = true;
            // "the two no longer meet": a bare form without a modal is the present
            finite |= main < 0 && words.tag(i + 2).equals("VB");
            return main < 0 || auxiliary(main);
        }
        if (tag.equals("TO") && main < 0 && !finite) {
            infinitive = true;
            return true;
        }
        if (main >= 0 && !auxiliary(main) && classes.in("neither-words", word)) {
            // "said neither Kyiv nor Moscow would": of what is said
            return false;
        }
        boolean toCome = i + 1 < words.size() && words.tag(i + 1).equals("TO");
        if (main >= 0 && toCome && !auxiliary(main) && classes.in("negations", word)) {
            // "promised not to invade": what is promised is negated, not the promise
            return false;
        }
        if (i + 1 < words.size() && classes.in("not-only-words", word + " " + words.lower(i + 1))) {
            // "met not only Abbas but Netanyahu", "would not only meet him"
            return (main < 0 || auxiliary(main))
                    && i + 2 < words.size()
                    && words.plain(i + 2)
                    && words.tag(i + 2).startsWith("VB");
        }
        if (tag.startsWith("RB") && (main < 0 || auxiliary(main)) && verbSoon(i + 1) || classes.in("negations", word)) {
            negated |= classes.in("negations", word) && !justBefore(word);
            return true;
        }
        return tag.startsWith("VB") && verb(tag, word);
    }

    /** "Had hardly signed when the guns spoke": it was done. */
    private boolean justBefore(String word) {
        if (!classes.in("barely-words", word)) {
            return false;
        }
        boolean had = false;
        for (int t = i - 1; t <= i + 1 && t < words.size(); t++) {
            had |= t >= 0 && words.lower(t).equals("had");
        }
        for (int t = i + 1; had && t < words.size(); t++) {
            if (classes.in("barely-followers", words.lower(t))) {
                return true;
            }
        }
        return false;
    }

    /** The full form of a modal: "would" for "'d", "can" for "cannot". */
    private String modal(String word) {
        if (classes.in("negated-modals", word)) {
            return word.substring(0, word.length() - "not".length());
        }
        return classes.in("short-modals", word) ? word.replace("'ll", "will").replace("'d", "would") : word;
    }

    private boolean verb(String tag, String word) {
        if (main >= 0) {
            String previous = words.lemma(main);
            boolean auxiliary = previous.equals("be")
                    || previous.equals("have") && (tag.equals("VBN") || tag.equals("VBD"))
                    || previous.equals("do") && tag.equals("VB")
                    || previous.equals("get") && tag.equals("VBN");
            if (!auxiliary) {
                return false;
            }
            be |= previous.equals("be") || previous.equals("get");
            have |= previous.equals("have");
        }
        if (main < 0 && (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP"))) {
            finite = true;
            past = tag.equals("VBD");
        }
        first = main < 0 ? i : first;
        main = i;
        return true;
    }

    private boolean past(int verb) {
        return verb >= 0 && (words.tag(verb).equals("VBN") || words.tag(verb).equals("VBD"));
    }

    private Unit unit() {
        if (main < 0) {
            i = Math.max(i, start + 1);
            main = modalAt < 0 ? i - 1 : modalAt;
        }
        String last = words.tag(main);
        if (modal.equals("would") && (past(first) || justDone())) {
            // "'d gone", "'d been told" are "had gone", "had been told"
            modal = "";
            have = true;
            finite = true;
            past = true;
        }
        VerbGroup.Form form = form(last);
        if (shortHas(last)) {
            be = false;
            have = true;
        }
        boolean passive =
                be && (last.equals("VBN") || last.equals("VBD")) || form == VerbGroup.Form.PARTICIPLE && !have;
        boolean progressive = last.equals("VBG") && be;
        String lemma = words.lemma(main);
        String particle = !passive && sentIn(lemma) ? words.lower(i++) : particle();
        Unit unit = new Unit(Unit.Kind.VERB, start, i, words.cover(start, i), lemma);
        unit.form = words.lower(main);
        if (infinitive) {
            unit.words.add("to");
        }
        if (ended) {
            unit.words.add(ENDED);
        }
        if (be && words.lower(start).equals("be")) {
            // "that the sanctions be lifted"
            unit.words.add("be");
        }
        unit.verb = new VerbGroup(lemma, particle, modal, form, past, passive, negated, progressive, have);
        return unit;
    }

    /** "He's met Kim", "she's flown to Oslo": a short "has", where "he's met by Kim" is passive. */
    private boolean shortHas(String last) {
        boolean lone = be
                && !have
                && modal.isEmpty()
                && last.equals("VBN")
                && main > start
                && classes.in("short-has", words.lower(start));
        for (int t = start + 1; lone && t < main; t++) {
            lone = words.tag(t).startsWith("RB");
        }
        if (!lone) {
            return false;
        }
        boolean object = i < words.size()
                && (words.opensNoun(i) || words.tag(i).startsWith("NN"))
                && !classes.in("two-object-verbs", words.lemma(main))
                && !classes.in("naming-verbs", words.lemma(main));
        boolean agent = i < words.size() && words.lower(i).equals("by");
        return !agent && (object || classes.in("active-verbs", words.lemma(main)));
    }

    /** "He'd just come": a participle that looks like the bare verb. */
    private boolean justDone() {
        return main == first
                && main > start + 1
                && classes.in("invariable-participles", words.lower(main))
                && classes.in("just-words", words.lower(main - 1));
    }

    private VerbGroup.Form form(String last) {
        if (words.tag(start).equals("VBG") && main > start) {
            return VerbGroup.Form.GERUND;
        }
        if (finite || !modal.isEmpty()) {
            return VerbGroup.Form.FINITE;
        }
        if (infinitive) {
            return VerbGroup.Form.INFINITIVE;
        }
        return switch (last) {
            case "VBG" -> VerbGroup.Form.GERUND;
            case "VBN" -> have ? VerbGroup.Form.GERUND : VerbGroup.Form.PARTICIPLE;
            case "VB" -> VerbGroup.Form.INFINITIVE;
            default -> VerbGroup.Form.FINITE;
        };
    }

    /** "Sent in its air force": forces are sent, not a place. */
    private boolean sentIn(String lemma) {
        if (i + 1 >= words.size()
                || !words.plain(i)
                || !words.lower(i).equals("in")
                || !classes.in("sending-in-verbs", lemma)) {
            return false;
        }
        for (int t = i + 1; t < words.size() && !words.timed(t) && !words.verbAhead(t); t++) {
            if (classes.in("army", words.lower(t)) || classes.in("own-force", words.lower(t))) {
                return true;
            }
            if (words.tag(t).equals("IN")
                    || words.tag(t).equals(",")
                    || words.tag(t).equals("CC")) {
                return false;
            }
        }
        return false;
    }

    private String particle() {
        if (i + 1 < words.size()
                && classes.in("idle-adverbs", words.lower(i))
                && words.lower(i + 1).equals("by")) {
            // "would not stand idly by"
            i += 2;
            return words.lower(i - 1);
        }
        if (words.lemma(main).equals("be")
                && i + 2 < words.size()
                && classes.in("lately-adverbs", words.lower(i))
                && classes.in("true-particles", words.lower(i + 1))
                && classes.in("whence-words", words.lower(i + 2))) {
            // "was just back from Tehran", "was already off to Rome"
            i += 2;
            return words.lower(i - 1);
        }
        if (i >= words.size()
                || words.entity(i)
                || words.tag(i).startsWith("NN")
                || words.tag(i).equals("PDT")
                || !classes.in("particles", words.lower(i))
                || company()) {
            return "";
        }
        boolean timeNext = i + 1 < words.size() && words.timed(i + 1);
        boolean lonely = lonely(i);
        boolean adverbial = words.tag(i).equals("RP") || words.tag(i).equals("RB") || lonely;
        if (classes.in("true-particles", words.lower(i)) || adverbial && !timeNext || lonely) {
            return words.lower(i++);
        }
        return "";
    }

    /** "Arrived together with Holbrooke": in whose company, where "got together with him" is a verb of its own. */
    private boolean company() {
        return i + 1 < words.size()
                && classes.in("company-words", words.lower(i) + " " + words.lower(i + 1))
                && classes.in("motion-verbs", words.lemma(main));
    }

    /** Whether a preposition has nothing to govern, as in "flew in with a plan", "flew in yesterday". */
    private boolean lonely(int t) {
        if (t + 1 >= words.size()) {
            return false;
        }
        String next = words.tag(t + 1);
        if (words.lower(t).equals("through")) {
            return words.lower(t + 1).equals("to") || words.plain(t + 1) && (next.equals(".") || next.equals(","));
        }
        if (words.lower(t).equals("on")) {
            // "his country, he went on, would": said so, too
            return words.lower(t + 1).equals(",") && classes.in("carry-on-verbs", words.lemma(main));
        }
        if (!words.lower(t).equals("in")) {
            return false;
        }
        if (words.plain(t + 1) && next.equals("TO") && words.verbAhead(t + 1) || weekday(t + 1) || when(t + 1)) {
            // "flew in to see him", "flew in Tuesday", "flew in that day", "flew in just before nine"
            return classes.in("motion-verbs", words.lemma(main));
        }
        boolean adverbialTime =
                words.timed(t + 1) && next.equals("NN") && classes.in("day-adverbs", words.lower(t + 1));
        boolean there = words.plain(t + 1) && classes.in("deictic-places", words.lower(t + 1));
        return adverbialTime
                || there
                || words.plain(t + 1) && (next.equals("IN") || next.equals(".") || next.equals(","));
    }

    /** A word that opens a time which nothing governs, or tells how near it was. */
    private boolean when(int t) {
        boolean late = classes.in("late-words", words.lower(t))
                && t + 1 < words.size()
                && (words.tag(t + 1).equals("IN") || classes.in("ungoverned-times", words.lower(t + 1)));
        boolean free = words.timed(t) || words.tag(t).startsWith("RB");
        return late || free && classes.in("ungoverned-times", words.lower(t));
    }

    private boolean weekday(int t) {
        return words.timed(t)
                && classes.in("weekday-names", words.lower(t))
                && !words.attributive(t, words.timexEnd(t))
                && !words.nounAhead(words.timexEnd(t));
    }

    private boolean auxiliary(int token) {
        return classes.in("auxiliaries", words.lemma(token));
    }

    private boolean verbSoon(int from) {
        for (int t = from; t < words.size() && t < from + 3; t++) {
            if (!words.plain(t)) {
                return false;
            }
            if (words.tag(t).startsWith("VB")) {
                return true;
            }
            if (!words.tag(t).startsWith("RB")) {
                return false;
            }
        }
        return false;
    }
}
