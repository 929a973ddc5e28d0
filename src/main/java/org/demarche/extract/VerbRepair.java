package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/**
 * Verbs that taggers take for nouns and nouns that they take for verbs: "the text of 3 December condemns the use", "the text
 * names them and calls on them to leave", "cut his stay short", "help for the displaced", "who's been in Beijing".
 */
record VerbRepair(TagDraft draft) {
    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        String tag = draft.tags()[t];
        if (!draft.plain(t)) {
            return tag;
        }
        if (displaced(t)) {
            return "NNS";
        }
        if (stay(t)) {
            return "NN";
        }
        if (tag.equals("POS") && whose(t)) {
            return "VBZ";
        }
        if (tag.matches("CC|RB") && draft.classes().in("neither-words", draft.lower(t)) && noun(t + 1)) {
            // "said neither Kyiv nor Moscow would"
            return "DT";
        }
        if (tag.equals("VBN") && had(t)) {
            return "VBD";
        }
        if (tag.matches("NNP?") && (longer(t) || should(t)) || tag.matches("NN|JJ") && purpose(t)) {
            return "VB";
        }
        if (tag.equals("VB") && given(t)) {
            return "NN";
        }
        if (tag.equals("VBD") && suffered(t)) {
            return "VBN";
        }
        if (tag.matches("VBP?") && undertook(t)) {
            return "VBD";
        }
        if (tag.matches("VBP?") && quotedAttribute(t)) {
            return "NN";
        }
        if (tag.matches("VB[PN]?") && strange(t) || tag.equals("VBD") && undone(t)) {
            return "JJ";
        }
        if (tag.equals("NN") && emphatic(t)) {
            return "VB";
        }
        return tag.equals("NNS") && (acts(t) || callsOn(t) || behindAside(t) || styles(t)) ? "VBZ" : tag;
    }

    /** "Who styles himself president": no noun stands right behind "who". */
    private boolean styles(int t) {
        return t > 0
                && draft.lower(t - 1).equals("who")
                && draft.lemmas().known(draft.lower(t))
                && t + 1 < draft.tags().length
                && (draft.tags()[t + 1].matches("DT|PRP.?|IN|TO|RB") || draft.entityAt()[t + 1] != null);
    }

    /** "Did denounce the raid", "did telephone Putin": a verb of speech with its object, or any verb with a name. */
    private boolean emphatic(int t) {
        return t > 0
                && t + 1 < draft.tags().length
                && draft.tags()[t - 1].startsWith("VB")
                && draft.lemma(t - 1).equals("do")
                && bare(t)
                && (draft.entityAt()[t + 1] != null
                        || draft.classes().in("speech-act-verbs", draft.lower(t))
                                && draft.tags()[t + 1].matches("DT|PRP.?|TO"));
    }

    /** "Cut his stay short", "had its say": what is owned is no verb. "Let her go" is another thing. */
    private boolean stay(int t) {
        return t > 0
                && draft.tags()[t].matches("VBP?")
                && draft.tags()[t - 1].equals("PRP$")
                && !draft.lower(t - 1).equals("her");
    }

    /** "Help for the displaced": people, where no noun follows. */
    private boolean displaced(int t) {
        return t > 1
                && draft.tags()[t].equals("VBN")
                && draft.lower(t - 1).equals("the")
                && draft.tags()[t - 2].equals("IN")
                && (t + 1 >= draft.tags().length || draft.tags()[t + 1].matches("[.,:]|CC|VBD|VBZ|VBP|MD"));
    }

    private boolean noun(int t) {
        return t < draft.tags().length && (draft.entityAt()[t] != null || draft.tags()[t].matches("DT|PRP\\$|NN.*"));
    }

    /** "May no longer travel to Canada". */
    private boolean longer(int t) {
        return t > 2
                && draft.lower(t - 1).equals("longer")
                && draft.lower(t - 2).equals("no")
                && bare(t);
    }

    /** "Ready to open relations", "trying to patch up their ties", "called on them not to waver". */
    private boolean purpose(int t) {
        boolean to = t > 1
                && t + 1 < draft.tags().length
                && draft.tags()[t - 1].matches("TO|IN")
                && draft.lower(t - 1).equals("to")
                && bare(t)
                && !draft.classes().in("event-nouns", draft.lower(t));
        if (!to) {
            return false;
        }
        String before = draft.tags()[t - 2];
        if (before.equals("RB") && draft.classes().in("negations", draft.lower(t - 2))) {
            return true;
        }
        boolean plans = draft.plain(t - 2)
                && (draft.classes().in("deed-openers", draft.lower(t - 2))
                        || before.startsWith("VB") && draft.classes().in("infinitive-verbs", draft.lemma(t - 2))
                        || before.startsWith("JJ") && draft.classes().in("planning-adjectives", draft.lower(t - 2)));
        return plans && draft.tags()[t + 1].matches("RP|IN|NNS|DT|PRP.?|JJ");
    }

    /** "Gave him hope": a thing that is given. */
    private boolean given(int t) {
        return t > 1
                && draft.tags()[t - 1].equals("PRP")
                && draft.tags()[t - 2].startsWith("VB")
                && draft.lemma(t - 2).equals("give")
                && t + 1 < draft.tags().length
                && !draft.tags()[t + 1].equals("TO");
    }

    /** "Had its membership of the council suspended": what is done to somebody's thing. */
    private boolean suffered(int t) {
        boolean ends = t + 1 == draft.tags().length || draft.tags()[t + 1].matches("[.,:]|IN|RB|CC");
        int owned = t - 1;
        while (ends
                && owned > 0
                && (draft.plain(owned) || !draft.tags()[owned].startsWith("PRP"))
                && draft.tags()[owned].matches("NN.*|JJ|IN|DT|CD")) {
            owned--;
        }
        return ends
                && owned > 0
                && owned < t - 1
                && draft.tags()[owned].equals("PRP$")
                && draft.classes().in("suffering-verbs", draft.lemma(owned - 1));
    }

    /** "Should Sudan attack, Uganda would not stand by". */
    private boolean should(int t) {
        int name = t - 1;
        while (name > 0 && draft.entityAt()[name] != null && draft.entityAt()[name] == draft.entityAt()[t - 1]) {
            name--;
        }
        return t > 1
                && name < t - 1
                && draft.lower(name).equals("should")
                && (name == 0 || draft.tags()[name - 1].matches(",|CC|``|''"))
                && t + 1 < draft.tags().length
                && !draft.tags()[t + 1].startsWith("VB")
                && bare(t);
    }

    /** "Undertook to": a form that only the past has, whatever a tagger makes of it. */
    private boolean undertook(int t) {
        return t > 0 && draft.classes().in("past-only-forms", draft.lower(t)) && !draft.tags()[t - 1].matches("TO|MD");
    }

    private boolean bare(int t) {
        return draft.lemmas().known(draft.lower(t)) && draft.lemma(t).equals(draft.lower(t));
    }

    /** "Was ironclad", "called the decision illegitimate": a word that is no verb. */
    private boolean strange(int t) {
        boolean form = t > 1
                && (!draft.lemmas().known(draft.lower(t)) || draft.classes().in("crime", draft.lower(t)))
                && !draft.lower(t).endsWith("ed")
                && !draft.lower(t).contains("-");
        if (!form) {
            return false;
        }
        if (draft.plain(t - 1) && draft.lemma(t - 1).equals("be")) {
            return true;
        }
        for (int u = t - 1; u > 0 && draft.tags()[t - 1].startsWith("NN"); u--) {
            if (draft.tags()[u].startsWith("VB")) {
                return draft.classes().in("naming-verbs", draft.lemma(u));
            }
            if (draft.tags()[u].equals("MD") || draft.tags()[u].equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "Poland, undeterred, expelled": a verb that nobody does. */
    private boolean undone(int t) {
        String word = draft.lower(t);
        return word.startsWith("un") && word.endsWith("ed") && !draft.lemmas().known(word);
    }

    /** "Complained of "dangerous and provocative" conduct by Greece". */
    private boolean quotedAttribute(int t) {
        return t > 2
                && draft.classes().in("quotes", draft.lower(t - 1))
                && draft.tags()[t - 2].startsWith("JJ")
                && t + 1 < draft.tags().length
                && draft.tags()[t + 1].equals("IN");
    }

    /** "Park, who's been in Beijing". */
    private boolean whose(int t) {
        return t > 0
                && draft.tags()[t - 1].matches("WP|WDT|EX")
                && draft.lower(t).endsWith("s");
    }

    /** "The target of this wrath had by then got": no participle stands so. */
    private boolean had(int t) {
        return t > 0
                && draft.lower(t).equals("had")
                && (draft.entityAt()[t - 1] != null || draft.tags()[t - 1].startsWith("NN"));
    }

    /** "The text of 3 December condemns the use": a word that is never a noun, with its object. */
    private boolean acts(int t) {
        boolean object = t > 0
                && t + 1 < draft.tags().length
                && (draft.tags()[t + 1].matches("DT|PRP\\$|PRP") || draft.entityAt()[t + 1] != null);
        return object && draft.classes().in("nounless-verbs", draft.lemma(t)) && !draft.tags()[t - 1].equals("POS");
    }

    /** "Calls on", "calls for": not the last word of a sentence. */
    private boolean calls(int t) {
        return draft.lower(t).equals("calls") && draft.classes().in("call-prepositions", draft.lower(t + 1));
    }

    /** "Condemns the downing and calls on armed groups to let them in": no noun, since another verb in the present stands before. */
    private boolean callsOn(int t) {
        WordClasses classes = draft.classes();
        boolean joined = t > 2 && t + 2 < draft.tags().length && draft.tags()[t - 1].equals("CC") && calls(t);
        boolean asks = false;
        for (int u = t + 2; joined && u < draft.tags().length && !draft.tags()[u].equals(","); u++) {
            asks |= draft.tags()[u].equals("TO");
            if (draft.plain(u) && draft.tags()[u].matches("VBD|VBZ|VBP|MD") && !asks) {
                return false;
            }
        }
        for (int u = t - 2; asks && u > 0 && !classes.in("breaks", draft.lower(u)); u--) {
            if (draft.plain(u) && draft.tags()[u].startsWith("VB")) {
                return draft.tags()[u].equals("VBZ");
            }
        }
        return false;
    }

    /** "The minister, Bruno Rodriguez, criticises racism", "Hagel, at the NATO meeting, calls on": the verb is yet to come. */
    private boolean behindAside(int t) {
        WordClasses classes = draft.classes();
        boolean follows =
                t > 2 && t + 1 < draft.tags().length && draft.lower(t - 1).equals(",");
        boolean act = follows && (calls(t) || classes.in("nounless-verbs", draft.lemma(t)));
        boolean aside = false;
        for (int u = t - 2; act && u >= 0 && !classes.in("breaks", draft.lower(u)); u--) {
            if (draft.plain(u) && draft.tags()[u].matches("VBD|VBZ|VBP|MD")) {
                return false;
            }
            aside |= draft.lower(u).equals(",");
        }
        return aside;
    }
}
