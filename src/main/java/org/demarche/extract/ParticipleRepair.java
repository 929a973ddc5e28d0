package org.demarche.extract;

import java.util.Set;

/**
 * Participles mended by what stands around them: one between an adverb and a noun is an attribute ("a bitterly contested
 * election"), one between "is" and a plural tells what is done ("is readying sanctions"), one before a pronoun has it as object
 * ("surprised nobody"), one of answering before "by" and a gerund is a past tense ("answered by declaring"), and what warns
 * before what is fired is an attribute ("warning shots").
 */
record ParticipleRepair(TagDraft draft) {
    private static final Set<String> BEFORE = Set.of("DT", "PRP$", "POS", "CD");

    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        if (attribute(t)) {
            return "JJ";
        }
        if (progressive(t) || underWay(t)) {
            return "VBG";
        }
        if (alarm(t)) {
            return "NN";
        }
        return votes(t) || pronounBehind(t) || retorts(t) || voiced(t) ? "VBD" : draft.tags()[t];
    }

    /** "It would pay, growled Kerry": nobody is growled. */
    private boolean voiced(int t) {
        return t > 0
                && t + 1 < draft.tags().length
                && draft.tags()[t].equals("VBN")
                && draft.plain(t)
                && draft.classes().in("tone-verbs", draft.lemma(t))
                && draft.tags()[t - 1].matches(",|''|:")
                && draft.entityAt()[t + 1] != null;
    }

    /** "Madrid answered by declaring them unwelcome": who answers so is answered by nobody. */
    private boolean retorts(int t) {
        return t > 0
                && t + 2 < draft.tags().length
                && draft.tags()[t].equals("VBN")
                && draft.plain(t)
                && draft.classes().in("retort", draft.lemma(t))
                && (draft.entityAt()[t - 1] != null || draft.tags()[t - 1].startsWith("NN"))
                && draft.lower(t + 1).equals("by")
                && draft.tags()[t + 2].equals("VBG");
    }

    /** "Fired warning shots": nobody is warned. */
    private boolean alarm(int t) {
        return t + 1 < draft.tags().length
                && draft.tags()[t].equals("VBG")
                && draft.classes().in("alarm-words", draft.lower(t))
                && draft.classes().in("alarm-nouns", draft.lower(t + 1));
    }

    /** "Is withdrawing its envoys": no preposition. */
    private boolean underWay(int t) {
        return t > 0
                && t + 1 < draft.tags().length
                && draft.plain(t)
                && draft.tags()[t].matches("IN|VB[NDP]?")
                && draft.lower(t).endsWith("ing")
                && draft.lemmas().known(draft.lemma(t))
                && draft.plain(t - 1)
                && draft.lemma(t - 1).equals("be")
                && (draft.entityAt()[t + 1] != null || draft.tags()[t + 1].matches("DT|PRP\\$|JJ|CD|NNS?"));
    }

    /** "The House voted by 354 to 60": by how many, not by whom. */
    private boolean votes(int t) {
        return t > 0
                && t + 2 < draft.tags().length
                && draft.tags()[t].equals("VBN")
                && draft.lemma(t).equals("vote")
                && (draft.entityAt()[t - 1] != null || draft.tags()[t - 1].startsWith("NN"))
                && draft.lower(t + 1).equals("by")
                && draft.tags()[t + 2].equals("CD");
    }

    private boolean pronounBehind(int t) {
        return t + 1 < draft.tags().length
                && draft.plain(t)
                && draft.tags()[t].equals("JJ")
                && draft.lower(t).endsWith("ed")
                && draft.classes().in("object-pronouns", draft.lower(t + 1));
    }

    private boolean attribute(int t) {
        return t > 1
                && t + 1 < draft.tags().length
                && draft.plain(t)
                && draft.tags()[t].equals("VBN")
                && draft.plain(t - 1)
                && draft.tags()[t - 1].startsWith("RB")
                && BEFORE.contains(draft.tags()[t - 2])
                && draft.timexAt()[t + 1] == null
                && (draft.tags()[t + 1].startsWith("NN") || draft.tags()[t + 1].startsWith("JJ"));
    }

    private boolean progressive(int t) {
        return t > 0
                && t + 1 < draft.tags().length
                && draft.plain(t)
                && draft.tags()[t].equals("JJ")
                && draft.lower(t).endsWith("ing")
                && draft.lemmas().known(draft.lemma(t))
                && draft.plain(t - 1)
                && draft.lemma(t - 1).equals("be")
                && plural(t + 1);
    }

    /** "Exports", "military exports": the words before a plural. */
    private boolean plural(int from) {
        int t = from;
        while (t + 1 < draft.tags().length && draft.plain(t) && draft.tags()[t].matches("JJ|NN")) {
            t++;
        }
        return draft.plain(t) && draft.tags()[t].equals("NNS");
    }
}
