package org.demarche.extract;

/** A second infinitive that was taken for a noun: "to lift the embargo and hand back the base", "to free him and aid Cuba". */
record JoinedInfinitive(TagDraft draft) {
    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        boolean noun = t > 2
                && draft.plain(t)
                && draft.tags()[t].equals("NN")
                && draft.tags()[t - 1].equals("CC")
                && draft.lemmas().known(draft.lower(t))
                && draft.lemma(t).equals(draft.lower(t))
                && t + 1 < draft.tags().length;
        return noun && governs(t + 1) && infinitiveBefore(t - 2) ? "VB" : draft.tags()[t];
    }

    private boolean governs(int t) {
        boolean particle = draft.plain(t)
                && draft.classes().in("true-particles", draft.lower(t))
                && t + 1 < draft.tags().length
                && object(t + 1);
        return particle || object(t);
    }

    private boolean object(int t) {
        String tag = draft.tags()[t];
        return tag.equals("DT") || tag.equals("PRP$") || draft.entityAt()[t] != null && tag.startsWith("NNP");
    }

    /** Whether an infinitive with its object runs up to the "and", and nothing else. */
    private boolean infinitiveBefore(int last) {
        for (int t = last; t > 0; t--) {
            String tag = draft.tags()[t];
            if (tag.equals("VB")) {
                return draft.tags()[t - 1].equals("TO");
            }
            if (tag.startsWith("VB")
                    || tag.equals(",")
                    || tag.equals("MD")
                    || tag.equals("CC")
                    || tag.startsWith("W")) {
                return false;
            }
        }
        return false;
    }
}
