package org.demarche.extract;

/**
 * Words before a number that say how exact it is: "about 150 paratroopers arrived", "sent over 150 soldiers", "sent up to
 * 150 soldiers". Taggers take them for prepositions or particles.
 */
record QuantityRepair(TagDraft draft) {
    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        boolean close =
                draft.plain(t) && draft.classes().in("approximators", draft.lower(t)) && counts(t + 1) && !governed(t);
        boolean most = draft.plain(t)
                && draft.lower(t).equals("up")
                && t + 1 < draft.tags().length
                && draft.lower(t + 1).equals("to")
                && counts(t + 2);
        return close || most ? "PDT" : draft.tags()[t];
    }

    /** A number that counts people or things, not hours. */
    private boolean counts(int t) {
        return t + 1 < draft.tags().length
                && draft.plain(t)
                && (draft.tags()[t].equals("CD") || draft.tags()[t].equals("$"))
                && !(draft.lower(t).equals("one") && draft.tags()[t + 1].equals("NN"))
                && draft.timexAt()[t + 1] == null
                && (draft.entityAt()[t + 1] != null
                        || draft.tags()[t + 1].startsWith("NN")
                        || draft.tags()[t + 1].startsWith("JJ")
                        || draft.tags()[t + 1].equals("CD"));
    }

    /** "Talks over 12 hostages", "flew over 12 villages". */
    private boolean governed(int t) {
        if (t == 0) {
            return false;
        }
        boolean noun = draft.plain(t - 1) && draft.tags()[t - 1].startsWith("NN");
        boolean verb = draft.plain(t - 1)
                && draft.tags()[t - 1].startsWith("VB")
                && (draft.classes().in("motion-verbs", draft.lemma(t - 1))
                        || draft.classes().in("about-verbs", draft.lemma(t - 1)));
        return noun || verb;
    }
}
