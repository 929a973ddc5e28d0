package org.demarche.extract;

/** Nouns that taggers take for adjectives: "appealed for calm in Jerusalem". */
record NounRepair(TagDraft draft) {
    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        boolean alone = t > 1
                && t + 1 < draft.tags().length
                && draft.tags()[t].equals("JJ")
                && draft.plain(t)
                && draft.lower(t - 1).equals("for")
                && draft.classes().in("restraint", draft.lower(t))
                && (draft.tags()[t + 1].equals("IN")
                        || draft.tags()[t + 1].equals(".")
                        || draft.tags()[t + 1].equals(",")
                        || draft.tags()[t + 1].equals("CC"));
        return alone ? "NN" : draft.tags()[t];
    }
}
