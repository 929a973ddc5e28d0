package org.demarche.extract;

/**
 * Words that are written alike: "that" before a plural opens a clause, "May" behind "that" or "last" is a month, "a say" a
 * noun.
 */
record Homonyms(TagDraft draft) {
    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        if (opens(t)) {
            return "IN";
        }
        if (plural(t)) {
            return "NNS";
        }
        if (month(t)) {
            return "NNP";
        }
        if (say(t) || share(t)) {
            return "NN";
        }
        return afterOne(t) ? "VBD" : draft.tags()[t];
    }

    /** "Once inspectors give the word": no verb is written so, and one follows. */
    private boolean plural(int t) {
        return draft.tags()[t].equals("VBZ")
                && t + 1 < draft.tags().length
                && draft.plain(t)
                && !draft.lemmas().known(draft.lower(t))
                && draft.lower(t).endsWith("s")
                && draft.tags()[t + 1].matches("VB|VBP|VBD|MD");
    }

    /** "Gives lawmakers a say". */
    private boolean say(int t) {
        return t > 0
                && draft.plain(t)
                && draft.tags()[t].startsWith("VB")
                && draft.lower(t).equals(draft.lemma(t))
                && draft.plain(t - 1)
                && draft.classes().in("indefinite-articles", draft.lower(t - 1));
    }

    /** "Could bar more of the separatists". */
    private boolean share(int t) {
        return t + 1 < draft.tags().length
                && (draft.tags()[t].equals("JJR") || draft.tags()[t].equals("RBR"))
                && draft.classes().in("part-words", draft.lower(t))
                && draft.lower(t + 1).equals("of");
    }

    /** "The one the deputies passed last Tuesday": a verb with its subject, no participle. */
    private boolean afterOne(int t) {
        if (!draft.tags()[t].equals("VBN") || !draft.plain(t)) {
            return false;
        }
        int i = t - 1;
        while (i > 0 && draft.tags()[i].matches("NN.*|JJ.?|POS")) {
            i--;
        }
        return i > 1
                && i < t - 1
                && draft.tags()[i].equals("DT")
                && draft.classes().in("pro-nouns", draft.lower(i - 1));
    }

    /** "Found that Pakistani soldiers had": no plural goes with "that". */
    private boolean opens(int t) {
        if (!draft.tags()[t].equals("DT") || !draft.lower(t).equals("that")) {
            return false;
        }
        int i = t + 1;
        while (i < draft.tags().length && draft.tags()[i].matches("JJ.?|NNP?")) {
            i++;
        }
        return i < draft.tags().length && draft.tags()[i].equals("NNS");
    }

    /** "That May New Delhi sent in its air force". */
    private boolean month(int t) {
        return t > 0
                && t + 1 < draft.tags().length
                && draft.tags()[t].equals("MD")
                && Character.isUpperCase(draft.tokens().get(t).text().charAt(0))
                && draft.classes().in("month-pointers", draft.lower(t - 1))
                && !draft.tags()[t + 1].startsWith("VB")
                && !draft.tags()[t + 1].startsWith("RB");
    }
}
