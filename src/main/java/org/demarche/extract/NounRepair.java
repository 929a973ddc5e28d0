package org.demarche.extract;

/**
 * Words that taggers take for another part of speech: a noun for an adjective ("appealed for calm in Jerusalem"), the verb of
 * what is asked for a noun ("asked the alliance to station two brigades"), "that" before a noun ("attacked that town") or a name, a verb
 * for blows that are named by their means ("air strikes by Turkey").
 */
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
        if (grata(t)) {
            return "JJ";
        }
        if (alone || first(t)) {
            return "NN";
        }
        if (blows(t)) {
            return "NNS";
        }
        return asked(t) ? "VB" : pointing(t) ? "DT" : said(t) ? "IN" : draft.tags()[t];
    }

    /** "Air strikes by Turkey", "drone attacks on Riyadh": the air strikes nobody. */
    private boolean blows(int t) {
        return t > 0
                && draft.tags()[t].equals("VBZ")
                && draft.classes().in("blow-means", draft.lower(t - 1))
                && draft.classes().in("blow-nouns", draft.lower(t));
    }

    /** "Declared him persona non grata": an attribute in three words. */
    private boolean grata(int t) {
        return draft.classes().in("grata-words", draft.lower(t))
                && (t > 0 && draft.classes().in("grata-words", draft.lower(t - 1))
                        || t + 1 < draft.tags().length && draft.classes().in("grata-words", draft.lower(t + 1)));
    }

    /** "Fighter jets were put on alert": what opens a sentence and is no verb. */
    private boolean first(int t) {
        return t == 0
                && draft.tags().length > 1
                && draft.tags()[t].equals("VB")
                && draft.plain(t)
                && !draft.lemmas().known(draft.lower(t))
                && draft.tags()[t + 1].equals("NNS");
    }

    /** "Word came that Kerry had met Lavrov": a name has no "that" before it, and a verb follows. */
    private boolean said(int t) {
        String[] tags = draft.tags();
        boolean name = t > 0
                && t + 1 < tags.length
                && tags[t].equals("DT")
                && draft.lower(t).equals("that")
                && tags[t + 1].startsWith("NNP")
                && !draft.lower(t - 1).equals("that")
                && (tags[t - 1].startsWith("VB") || tags[t - 1].startsWith("NN") || tags[t - 1].startsWith("R"));
        for (int u = t + 2; name && u < tags.length; u++) {
            if (draft.plain(u) && tags[u].matches("VB[DZP]|MD")) {
                return true;
            }
        }
        return false;
    }

    /** "Attacked that town for the last time": no verb follows that "that" might open a clause for. */
    private boolean pointing(int t) {
        boolean noun = t > 0
                && t + 1 < draft.tags().length
                && draft.tags()[t].equals("IN")
                && draft.lower(t).equals("that")
                && draft.tags()[t - 1].equals("VBD")
                && !draft.classes().in("reporting-verbs", draft.lemma(t - 1))
                && draft.tags()[t + 1].equals("NN")
                && draft.plain(t + 1);
        for (int u = t + 2; noun && u < draft.tags().length; u++) {
            if (draft.plain(u) && (draft.tags()[u].startsWith("VB") || draft.tags()[u].equals("MD"))) {
                return false;
            }
        }
        return noun;
    }

    /** A bare verb with a number of things behind it, behind whom it is asked of. */
    private boolean asked(int t) {
        boolean verb = t > 2
                && t + 2 < draft.tags().length
                && draft.tags()[t].equals("NN")
                && draft.plain(t)
                && draft.tags()[t - 1].equals("TO")
                && (draft.entityAt()[t - 2] != null || draft.tags()[t - 2].startsWith("NN"))
                && draft.tags()[t + 1].matches("CD|JJR?|DT|PRP\\$")
                && draft.tags()[t + 2].matches("NN.*|JJ.*|CD")
                && draft.lemmas().known(draft.lower(t))
                && draft.lemma(t).equals(draft.lower(t));
        for (int u = t - 3; verb && u >= 0; u--) {
            if (draft.tags()[u].startsWith("VB")) {
                return draft.classes().in("object-control-verbs", draft.lemma(u));
            }
            boolean on = draft.classes().in("address-prepositions", draft.lower(u));
            if (draft.tags()[u].equals("IN") && !on || draft.tags()[u].equals(",")) {
                return false;
            }
        }
        return false;
    }
}
