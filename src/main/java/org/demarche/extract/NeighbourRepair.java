package org.demarche.extract;

import java.util.Set;
import org.demarche.model.EntityMention;

/** Tags mended by what the neighbours tell: a past tense after a name, a noun after a possessive. */
record NeighbourRepair(TagDraft draft) {
    private static final Set<String> OBJECT = Set.of("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD");

    /** What the neighbours tell: a past tense after a name, a noun after a possessive. */
    String alone(int t) {
        String tag = draft.tags()[t];
        boolean past = draft.lower(t).endsWith("ed") && draft.lemmas().known(draft.lower(t));
        boolean owned = t > 0 && draft.tags()[t - 1].equals("POS") && draft.plain(t);
        if (owned && tag.equals("VBZ")) {
            return "NNS";
        }
        if ((owned || quoted(t)) && (tag.equals("VBP") || tag.equals("VB"))) {
            return "NN";
        }
        if ((tag.equals("VB") || tag.equals("VBP")) && quotedNoun(t)) {
            return "JJ";
        }
        if (owned && tag.equals("VBG") && t + 1 < draft.tags().length && closes(t + 1)) {
            return "NN";
        }
        if (tag.equals("VBZ") && afterPreposition(t)) {
            return "NNS";
        }
        if (draft.lower(t).equals("since")
                && t > 0
                && draft.lemma(t - 1).equals("have")
                && t + 1 < draft.tags().length
                && draft.tags()[t + 1].equals("VBN")) {
            return "RB";
        }
        boolean second = t > 0 && t + 1 < draft.tags().length && draft.tags()[t - 1].equals("CC") && tag.equals("JJ");
        boolean perfect = t > 2
                && t + 1 < draft.tags().length
                && draft.tags()[t - 1].equals("CC")
                && tag.equals("VBN")
                && draft.lemmas().known(draft.lower(t))
                && direct(t + 1)
                && !draft.classes().in("two-object-verbs", draft.lemma(t));
        if (perfect) {
            // "has expelled a diplomat and frozen the accounts"
            return "VBD";
        }
        boolean invariable = tag.equals("VB")
                && t > 0
                && t + 1 < draft.tags().length
                && draft.plain(t - 1)
                && draft.tags()[t - 1].equals("NNS")
                && draft.lower(t + 1).equals("by")
                && draft.lemma(t).equals(draft.lower(t));
        if (invariable) {
            // "people hit by sanctions"
            return "VBN";
        }
        if (second && past && (draft.entityAt()[t + 1] != null || draft.tags()[t + 1].equals("DT"))) {
            // "expelled the ambassador and shelled Syrian positions"
            return "VBD";
        }
        if (infinitive(t)) {
            return "VB";
        }
        boolean progressive = t > 0
                && t + 1 < draft.tags().length
                && tag.equals("NN")
                && draft.plain(t - 1)
                && draft.lemma(t - 1).equals("be")
                && draft.lower(t).endsWith("ing")
                && draft.lemmas().known(draft.lower(t));
        if (progressive && (draft.tags()[t + 1].equals("$") || direct(t + 1))) {
            // "Washington is withholding $260 million"
            return "VBG";
        }
        if (gerund(t)) {
            return "VBG";
        }
        if (tag.startsWith("JJ") && draft.plain(t) && draft.classes().in("talks", draft.lower(t)) && lone(t + 1)) {
            // "his first face-to-face with Lavrov"; "met one-on-one with Lavrov"
            boolean how = t > 0
                    && draft.tags()[t - 1].startsWith("VB")
                    && !draft.classes().in("hold", draft.lemma(t - 1));
            return how ? "RB" : "NN";
        }
        boolean sitting = tag.equals("VBG")
                && t > 1
                && t + 1 < draft.tags().length
                && draft.plain(t)
                && draft.lower(t + 1).equals("of")
                && (draft.tags()[t - 1].startsWith("NN") || draft.tags()[t - 1].startsWith("JJ"))
                && (draft.tags()[t - 2].equals("DT") || draft.tags()[t - 2].equals("POS"))
                && draft.classes().in("event-nouns", draft.lower(t));
        if (sitting) {
            // "the emergency sitting of the Council"
            return "NN";
        }
        if (tag.equals("NN") && t > 0 && draft.lower(t - 1).equals("been") && going(t)) {
            return "VBG";
        }
        boolean more = t + 1 < draft.tags().length
                && (draft.entityAt()[t + 1] != null || !TaggedWords.NOUN_TAGS.contains(draft.tags()[t + 1]));
        boolean name = t > 0 && draft.entityAt()[t - 1] != null && draft.entityAt()[t] == null;
        if (name && past && more && (tag.startsWith("JJ") || tag.equals("NN") || tag.equals("NNP"))) {
            return "VBD";
        }
        boolean preposition = draft.classes().in("prepositions", draft.lower(t))
                || draft.classes().in("subordinators", draft.lower(t));
        if (tag.equals("IN") && !preposition && t > 0 && pastForm(t)) {
            // "the marines overran the garrison"
            return "VBD";
        }
        if (tag.equals("VBN") && (transitive(t) || goesOn(t) || told(t))) {
            return "VBD";
        }
        return presentAfterName(t, tag) ? "VBZ" : tag;
    }

    private boolean pastForm(int t) {
        return draft.lemmas().known(draft.lower(t)) && !draft.lemma(t).equals(draft.lower(t));
    }

    /** "Left the hotel, then pledged to return". */
    private boolean goesOn(int t) {
        return t > 1
                && draft.plain(t)
                && draft.lower(t - 1).equals("then")
                && (draft.tags()[t - 2].equals(",") || draft.tags()[t - 2].equals("CC"));
    }

    /** "Japan froze military aid": a name that opens a clause, and a verb with an object. */
    private boolean told(int t) {
        if (t == 0 || !draft.plain(t) || draft.entityAt()[t - 1] == null || draft.tags()[t - 1].equals("POS")) {
            return false;
        }
        int next = t + 1 < draft.tags().length && draft.tags()[t + 1].equals("RP") ? t + 2 : t + 1;
        if (next >= draft.tags().length) {
            return false;
        }
        int subject = t - 1;
        while (subject > 0 && draft.entityAt()[subject - 1] == draft.entityAt()[t - 1]) {
            subject--;
        }
        if (subject > 0 && draft.tags()[subject - 1].equals("DT")) {
            subject--;
        }
        boolean object = draft.entityAt()[next] != null && !draft.tags()[next].equals("POS")
                || OBJECT.contains(draft.tags()[next]) && draft.timexAt()[next] == null;
        boolean opens = subject == 0
                || fronted(subject)
                || draft.plain(subject - 1)
                        && (!Character.isLetterOrDigit(draft.lower(subject - 1).charAt(0))
                                || draft.lower(subject - 1).equals("that")
                                || draft.tags()[subject - 1].startsWith("VB")
                                        && draft.classes().in("reporting-verbs", draft.lemma(subject - 1)));
        return opens
                && object
                && draft.lemmas().known(draft.lower(t))
                && !draft.classes().in("two-object-verbs", draft.lemma(t));
    }

    /** "In retaliation Beijing blacklisted": what stands before the name is one phrase at the head of the sentence. */
    private boolean fronted(int subject) {
        if (!draft.tags()[0].equals("IN") || draft.classes().in("subordinators", draft.lower(0))) {
            return false;
        }
        for (int t = 1; t < subject; t++) {
            String tag = draft.tags()[t];
            boolean phrase = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("DT") || tag.equals("CD");
            if (!phrase) {
                return false;
            }
        }
        return draft.plain(subject - 1) && draft.tags()[subject - 1].startsWith("NN");
    }

    /** "The day the embassy in Kiev revoked the visas": a participle has no object of its own, a past tense has. */
    private boolean transitive(int t) {
        if (t == 0 || t + 2 >= draft.tags().length || !draft.plain(t) || draft.timexAt()[t + 1] != null) {
            return false;
        }
        String before = draft.tags()[t - 1];
        boolean noun = draft.entityAt()[t - 1] != null && !before.equals("POS") && !before.equals("PRP$")
                || draft.plain(t - 1) && TaggedWords.NOUN_TAGS.contains(before);
        String next = draft.tags()[t + 1];
        boolean object = draft.entityAt()[t + 1] == null
                && draft.timexAt()[t + 2] == null
                && (next.equals("DT") || next.equals("PRP$"));
        return noun
                && object
                && draft.lemmas().known(draft.lower(t))
                && !draft.classes().in("two-object-verbs", draft.lemma(t));
    }

    /** Whether no noun follows to which an adjective might belong. */
    private boolean lone(int t) {
        return t >= draft.tags().length
                || draft.plain(t) && !draft.tags()[t].startsWith("NN") && !draft.tags()[t].startsWith("JJ");
    }

    /** "Have been bargaining since March". */
    private boolean going(int t) {
        return draft.plain(t)
                && draft.lower(t).endsWith("ing")
                && draft.lemmas().known(draft.lower(t))
                && lone(t + 1);
    }

    /** "Kerry lands in Rome", "Biden plans to go", "Lavrov's going to be there": no plural and no possessive. */
    private boolean presentAfterName(int t, String tag) {
        if (t == 0 || t + 1 >= draft.tags().length || draft.entityAt()[t] != null) {
            return false;
        }
        boolean person = draft.entityAt()[t - 1] != null && draft.entityAt()[t - 1].kind() == EntityMention.Kind.PERSON;
        String next = draft.tags()[t + 1];
        boolean argument = draft.entityAt()[t + 1] != null
                || draft.timexAt()[t + 1] != null
                || next.equals("IN")
                || next.equals("TO")
                || next.equals("DT")
                || next.equals("PRP$");
        boolean gap = t > 1
                && draft.plain(t - 2)
                && draft.classes().in("thing-relatives", draft.lower(t - 2))
                && next.equals(",");
        boolean verb = tag.equals("NNS") && (argument || gap) && draft.lemmas().known(draft.lower(t));
        return person && (verb || tag.equals("POS") && contracted(t + 1));
    }

    /** "Lavrov's going", "Kerry's in Paris", "Putin's off to Baku", "Merkel's due in Riga": what nobody owns stands behind "'s". */
    private boolean contracted(int t) {
        String next = t + 1 < draft.tags().length ? draft.tags()[t + 1] : "";
        return draft.classes().in("contraction-followers", draft.lower(t))
                || draft.classes().in("contraction-predicates", draft.lower(t))
                        && (next.equals("IN") || next.equals("TO"));
    }

    /** "At Moscow's urging that", "Obama's lobbying, he said": what is owned is a noun unless it has an object. */
    private boolean closes(int t) {
        return draft.plain(t)
                && (draft.tags()[t].equals("IN") || draft.tags()[t].equals(",") || draft.tags()[t].equals("."));
    }

    /** "In calls that same morning", "after visits to Kiev": no verb in the present follows a preposition. */
    private boolean afterPreposition(int t) {
        boolean owner = t > 1
                && draft.plain(t)
                && draft.entityAt()[t - 1] != null
                && draft.entityAt()[t - 1].kind() == EntityMention.Kind.COUNTRY
                && draft.plain(t - 2)
                && draft.tags()[t - 2].equals("IN")
                && draft.classes().in("prepositions", draft.lower(t - 2))
                && t + 1 < draft.tags().length
                && (draft.tags()[t + 1].equals("VBN") || draft.tags()[t + 1].equals("IN"))
                && draft.classes().in("event-nouns", draft.lower(t));
        if (owner) {
            // "under US sanctions imposed on Wednesday"
            return true;
        }
        return t > 0
                && draft.plain(t)
                && draft.plain(t - 1)
                && draft.tags()[t - 1].equals("IN")
                && draft.classes().in("prepositions", draft.lower(t - 1))
                && !draft.classes().in("relative-words", draft.lower(t - 1))
                && draft.classes().in("event-nouns", draft.lower(t));
    }

    /** One word between quotation marks: voiced "disgust" at. */
    private boolean quoted(int t) {
        return t > 0
                && t + 1 < draft.tags().length
                && draft.classes().in("quotes", draft.lower(t - 1))
                && draft.classes().in("quotes", draft.lower(t + 1));
    }

    /** "Warned of "resolute countermeasures"": no verb follows a preposition and a quotation mark. */
    private boolean quotedNoun(int t) {
        return t > 1
                && t + 1 < draft.tags().length
                && draft.classes().in("quotes", draft.lower(t - 1))
                && draft.tags()[t - 2].equals("IN")
                && draft.classes().in("prepositions", draft.lower(t - 2))
                && draft.tags()[t + 1].startsWith("NN");
    }

    /** "Agreed to normalise relations": a verb after "to", whatever the tagger made of it. */
    private boolean infinitive(int t) {
        return t > 1
                && draft.tags()[t - 1].equals("TO")
                && (draft.tags()[t - 2].startsWith("VB")
                        || draft.timexAt()[t - 2] != null
                        || draft.tags()[t - 2].equals(",") && t + 1 < draft.tags().length && direct(t + 1)
                        || draft.tags()[t - 2].startsWith("NN") && t + 1 < draft.tags().length && direct(t + 1))
                && draft.plain(t)
                && !draft.tags()[t].startsWith("VB")
                && draft.lemmas().known(draft.lower(t))
                && draft.lemma(t).equals(draft.lower(t))
                && !(draft.tags()[t - 2].startsWith("VB") && draft.classes().in("motion-verbs", draft.lemma(t - 2)))
                && !draft.classes().in("event-nouns", draft.lower(t))
                && t + 1 < draft.tags().length
                && (draft.entityAt()[t + 1] != null
                        || TagDraft.OBJECT_START.contains(draft.tags()[t + 1])
                        || draft.tags()[t + 1].startsWith("NNP"));
    }

    private boolean direct(int t) {
        return draft.entityAt()[t] != null || draft.tags()[t].equals("DT") || draft.tags()[t].equals("PRP$");
    }

    /** "Was seen", "had been caught". */
    private boolean seen(int t) {
        return t > 0 && draft.tags()[t].equals("VBN") && draft.lemma(t - 1).equals("be");
    }

    /** "After meeting Lavrov", "was seen meeting Lavrov": what has a name as its object is no noun. */
    private boolean gerund(int t) {
        return t > 0
                && draft.plain(t)
                && draft.tags()[t].equals("NN")
                && draft.lower(t).endsWith("ing")
                && draft.lemmas().known(draft.lower(t))
                && t + 1 < draft.tags().length
                && (draft.tags()[t - 1].matches("IN|TO|,|RP|VB[DZP]?") || seen(t - 1))
                && (draft.entityAt()[t + 1] != null
                                && (t + 2 >= draft.tags().length || !draft.tags()[t + 2].equals("POS"))
                        || draft.tags()[t + 1].equals("IN")
                                && t > 1
                                && draft.tags()[t - 1].equals(",")
                                && draft.entityAt()[t - 2] != null);
    }
}
