package org.demarche.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;
import org.demarche.model.Timex;
import org.demarche.model.Token;

/**
 * Parts of speech mended where taggers often fail: a past tense taken for a participle or adjective ("Moldova initialled
 * accords"), a verb of a short sentence taken for a noun ("Iran signs nuclear deal"), a noun taken for a verb ("US
 * sanctions on Iran took effect"), a reduced relative clause taken for the main verb ("the accord reached in Geneva
 * calls for").
 */
final class TagRepair {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> OBJECT_START =
            Set.of("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "PRP", "$", "PDT", "VBN", "VBG");
    private static final Set<String> AFTER_VERB = Set.of("IN", "TO", "RB", "RP");

    private final WordClasses classes;
    private final Lemmas lemmas;
    private final List<Token> tokens;
    private final EntityMention[] entityAt;
    private final Timex[] timexAt;
    private final String[] tags;

    TagRepair(WordClasses classes, Lemmas lemmas, List<Token> tokens, EntityMention[] entityAt, Timex[] timexAt) {
        this.classes = classes;
        this.lemmas = lemmas;
        this.tokens = tokens;
        this.entityAt = entityAt;
        this.timexAt = timexAt;
        this.tags = tokens.stream().map(Token::pos).toArray(String[]::new);
    }

    String[] tags() {
        for (int t = 0; t < tags.length; t++) {
            tags[t] = alone(t);
        }
        for (int from = 0; from < tags.length; ) {
            int to = from + 1;
            boolean subordinate = classes.in("subordinators", lower(from));
            while (to < tags.length && !boundary(to) && !(subordinate && tags[to].equals(","))) {
                to++;
            }
            segment(from, to);
            from = to;
        }
        return tags;
    }

    /** What the neighbours tell: a past tense after a name, a noun after a possessive. */
    private String alone(int t) {
        String tag = tags[t];
        boolean past = lower(t).endsWith("ed") && lemmas.known(lower(t));
        boolean owned = t > 0 && tags[t - 1].equals("POS") && plain(t);
        if (owned && tag.equals("VBZ")) {
            return "NNS";
        }
        if (owned && (tag.equals("VBP") || tag.equals("VB"))) {
            return "NN";
        }
        if (lower(t).equals("since")
                && t > 0
                && lemma(t - 1).equals("have")
                && t + 1 < tags.length
                && tags[t + 1].equals("VBN")) {
            return "RB";
        }
        boolean second = t > 0 && t + 1 < tags.length && tags[t - 1].equals("CC") && tag.equals("JJ");
        if (second && past && (entityAt[t + 1] != null || tags[t + 1].equals("DT"))) {
            // "expelled the ambassador and shelled Syrian positions"
            return "VBD";
        }
        if (infinitive(t)) {
            return "VB";
        }
        if (gerund(t)) {
            return "VBG";
        }
        boolean more = t + 1 < tags.length && (entityAt[t + 1] != null || !TaggedWords.NOUN_TAGS.contains(tags[t + 1]));
        boolean name = t > 0 && entityAt[t - 1] != null && entityAt[t] == null;
        if (name && past && more && (tag.startsWith("JJ") || tag.equals("NN") || tag.equals("NNP"))) {
            return "VBD";
        }
        return tag;
    }

    /** "Agreed to normalise relations": a verb after "to", whatever the tagger made of it. */
    private boolean infinitive(int t) {
        return t > 1
                && tags[t - 1].equals("TO")
                && (tags[t - 2].startsWith("VB")
                        || tags[t - 2].startsWith("NN") && t + 1 < tags.length && direct(t + 1))
                && plain(t)
                && !tags[t].startsWith("VB")
                && lemmas.known(lower(t))
                && lemma(t).equals(lower(t))
                && !classes.in("motion-verbs", lemma(t - 2))
                && !classes.in("event-nouns", lower(t))
                && t + 1 < tags.length
                && (entityAt[t + 1] != null || OBJECT_START.contains(tags[t + 1]));
    }

    private boolean direct(int t) {
        return entityAt[t] != null || tags[t].equals("DT") || tags[t].equals("PRP$");
    }

    /** "After meeting Lavrov": what has a name as its object is no noun. */
    private boolean gerund(int t) {
        return t > 0
                && plain(t)
                && tags[t].equals("NN")
                && lower(t).endsWith("ing")
                && lemmas.known(lower(t))
                && t + 1 < tags.length
                && (tags[t - 1].equals("IN") || tags[t - 1].equals(","))
                && (entityAt[t + 1] != null && (t + 2 >= tags.length || !tags[t + 2].equals("POS"))
                        || tags[t + 1].equals("IN") && t > 1 && tags[t - 1].equals(",") && entityAt[t - 2] != null);
    }

    private boolean boundary(int t) {
        String word = lower(t);
        return plain(t)
                && (classes.in("breaks", word)
                        || classes.in("quotes", word)
                        || classes.in("relative-words", word)
                        || classes.in("subordinators", word) && !classes.in("prepositions", word));
    }

    private void segment(int from, int to) {
        for (int t = from; t < to; t++) {
            if (tags[t].equals("VBZ") && nounBeforeVerb(t, to)) {
                tags[t] = "NNS";
            } else if (tags[t].equals("VBD") && (reduced(t, to) || agent(from, t, to))) {
                tags[t] = "VBN";
            }
        }
        for (int t = from; t < to; t++) {
            if (plain(t) && FINITE.contains(tags[t])) {
                return;
            }
        }
        for (int t = from + 1; t < to; t++) {
            if (plain(t) && afterNoun(t)) {
                if (past(t, to)) {
                    tags[t] = "VBD";
                    return;
                }
                if (present(from, t, to)) {
                    tags[t] = lower(t).endsWith("s") ? "VBZ" : "VBP";
                    return;
                }
            }
        }
    }

    /** "US sanctions on Iran took effect": an event noun after a name, with the verb to come. */
    private boolean nounBeforeVerb(int t, int to) {
        if (t == 0 || !plain(t) || entityAt[t - 1] == null || !classes.in("event-nouns", lower(t))) {
            return false;
        }
        for (int u = t + 1; u < to; u++) {
            if (tags[u].equals(",") || tags[u].equals("CC")) {
                return false;
            }
            if (plain(u) && FINITE.contains(tags[u])) {
                return !tags[u - 1].equals("TO");
            }
        }
        return false;
    }

    /** "The accord reached in Geneva by Russia and Ukraine calls for": a participle after a thing, the verb to come. */
    private boolean reduced(int t, int to) {
        boolean thing = t > 0
                && plain(t)
                && entityAt[t - 1] == null
                && tags[t - 1].startsWith("NN")
                && !classes.in("person-nouns", lower(t - 1))
                && !classes.in("collective-nouns", lower(t - 1));
        boolean phraseNext = t + 1 < to && (tags[t + 1].equals("IN") || timexAt[t + 1] != null);
        if (!thing || !phraseNext || !participle(t)) {
            return false;
        }
        boolean by = false;
        for (int u = t + 1; u < to; u++) {
            by |= lower(u).equals("by") && plain(u);
            boolean list = tags[u].equals(",") || tags[u].equals("CC");
            if (list && !by) {
                return false;
            }
            if (plain(u) && FINITE.contains(tags[u])) {
                return (by || !classes.in("reporting-verbs", lemma(t))) && !list && !tags[u - 1].equals(",");
            }
            if (plain(u) && tags[u].startsWith("VB")) {
                return false;
            }
        }
        return false;
    }

    /** "Signed a plan put forward by Sarkozy": a second past form with "by" after an object. */
    private boolean agent(int from, int t, int to) {
        boolean by = t + 1 < to && lower(t + 1).equals("by")
                || t + 2 < to
                        && classes.in("particles", lower(t + 1))
                        && lower(t + 2).equals("by");
        if (t == 0 || !by || entityAt[t - 1] != null || !tags[t - 1].startsWith("NN")) {
            return false;
        }
        for (int u = t - 1; u > from; u--) {
            if (tags[u].equals("CC") || tags[u].equals(",")) {
                return false;
            }
            if (plain(u) && FINITE.contains(tags[u])) {
                return !classes.in("reporting-verbs", lemma(u));
            }
        }
        return false;
    }

    private boolean participle(int t) {
        return lower(t).endsWith("ed") || lower(t).endsWith("t") || lower(t).endsWith("d");
    }

    private boolean afterNoun(int t) {
        return entityAt[t - 1] != null && !tags[t - 1].equals("PRP$")
                || timexAt[t - 1] != null
                || tags[t - 1].startsWith("NN")
                || tags[t - 1].equals("PRP")
                || tags[t - 1].equals("RB") && t > 1 && (entityAt[t - 2] != null || tags[t - 2].startsWith("NN"));
    }

    private boolean past(int t, int to) {
        String word = lower(t);
        String lemma = lemma(t);
        boolean form = lemmas.known(word)
                && !lemma.equals(word)
                && !word.endsWith("s")
                && !word.endsWith("ing")
                && !tags[t].equals("VB");
        if (!form) {
            return false;
        }
        boolean object = t + 1 < to && (entityAt[t + 1] != null || OBJECT_START.contains(tags[t + 1]));
        if (object) {
            return true;
        }
        boolean actor = actors(t - 1);
        boolean byAgent = t + 1 < to && lower(t + 1).equals("by") && !means(t + 2, to);
        return actor && !byAgent && t + 1 < to && (AFTER_VERB.contains(tags[t + 1]) || timexAt[t + 1] != null);
    }

    /** Whether "by" brings no agent: "by telephone", "by video link". */
    private boolean means(int t, int to) {
        return t < to && classes.in("phone", lower(t));
    }

    private boolean present(int from, int t, int to) {
        String word = lower(t);
        boolean conditional = classes.in("subordinators", lower(from)) && t + 1 == to && actors(t - 1);
        if (conditional && lemmas.known(word) && word.endsWith("s") && !plural(from, t)) {
            return true;
        }
        if (!lemmas.known(word) || t + 1 >= to || !TaggedWords.NOUN_TAGS.contains(tags[t]) && !tags[t].equals("VB")) {
            return false;
        }
        boolean object = entityAt[t + 1] != null && !tags[t + 1].equals("POS") || OBJECT_START.contains(tags[t + 1]);
        boolean goesOn = object || tags[t + 1].equals("TO") || tags[t + 1].equals("IN") || timexAt[t + 1] != null;
        boolean infinitive = tags[t + 1].equals("TO") && t + 2 < to && tags[t + 2].equals("VB") && plain(t + 2);
        if (word.equals(lemma(t))) {
            return plural(from, t) && (entityAt[t - 1] != null && goesOn || infinitive);
        }
        boolean noun = classes.in("event-nouns", word) && !person(t - 1) && !classes.in("voting-verbs", lemma(t));
        return word.endsWith("s") && actors(t - 1) && !plural(from, t) && goesOn && (!noun || object);
    }

    /** Whether the nouns so far are several names or a plural. */
    private boolean plural(int from, int t) {
        boolean first = true;
        int names = 0;
        boolean joined = false;
        for (int u = from; u < t; u++) {
            if (entityAt[u] != null && (u == from || entityAt[u - 1] != entityAt[u])) {
                names++;
                first = false;
            } else if (first && tags[u].equals("NNS") && entityAt[u] == null) {
                return true;
            } else if (tags[u].equals("NN") && entityAt[u] == null) {
                first = false;
            }
            joined |= tags[u].equals("CC") || tags[u].equals(",");
        }
        return joined && names > 1;
    }

    private boolean actors(int t) {
        return entityAt[t] != null && !entityAt[t].actors().isEmpty()
                || tags[t].equals("PRP")
                || classes.in("person-nouns", lower(t))
                || classes.in("collective-nouns", lower(t));
    }

    private boolean person(int t) {
        return entityAt[t] != null
                && entityAt[t].kind() == EntityMention.Kind.PERSON
                && entityAt[t].actors().stream().map(ActorRef::id).distinct().count() == 1;
    }

    private boolean plain(int t) {
        return entityAt[t] == null && timexAt[t] == null;
    }

    private String lemma(int t) {
        return lemmas.verb(tokens.get(t).text());
    }

    private String lower(int t) {
        return tokens.get(t).text().toLowerCase(Locale.ROOT);
    }
}
