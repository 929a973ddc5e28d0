package org.demarche.extract;

import java.util.List;

/**
 * Tags mended in what opens a sentence: a gerund taken for a noun ("Arriving in Geneva, Kerry"), a participle taken for a
 * name ("Told by Kerry that time was short, Lavrov") or for the main verb ("Following the meeting of ministers held in
 * Brussels, Rasmussen urged").
 */
record FrontedRepair(TagDraft draft) {
    /** The tag of a token, mended or as it was. */
    String tag(int t) {
        if (t == opening() && gerund(t)) {
            return "VBG";
        }
        return t == opening() && suffered(t) || t > 2 && held(t) ? "VBN" : draft.tags()[t];
    }

    /** "Told by Kerry that", "Denounced by Poland, Russia": the verb of an aside that tells what the subject met with. */
    private boolean suffered(int at) {
        boolean form = draft.plain(at)
                && draft.tags().length > at + 2
                && draft.tags()[at].matches("NNP?|JJ|VBD")
                && draft.lemmas().known(draft.lemma(at))
                && !draft.lower(at).equals(draft.lemma(at));
        boolean done = form && by(at + 1);
        boolean told = form
                && draft.classes().in("informed-verbs", draft.lemma(at))
                && (draft.tags()[at + 1].equals("TO") || draft.lower(at + 1).equals("that"));
        return (done || told)
                && List.of(draft.tags()).subList(at + 1, draft.tags().length).contains(",");
    }

    /** "By Poland", "in Brussels on Monday by Poland": no verb and no comma before it. */
    private boolean by(int from) {
        for (int t = from; t < draft.tags().length; t++) {
            String tag = draft.tags()[t];
            if (draft.plain(t) && draft.lower(t).equals("by")) {
                return true;
            }
            boolean phrase = draft.timexAt()[t] != null
                    || tag.startsWith("NNP")
                    || t > from && tag.matches("DT|NN|CD")
                    || tag.equals("IN");
            if (!phrase || t == from && !tag.equals("IN")) {
                return false;
            }
        }
        return false;
    }

    /** The first word, behind the number of a paragraph: "(2) Arriving in Geneva". */
    private int opening() {
        String[] tags = draft.tags();
        int number = tags[0].equals("-LRB-") ? 1 : 0;
        boolean counted = tags.length > number + 2
                && tags[number].equals("CD")
                && (tags[number + 1].equals("-RRB-") || tags[number + 1].equals("."));
        return counted ? number + 2 : 0;
    }

    private boolean gerund(int at) {
        boolean form = draft.plain(at)
                && draft.lower(at).endsWith("ing")
                && draft.lemmas().known(draft.lower(at))
                && draft.tags().length > at + 2;
        boolean noun =
                form && draft.tags()[at].startsWith("NN") && !draft.classes().in("event-nouns", draft.lower(at));
        if (form && !noun && attribute(at)) {
            // "Imposing sanctions on Belarus, Canada made no friends"
            return true;
        }
        if (!noun) {
            return false;
        }
        String next = draft.tags()[at + 1];
        boolean goesOn = next.equals("IN")
                || next.equals("TO")
                || next.equals("RB")
                || next.equals("RP")
                || next.equals("DT")
                || next.equals("PRP$")
                || draft.entityAt()[at + 1] != null;
        return goesOn && (draft.classes().in("motion-verbs", draft.lemma(at)) || comma(at + 1) || inverted(at + 1));
    }

    /** "Waiting in Minsk was Lukashenko": the first finite verb is a copula with a name behind it. */
    private boolean inverted(int from) {
        for (int t = from; t + 1 < draft.tags().length; t++) {
            String tag = draft.tags()[t];
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) {
                return draft.lemma(t).equals("be") && draft.entityAt()[t + 1] != null;
            }
            if (tag.equals(",") || tag.equals("MD")) {
                return false;
            }
        }
        return false;
    }

    /** What was taken for an attribute or article though a name with the main verb stands behind the next comma. */
    private boolean attribute(int at) {
        boolean tagged = draft.tags()[at].equals("JJ") || draft.tags()[at].equals("DT");
        String next = draft.tags()[at + 1];
        boolean object = draft.entityAt()[at + 1] != null || next.equals("NNS") || next.equals("PRP");
        if (!tagged || !object || draft.classes().in("attributive-gerunds", draft.lower(at))) {
            return false;
        }
        for (int t = at + 2; t + 2 < draft.tags().length; t++) {
            String tag = draft.tags()[t];
            if (tag.equals(",")) {
                String verb = draft.tags()[t + 2];
                return draft.entityAt()[t + 1] != null
                        && (verb.equals("VBD") || verb.equals("VBZ") || verb.equals("MD"));
            }
            if (tag.startsWith("VB") || tag.equals("MD")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a comma stands before the first finite verb. */
    private boolean comma(int from) {
        for (int t = from; t < draft.tags().length; t++) {
            String tag = draft.tags()[t];
            if (tag.equals(",")) {
                return true;
            }
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                return false;
            }
        }
        return false;
    }

    /** "Of ministers held in Brussels on Tuesday, Rasmussen urged": no main verb, since one is to come. */
    private boolean held(int t) {
        boolean event = draft.plain(t)
                && draft.tags()[t].equals("VBD")
                && draft.classes().in("event-making-verbs", draft.lemma(t))
                && t + 1 < draft.tags().length
                && (draft.tags()[t + 1].equals("IN") || draft.timexAt()[t + 1] != null)
                && (draft.tags()[0].equals("IN") || draft.classes().in("prepositions", draft.lower(0)));
        return event && meetingOf(t - 1) && verbBehindComma(t + 1);
    }

    private boolean meetingOf(int last) {
        for (int t = last; t > 0; t--) {
            String tag = draft.tags()[t];
            if (draft.plain(t) && draft.lower(t).equals("of")) {
                return draft.classes().in("event-nouns", draft.lower(t - 1));
            }
            if (tag.startsWith("VB") || tag.equals(",") || tag.equals("IN")) {
                return false;
            }
        }
        return false;
    }

    private boolean verbBehindComma(int from) {
        boolean comma = false;
        for (int t = from; t < draft.tags().length; t++) {
            String tag = draft.tags()[t];
            comma |= tag.equals(",");
            if (draft.plain(t) && (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD"))) {
                return comma;
            }
        }
        return false;
    }
}
