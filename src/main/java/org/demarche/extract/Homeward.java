package org.demarche.extract;

/** "Home" that says where somebody is sent, and is no noun: "sent the envoys home", "called home its ambassador". */
record Homeward(TagDraft draft) {
    private static final String PARTICLE = "RP";

    /** The tag of a token, mended where the word is such an adverb. */
    String tag(int t) {
        String tag = draft.tags()[t];
        if (t == 0 || !tag.startsWith("NN") || !draft.lower(t).equals("home") || !draft.plain(t)) {
            return tag;
        }
        boolean sent = draft.plain(t - 1)
                && draft.tags()[t - 1].startsWith("VB")
                && draft.classes().in("sending-verbs", draft.lemma(t - 1))
                && opensNoun(t + 1);
        return sent || behindSent(t) && !nounNext(t + 1) ? PARTICLE : tag;
    }

    private boolean opensNoun(int t) {
        return t < draft.tags().length
                && (draft.entityAt()[t] != null || TagDraft.OBJECT_START.contains(draft.tags()[t]));
    }

    private boolean nounNext(int t) {
        return t < draft.tags().length && draft.plain(t) && draft.tags()[t].startsWith("NN");
    }

    /** Whether a noun or name stands before it that a verb of sending governs. */
    private boolean behindSent(int t) {
        boolean noun = draft.entityAt()[t - 1] != null && !draft.tags()[t - 1].startsWith("JJ")
                || draft.tags()[t - 1].startsWith("NN");
        for (int u = t - 1; noun && u >= Math.max(0, t - 7); u--) {
            if (draft.plain(u) && draft.tags()[u].startsWith("VB")) {
                return draft.classes().in("sending-verbs", draft.lemma(u));
            }
            if (draft.tags()[u].equals(",")) {
                return false;
            }
        }
        return false;
    }
}
