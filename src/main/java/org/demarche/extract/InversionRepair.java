package org.demarche.extract;

import java.util.Set;

/** The second part of a verb whose subject stands inside it, which taggers take for a noun: "not until then did India shell". */
record InversionRepair(TagDraft draft) {
    /** How many words the subject has at most. */
    private static final int SUBJECT = 6;

    private static final Set<String> WITHIN = Set.of("DT", "CC", "NNP", "NNPS", "NN", "NNS", "POS", "RB");

    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        String tag = draft.tags()[t];
        boolean noun = tag.startsWith("NN") || tag.equals("VBP") || tag.equals("JJ") || tag.equals("VBD");
        boolean bare = noun
                && t > 2
                && draft.plain(t)
                && draft.entityAt()[t - 1] != null
                && !draft.tags()[t - 1].equals("POS")
                && draft.lemmas().known(draft.lower(t))
                && draft.lemma(t).equals(draft.lower(t));
        return bare && inverted(t - 1) ? "VB" : tag;
    }

    private boolean inverted(int last) {
        for (int t = last; t > Math.max(0, last - SUBJECT); t--) {
            boolean verb = draft.plain(t) && (draft.tags()[t].startsWith("VB") || draft.tags()[t].equals("MD"));
            if (verb) {
                boolean does = draft.lemma(t).equals("do") || draft.tags()[t].equals("MD");
                return does && t < last && opened(t);
            }
            if (draft.entityAt()[t] == null && !WITHIN.contains(draft.tags()[t])) {
                return false;
            }
        }
        return false;
    }

    /** Whether what stands before the auxiliary, up to the head of the clause, calls for such an order. */
    private boolean opened(int auxiliary) {
        for (int t = auxiliary - 1; t >= 0; t--) {
            boolean start = t == 0 || draft.tags()[t - 1].equals(",") || draft.tags()[t - 1].equals("CC");
            boolean word = draft.classes().in("inverting-words", draft.lower(t))
                    || draft.classes().in("denying-inverting-words", draft.lower(t))
                    || draft.classes().in("inverting-words", draft.lower(t) + " " + draft.lower(t + 1))
                    || draft.classes().in("denying-inverting-words", draft.lower(t) + " " + draft.lower(t + 1));
            if (word && start) {
                return true;
            }
            if (draft.classes().in("breaks", draft.lower(t))) {
                return false;
            }
        }
        return false;
    }
}
