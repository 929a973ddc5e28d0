package org.demarche.extract;

/**
 * The bare verb of what is demanded, which taggers take for a noun: "asked that Pakistan hand over the men", "insisted that
 * Athens honour its debts, wanted or not".
 */
record Subjunctive(TagDraft draft) {
    /** Tags the verb of a clause that "that" opens behind a verb of demanding. */
    void segment(int from, int to) {
        boolean demanded = from > 0
                && draft.lower(from).equals("that")
                && draft.classes().in("mandative-verbs", draft.lemma(from - 1));
        if (!demanded) {
            return;
        }
        for (int t = from + 1; t < to; t++) {
            if (draft.plain(t) && (draft.tags()[t].equals("MD") || draft.tags()[t].equals("VBZ"))) {
                return;
            }
            boolean subject = draft.entityAt()[t - 1] != null && !draft.tags()[t - 1].equals("POS");
            if (subject && draft.plain(t)) {
                if (bare(t) && governs(t + 1, to) || draft.tags()[t].equals("JJ") && verb(t) && direct(t + 1, to)) {
                    draft.tags()[t] = "VB";
                }
                return;
            }
        }
    }

    private boolean bare(int t) {
        String tag = draft.tags()[t];
        return (tag.equals("NN") || tag.equals("VBP") || tag.equals("VBD")) && verb(t);
    }

    private boolean verb(int t) {
        return draft.lemmas().known(draft.lower(t)) && draft.lemma(t).equals(draft.lower(t));
    }

    private boolean direct(int t, int to) {
        return t < to
                && (draft.entityAt()[t] != null && !draft.tags()[t].equals("POS")
                        || draft.tags()[t].equals("DT")
                        || draft.tags()[t].equals("PRP$"));
    }

    /** Whether an object, a particle or an aside follows, as it does no noun that is a subject. */
    private boolean governs(int t, int to) {
        if (t >= to) {
            return false;
        }
        String tag = draft.tags()[t];
        boolean object = draft.entityAt()[t] != null && !tag.equals("POS")
                || tag.equals("DT")
                || tag.equals("PRP$")
                || tag.equals("PRP");
        boolean particle = tag.equals("RP") || draft.classes().in("particles", draft.lower(t));
        return object || particle || tag.equals(",") || tag.startsWith("NN") && lastVerb(t + 1, to);
    }

    private boolean lastVerb(int from, int to) {
        for (int t = from; t < to; t++) {
            if (draft.plain(t) && draft.tags()[t].startsWith("VB")) {
                return false;
            }
        }
        return true;
    }
}
