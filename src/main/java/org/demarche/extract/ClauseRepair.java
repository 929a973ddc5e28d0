package org.demarche.extract;

import java.util.Set;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/** Tags mended by what else a clause holds: its one finite verb, a participle before that verb. */
record ClauseRepair(TagDraft draft) {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> AFTER_VERB = Set.of("IN", "TO", "RB", "RP");

    void segment(int from, int to) {
        new Subjunctive(draft).segment(from, to);
        ReducedPassive reduced = new ReducedPassive(draft);
        for (int t = from; t < to; t++) {
            if (draft.tags()[t].equals("VBZ") && nounBeforeVerb(t, to)) {
                draft.tags()[t] = "NNS";
            } else if (draft.tags()[t].equals("VBD")
                    && (reduced(t, to) || agent(from, t, to) || told(from, t, to) || reduced.at(t, to))) {
                draft.tags()[t] = "VBN";
            }
        }
        for (int t = from; t < to; t++) {
            if (draft.plain(t) && FINITE.contains(draft.tags()[t])) {
                headline(from, t, to);
                first(from, t);
                partner(from, t);
                return;
            }
        }
        for (int t = from + 1; t < to; t++) {
            if (draft.plain(t) && afterNoun(t)) {
                if (past(t, to)) {
                    draft.tags()[t] = "VBD";
                    return;
                }
                if (present(from, t, to)) {
                    draft.tags()[t] = draft.lower(t).endsWith("s") ? "VBZ" : "VBP";
                    return;
                }
            }
        }
    }

    /** "Brussels shelves pact as crowds return", "Putin drops pipeline, courts Turkey": a line without a stop has two verbs. */
    private void headline(int from, int verb, int to) {
        String[] tags = draft.tags();
        if (from > 0 || tags[tags.length - 1].equals(".") || !tags[verb].matches("VB[ZP]")) {
            return;
        }
        for (int end = from + 2; end < verb; end++) {
            boolean parts = tags[end].equals(",") && end + 1 == verb
                    || tags[end].equals("IN") && draft.classes().in("circumstance-openers", draft.lower(end));
            for (int t = from + 1; parts && t < end; t++) {
                if (draft.plain(t) && tags[t].equals("NNS") && afterNoun(t) && present(from, t, end)) {
                    tags[t] = "VBZ";
                    return;
                }
            }
        }
        for (int t = verb + 2; t + 1 < to; t++) {
            boolean second = tags[t].equals("NNS")
                    && tags[t - 1].equals(",")
                    && draft.plain(t)
                    && tags[verb].equals("VBZ")
                    && draft.lemmas().known(draft.lower(t))
                    && draft.entityAt()[t + 1] != null;
            if (second) {
                tags[t] = "VBZ";
                return;
            }
        }
    }

    /** "The Council convenes on Tuesday, and Argentina may ask it": the first of two joined clauses has a verb of its own. */
    private void first(int from, int verb) {
        for (int and = from + 2; and < verb; and++) {
            boolean joint = draft.tags()[and].equals("CC") && draft.tags()[and - 1].equals(",");
            for (int t = from + 1; joint && t < and; t++) {
                if (draft.plain(t) && afterNoun(t) && present(from, t, and)) {
                    draft.tags()[t] = draft.lower(t).endsWith("s") ? "VBZ" : "VBP";
                    return;
                }
            }
        }
    }

    /** "Tanks pushed into the town and took the station": what "and" joins to a past tense is one, too. */
    private void partner(int from, int verb) {
        boolean joined = verb > from + 3
                && draft.tags()[verb].equals("VBD")
                && draft.tags()[verb - 1].equals("CC")
                && !draft.tags()[verb - 2].startsWith("VB");
        for (int t = from + 1; joined && t < verb - 1; t++) {
            boolean lone = draft.plain(t)
                    && draft.tags()[t].equals("VBN")
                    && (draft.entityAt()[t - 1] != null || draft.tags()[t - 1].startsWith("NN"))
                    && draft.lemmas().known(draft.lower(t));
            if (lone) {
                draft.tags()[t] = "VBD";
                return;
            }
        }
    }

    /** "US sanctions on Iran took effect": an event noun after a name, with the verb to come. */
    private boolean nounBeforeVerb(int t, int to) {
        if (t == 0
                || !draft.plain(t)
                || draft.entityAt()[t - 1] == null
                || !draft.classes().in("event-nouns", draft.lower(t))) {
            return false;
        }
        for (int u = t + 1; u < to; u++) {
            if (draft.tags()[u].equals(",") || draft.tags()[u].equals("CC")) {
                return false;
            }
            if (draft.plain(u) && FINITE.contains(draft.tags()[u])) {
                return !draft.tags()[u - 1].equals("TO");
            }
        }
        return false;
    }

    /** "The accord reached in Geneva by Russia and Ukraine calls for": a participle after a thing, the verb to come. */
    private boolean reduced(int t, int to) {
        boolean thing = t > 0
                && draft.plain(t)
                && draft.entityAt()[t - 1] == null
                && draft.tags()[t - 1].startsWith("NN")
                && !draft.classes().in("person-nouns", draft.lower(t - 1))
                && !draft.classes().in("collective-nouns", draft.lower(t - 1));
        boolean phraseNext = t + 1 < to && (draft.tags()[t + 1].equals("IN") || draft.timexAt()[t + 1] != null);
        if (!thing || !phraseNext || !participle(t)) {
            return false;
        }
        boolean by = false;
        for (int u = t + 1; u < to; u++) {
            by |= draft.plain(u) && draft.classes().in("pairing-prepositions", draft.lower(u));
            boolean list = draft.tags()[u].equals(",") || draft.tags()[u].equals("CC");
            if (list && !by) {
                return false;
            }
            if (draft.plain(u) && FINITE.contains(draft.tags()[u])) {
                return (by || !draft.classes().in("reporting-verbs", draft.lemma(t)))
                        && !list
                        && !draft.tags()[u - 1].equals(",");
            }
            if (draft.plain(u) && draft.tags()[u].startsWith("VB")) {
                return false;
            }
        }
        return false;
    }

    /** "Signed a plan put forward by Sarkozy": a second past form with "by" after an object. */
    private boolean agent(int from, int t, int to) {
        boolean by = t + 1 < to && draft.lower(t + 1).equals("by")
                || t + 2 < to
                        && draft.classes().in("particles", draft.lower(t + 1))
                        && draft.lower(t + 2).equals("by");
        if (t == 0 || !by || draft.entityAt()[t - 1] != null || !draft.tags()[t - 1].startsWith("NN")) {
            return false;
        }
        for (int u = t - 1; u > from; u--) {
            if (draft.tags()[u].equals("CC") || draft.tags()[u].equals(",")) {
                return false;
            }
            if (draft.plain(u) && FINITE.contains(draft.tags()[u])) {
                return !draft.classes().in("reporting-verbs", draft.lemma(u));
            }
        }
        return false;
    }

    /** "Welcomed the talks held in Jeddah": a second past form, behind an event that somebody must have made. */
    private boolean told(int from, int t, int to) {
        boolean event = t > from + 1
                && draft.plain(t)
                && draft.plain(t - 1)
                && draft.tags()[t - 1].startsWith("NN")
                && draft.classes().in("event-nouns", draft.lower(t - 1))
                && draft.classes().in("event-making-verbs", draft.lemma(t));
        boolean phraseNext = t + 1 < to && (draft.tags()[t + 1].equals("IN") || draft.timexAt()[t + 1] != null);
        if (!event || !phraseNext) {
            return false;
        }
        for (int u = t - 1; u > from; u--) {
            if (draft.tags()[u].equals("CC") || draft.tags()[u].equals(",")) {
                return false;
            }
            if (draft.plain(u) && FINITE.contains(draft.tags()[u])) {
                return !draft.classes().in("reporting-verbs", draft.lemma(u)) && u < t - 1;
            }
        }
        return false;
    }

    private boolean participle(int t) {
        return !draft.classes().in("past-only-forms", draft.lower(t))
                && (draft.lower(t).endsWith("t")
                        || draft.lower(t).endsWith("d")
                        || draft.classes().in("participle-forms", draft.lower(t)));
    }

    private boolean afterNoun(int t) {
        return draft.entityAt()[t - 1] != null && !draft.tags()[t - 1].equals("PRP$")
                || draft.timexAt()[t - 1] != null
                || draft.tags()[t - 1].startsWith("NN")
                || draft.tags()[t - 1].equals("PRP")
                || (draft.tags()[t - 1].equals("RB") || draft.classes().in("floating-quantifiers", draft.lower(t - 1)))
                        && t > 1
                        && (draft.entityAt()[t - 2] != null || draft.tags()[t - 2].startsWith("NN"));
    }

    private boolean past(int t, int to) {
        String word = draft.lower(t);
        String lemma = draft.lemma(t);
        boolean form = draft.lemmas().known(word)
                && !lemma.equals(word)
                && !word.endsWith("s")
                && !word.endsWith("ing")
                && !draft.tags()[t].equals("VB");
        if (!form) {
            return false;
        }
        boolean object =
                t + 1 < to && (draft.entityAt()[t + 1] != null || TagDraft.OBJECT_START.contains(draft.tags()[t + 1]));
        if (object) {
            return true;
        }
        boolean actor = actors(t - 1);
        boolean byAgent = t + 1 < to && draft.lower(t + 1).equals("by") && !means(t + 2, to);
        return actor
                && !byAgent
                && t + 1 < to
                && (AFTER_VERB.contains(draft.tags()[t + 1]) || draft.timexAt()[t + 1] != null);
    }

    /** Whether "by" brings no agent: "by telephone", "by video link". */
    private boolean means(int t, int to) {
        return t < to && draft.classes().in("phone", draft.lower(t));
    }

    private boolean present(int from, int t, int to) {
        String word = draft.lower(t);
        boolean conditional = draft.classes().in("subordinators", draft.lower(from)) && t + 1 == to && actors(t - 1);
        if (conditional && draft.lemmas().known(word) && word.endsWith("s") && !plural(from, t)) {
            return true;
        }
        boolean asked = draft.lower(from).equals("that")
                && from > 0
                && draft.classes().in("mandative-verbs", draft.lemma(from - 1));
        boolean aside = t + 1 == to && to < draft.tags().length && draft.tags()[to].equals(",") && actors(t - 1);
        if (asked && aside && draft.lemmas().known(word) && word.equals(draft.lemma(t))) {
            // "asked that Russia support, without preconditions, the release"
            return true;
        }
        if (!draft.lemmas().known(word)
                || t + 1 >= to
                || !TaggedWords.NOUN_TAGS.contains(draft.tags()[t]) && !draft.tags()[t].equals("VB")) {
            return false;
        }
        boolean object = draft.entityAt()[t + 1] != null && !draft.tags()[t + 1].equals("POS")
                || TagDraft.OBJECT_START.contains(draft.tags()[t + 1]);
        boolean goesOn = object
                || draft.tags()[t + 1].equals("TO")
                || draft.tags()[t + 1].equals("IN")
                || draft.timexAt()[t + 1] != null;
        boolean infinitive = draft.tags()[t + 1].equals("TO")
                && t + 2 < to
                && draft.tags()[t + 2].equals("VB")
                && draft.plain(t + 2);
        boolean direct = draft.entityAt()[t + 1] != null || draft.tags()[t + 1].equals("DT");
        if (word.equals(draft.lemma(t)) && draft.plain(t - 1) && draft.tags()[t - 1].equals("NNS") && direct) {
            // "Obama's new sanctions target Rosneft"
            return true;
        }
        boolean relative = draft.classes().in("relative-words", draft.lower(from))
                || draft.lower(from).equals("that");
        if (word.equals(draft.lemma(t)) && asked && direct) {
            // "demanded that Kiev disarm the militias"
            return true;
        }
        if (word.equals(draft.lemma(t)) && draft.tags()[t].equals("VB") && relative) {
            // "votes that Kiev and the West dismiss"
            return true;
        }
        if (word.equals(draft.lemma(t))) {
            return plural(from, t) && (draft.entityAt()[t - 1] != null && goesOn || infinitive);
        }
        boolean noun = draft.classes().in("event-nouns", word)
                && !person(t - 1)
                && !draft.classes().in("voting-verbs", draft.lemma(t));
        return word.endsWith("s") && actors(t - 1) && !plural(from, t) && goesOn && (!noun || object);
    }

    /** Whether the nouns so far are several names or a plural. */
    private boolean plural(int from, int t) {
        boolean first = true;
        int names = 0;
        boolean joined = false;
        for (int u = from; u < t; u++) {
            if (draft.entityAt()[u] != null
                    && (u + 1 >= t || draft.entityAt()[u + 1] != draft.entityAt()[u])
                    && people(u)) {
                return true;
            }
            if (draft.entityAt()[u] != null && (u == from || draft.entityAt()[u - 1] != draft.entityAt()[u])) {
                names++;
                first = false;
            } else if (first && draft.tags()[u].equals("NNS") && draft.entityAt()[u] == null) {
                return true;
            } else if (draft.tags()[u].equals("NN") && draft.entityAt()[u] == null) {
                first = false;
            }
            joined |= draft.tags()[u].equals("CC") || draft.tags()[u].equals(",");
        }
        return joined && names > 1;
    }

    /** "Zimbabweans", "EU leaders": a name that is a plural. */
    private boolean people(int t) {
        EntityMention mention = draft.entityAt()[t];
        boolean folk = mention.foundBy().equals("people") && draft.lower(t).endsWith("s");
        boolean owns = t + 1 < draft.tags().length
                && draft.entityAt()[t + 1] == mention
                && draft.tags()[t + 1].startsWith("NN");
        return folk || draft.tags()[t].equals("NNS") && !owns && mention.kind() == EntityMention.Kind.DESCRIPTION;
    }

    private boolean actors(int t) {
        return draft.entityAt()[t] != null && !draft.entityAt()[t].actors().isEmpty()
                || draft.tags()[t].equals("PRP")
                || draft.classes().in("person-nouns", draft.lower(t))
                || draft.classes().in("collective-nouns", draft.lower(t))
                || draft.classes().in("aircraft", draft.lower(t))
                || draft.classes().in("army", draft.lower(t));
    }

    private boolean person(int t) {
        return draft.entityAt()[t] != null
                && draft.entityAt()[t].kind() == EntityMention.Kind.PERSON
                && draft.entityAt()[t].actors().stream()
                                .map(ActorRef::id)
                                .distinct()
                                .count()
                        == 1;
    }
}
