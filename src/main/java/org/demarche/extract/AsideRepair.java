package org.demarche.extract;

import java.util.Set;

/**
 * Past tenses behind an aside that taggers take for participles: "Merkel, visibly tired, met Putin", "Canada, of all people,
 * imposed sanctions", "Japan at last froze the accounts". A name that opens a clause, no other verb of it, and an object.
 */
record AsideRepair(TagDraft draft) {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> OBJECT = Set.of("DT", "PRP$", "NNS", "NNP", "NNPS", "CD", "$");

    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        return misread(t) && object(t + 1) && !verbLater(t + 1) && subject(t - 1) ? "VBD" : draft.tags()[t];
    }

    private boolean misread(int t) {
        String tag = draft.tags()[t];
        boolean form = tag.equals("VBN") || tag.equals("JJ") && draft.lower(t).endsWith("ed");
        return form
                && t > 1
                && t + 1 < draft.tags().length
                && draft.plain(t)
                && draft.lemmas().known(draft.lower(t))
                && !draft.lower(t - 1).equals("as");
    }

    private boolean object(int t) {
        String tag = draft.tags()[t];
        boolean name = draft.entityAt()[t] != null && !tag.equals("POS");
        boolean attributed = tag.equals("JJ") && t + 1 < draft.tags().length && draft.tags()[t + 1].startsWith("NN");
        return draft.timexAt()[t] == null && (name || OBJECT.contains(tag) || attributed);
    }

    /** Whether a finite verb that no conjunction opens follows. */
    private boolean verbLater(int from) {
        for (int t = from; t < draft.tags().length; t++) {
            String tag = draft.tags()[t];
            String word = draft.lower(t);
            boolean opens = draft.plain(t)
                    && (draft.classes().in("breaks", word)
                            || draft.classes().in("relative-words", word)
                            || draft.classes().in("subordinators", word)
                            || tag.equals("CC"));
            if (opens) {
                return false;
            }
            if (draft.plain(t) && FINITE.contains(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name opens the clause, with adverbs or an aside between it and the verb. */
    private boolean subject(int last) {
        boolean comma = draft.tags()[last].equals(",") || draft.tags()[last].equals("-RRB-");
        String open = draft.tags()[last].equals("-RRB-") ? "-LRB-" : ",";
        int name = comma ? opening(last - 1, open) : adverbs(last);
        if (name < 0 || draft.entityAt()[name] == null || draft.tags()[name].equals("POS")) {
            return false;
        }
        int first = name;
        while (first > 0 && draft.entityAt()[first - 1] == draft.entityAt()[name]) {
            first--;
        }
        if (first > 0 && draft.tags()[first - 1].equals("DT")) {
            first--;
        }
        return first == 0 || starts(first - 1);
    }

    private boolean starts(int t) {
        return draft.plain(t)
                && (draft.classes().in("breaks", draft.lower(t))
                        || draft.lower(t).equals("that")
                        || t == 0 && (draft.tags()[t].equals("CC") || draft.tags()[t].startsWith("RB")));
    }

    /** The name before an aside whose other end is known, or -1. */
    private int opening(int from, String open) {
        boolean verb = false;
        for (int t = from; t > 0; t--) {
            if (draft.tags()[t].equals(open)) {
                return verb && open.equals(",") && !clause(t + 1) ? -1 : t - 1;
            }
            if (draft.plain(t) && draft.classes().in("breaks", draft.lower(t))) {
                return -1;
            }
            verb |= draft.plain(t) && FINITE.contains(draft.tags()[t]);
        }
        return -1;
    }

    /** "Officials say", "as everyone had expected", "who had just come back": an aside with a verb of its own. */
    private boolean clause(int t) {
        return draft.classes().in("relative-words", draft.lower(t))
                || draft.classes().in("subordinators", draft.lower(t))
                || draft.tags()[t].equals("NNS")
                || draft.tags()[t].equals("PRP");
    }

    /** The name before adverbs, or -1. */
    private int adverbs(int last) {
        int t = last;
        while (t > 0 && draft.entityAt()[t] == null) {
            boolean phrase =
                    t > 1 && draft.classes().in("multiword-adverbs", draft.lower(t - 1) + " " + draft.lower(t));
            if (phrase) {
                t -= 2;
            } else if (draft.tags()[t].startsWith("RB")) {
                t--;
            } else {
                return -1;
            }
        }
        return t == last ? -1 : t;
    }
}
