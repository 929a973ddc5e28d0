package org.demarche.extract;

import org.demarche.model.EntityMention;

/**
 * Verbs that taggers take for nouns behind a name: the bare verb of what somebody is seen or made to do ("watched Poroshenko
 * sign a treaty", "last week saw Biden visit Kiev"), and the gerund of what somebody is found doing ("with Merkel meeting
 * Hollande", "pictures showed Cameron telephoning Putin").
 */
record PerceptionRepair(TagDraft draft) {
    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        String tag = draft.tags()[t];
        if (tag.matches("NNP?|VB[PD]|JJ") && seen(t)) {
            return "VB";
        }
        int name = behindName(t);
        if (name < 1 || t + 1 >= draft.tags().length || !tag.equals("NN")) {
            return tag;
        }
        String word = draft.lower(t);
        if (!draft.lemmas().known(word)) {
            return tag;
        }
        boolean governed = draft.plain(name - 1) && draft.tags()[name - 1].startsWith("VB");
        boolean bare = draft.entityAt()[name].kind() == EntityMention.Kind.PERSON
                || !draft.classes().in("event-nouns", word);
        boolean company = draft.plain(name - 1)
                && (draft.lower(name - 1).equals("with")
                        || draft.lower(name - 1).equals("of"));
        return word.endsWith("ing") && bare && (governed || company) && direct(t + 1) ? "VBG" : tag;
    }

    /** "Watched Putin and Xi sign a contract": what those who are seen do, with its object or phrase. */
    private boolean seen(int t) {
        if (t < 2
                || t + 1 >= draft.tags().length
                || !draft.lemmas().known(draft.lower(t))
                || !draft.lemma(t).equals(draft.lower(t))
                || draft.entityAt()[t - 1] == null
                || draft.entityAt()[t + 1] == null && !draft.tags()[t + 1].matches("DT|PRP\\$?|IN|CD|TO")) {
            return false;
        }
        int before = t - 1;
        while (before > 0
                && (draft.entityAt()[before] != null || draft.tags()[before].matches("CC|,|DT|NN.*|JJ|POS"))) {
            before--;
        }
        return draft.tags()[before].startsWith("VB")
                && draft.entityAt()[before + 1] != null
                && draft.classes().in("seeing-verbs", draft.lemma(before));
    }

    /** Where the name begins that ends before a word; -1 where none does. */
    private int behindName(int t) {
        if (t < 2 || !draft.plain(t) || draft.entityAt()[t - 1] == null || draft.tags()[t - 1].equals("POS")) {
            return -1;
        }
        int name = t - 1;
        while (name > 0 && draft.entityAt()[name - 1] == draft.entityAt()[t - 1]) {
            name--;
        }
        return name;
    }

    /** A name that owns nothing, or what an article or pronoun opens. */
    private boolean direct(int t) {
        if (draft.entityAt()[t] == null) {
            return draft.plain(t) && draft.tags()[t].matches("DT|PRP\\$?|CD");
        }
        int end = t;
        while (end < draft.tags().length && draft.entityAt()[end] == draft.entityAt()[t]) {
            end++;
        }
        return end >= draft.tags().length || !draft.tags()[end].equals("POS");
    }
}
