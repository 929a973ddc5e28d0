package org.demarche.extract;

import java.util.Set;

/**
 * Past participles behind a text or an event that others made: "the declaration agreed in Brussels by Merkel and Orban
 * foresees", "under the accord, signed here on Monday by both presidents, the guerrillas". A declaration signs nothing.
 */
record ReducedPassive(TagDraft draft) {
    private static final Set<String> NEXT = Set.of("IN", "RB", "RP");

    /** Whether a past tense at a token is such a participle. */
    boolean at(int t, int to) {
        int noun = t - 1;
        boolean aside = noun > 0 && draft.tags()[noun].equals(",");
        if (aside) {
            noun--;
        }
        if (aside) {
            noun = described(noun);
        }
        if (noun < 0 || !text(noun) || !draft.classes().in("event-making-verbs", draft.lemma(t)) || !goesOn(t + 1)) {
            return false;
        }
        for (int u = t + 1; u < to; u++) {
            boolean agent = draft.plain(u)
                    && draft.classes().in("making-prepositions", draft.lower(u))
                    && u + 1 < to
                    && made(u + 1);
            if (agent) {
                return true;
            }
            if (draft.tags()[u].equals(",") || draft.tags()[u].equals("CC")) {
                return false;
            }
        }
        return false;
    }

    /** The text that phrases before a comma belong to: "a contract for thirty years of gas, signed on Friday by". */
    private int described(int last) {
        int t = last;
        while (t > 0
                && !text(t)
                && (draft.entityAt()[t] != null
                        || draft.timexAt()[t] != null
                        || draft.tags()[t].matches("NN.*|IN|DT|JJ|CD|PRP\\$|POS|VBG"))) {
            t--;
        }
        return text(t) ? t : last;
    }

    private boolean text(int t) {
        return draft.plain(t)
                && draft.tags()[t].startsWith("NN")
                && (draft.classes().in("event-nouns", draft.lower(t))
                        || draft.classes().in("accord-text", draft.lower(t)));
    }

    private boolean goesOn(int t) {
        return t < draft.tags().length && (draft.timexAt()[t] != null || NEXT.contains(draft.tags()[t]));
    }

    /** Whether somebody stands behind "by", a name or people told by a noun. */
    private boolean made(int t) {
        return draft.entityAt()[t] != null
                || draft.timexAt()[t] == null && (draft.tags()[t].equals("DT") || draft.tags()[t].startsWith("NNP"));
    }
}
