package org.demarche.extract;

/** Words that are written alike: "that" before a plural opens a clause, "May" behind "that" or "last" is a month. */
record Homonyms(TagDraft draft) {
    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        return opens(t) ? "IN" : month(t) ? "NNP" : draft.tags()[t];
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
