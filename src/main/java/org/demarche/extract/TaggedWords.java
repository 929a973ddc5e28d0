package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Aside;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Timex;
import org.demarche.model.Token;

/** The tokens of a sentence with their tags and the mentions that cover them, and what can be told by looking ahead. */
final class TaggedWords {
    static final Set<String> NOUN_TAGS = Set.of("NN", "NNS", "NNP", "NNPS");

    private final WordClasses classes;
    private final Lemmas lemmas;
    private final List<Token> tokens;
    private final EntityMention[] entityAt;
    private final List<List<EntityMention>> inside = new ArrayList<>();
    private final Timex[] timexAt;
    private final String[] tags;

    TaggedWords(
            WordClasses classes, Lemmas lemmas, Sentence sentence, List<EntityMention> entities, List<Timex> timexes) {
        this.classes = classes;
        this.lemmas = lemmas;
        tokens = sentence.tokens();
        entityAt = new EntityMention[tokens.size()];
        timexAt = new Timex[tokens.size()];
        for (int t = 0; t < tokens.size(); t++) {
            inside.add(new ArrayList<>());
            Span span = tokens.get(t).span();
            for (EntityMention e : entities) {
                if (e.span().overlaps(span)) {
                    inside.get(t).add(e);
                    entityAt[t] = e;
                }
            }
            for (Timex x : timexes) {
                if (x.span().overlaps(span) && entityAt[t] == null) {
                    timexAt[t] = x;
                }
            }
        }
        tags = mended(0, new TagRepair(classes, lemmas, tokens, entityAt, timexAt).tags());
    }

    /** The tags, mended once more without the first aside behind a word that parts a verb from its subject. */
    private String[] mended(int from, String[] tags) {
        String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
        for (int open = from + 1; open < words.length; open++) {
            Optional<Aside> found = Aside.at(words, tags, open);
            if (found.isPresent()) {
                Aside aside = found.get();
                List<Token> rest = List.of(aside.without(tokens.toArray(Token[]::new)));
                EntityMention[] names = aside.without(entityAt);
                String[] shorter = new TagRepair(classes, lemmas, rest, names, aside.without(timexAt)).tags();
                return mended(aside.close(), aside.mend(tags, shorter));
            }
        }
        return tags;
    }

    int size() {
        return tokens.size();
    }

    boolean entity(int t) {
        return entityAt[t] != null;
    }

    boolean timed(int t) {
        return timexAt[t] != null;
    }

    Timex timex(int t) {
        return timexAt[t];
    }

    /** Whether a token belongs to neither a name nor a time expression. */
    boolean plain(int t) {
        return entityAt[t] == null && timexAt[t] == null;
    }

    /** The mentions that cover tokens, each once. */
    List<EntityMention> mentions(int from, int to) {
        List<EntityMention> found = new ArrayList<>();
        for (int t = from; t < to; t++) {
            inside.get(t).stream().filter(e -> !found.contains(e)).forEach(found::add);
        }
        return found;
    }

    /** Whether a noun phrase goes on at a token: nouns, perhaps after adjectives. */
    boolean nounAhead(int from) {
        for (int t = from; t < tokens.size() && t < from + 6; t++) {
            if (entityAt[t] != null || timexAt[t] != null) {
                return t > from;
            }
            String tag = tag(t);
            if (NOUN_TAGS.contains(tag)) {
                return true;
            }
            boolean goes = tag.startsWith("JJ")
                    || quote(t) && t > from
                    || tag.equals("CD")
                    || tag.equals("VBG")
                    || tag.equals("VBN")
                    || tag.equals("HYPH")
                    || (lower(t).equals(",") || tag.equals("CC"))
                            && t > from
                            && t + 1 < tokens.size()
                            && tag(t - 1).startsWith("JJ")
                            && tag(t + 1).startsWith("JJ");
            if (!goes) {
                return false;
            }
            if (tag.equals("VBG") && t == from && governs(t)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a name, pronoun or determiner stands at a token. */
    boolean opensNoun(int t) {
        return t < tokens.size()
                && (entityAt[t] != null
                        || tag(t).equals("DT")
                        || tag(t).equals("PRP")
                        || tag(t).equals("PRP$")
                        || tag(t).startsWith("NNP"));
    }

    /** Whether an adjective of a country is joined to another one with a noun behind it: "European and American sanctions". */
    boolean sharedNoun(int t, int end) {
        boolean joint = end + 1 < tokens.size()
                && (tag(end).equals("CC") && !lower(end).equals("but")
                        || lower(end).equals(","))
                && demonym(t)
                && demonym(end + 1);
        if (!joint) {
            return false;
        }
        int next = entityEnd(end + 1);
        return lower(end).equals(",") ? sharedNoun(end + 1, next) : nounAhead(next) && !startsVerb(next);
    }

    private boolean demonym(int t) {
        return entityAt[t] != null && entityAt[t].kind() == EntityMention.Kind.DEMONYM;
    }

    boolean quote(int t) {
        return t < tokens.size() && classes.in("quotes", lower(t));
    }

    /** Whether a gerund has what follows as its own: "talks lasting eight hours", "a man living in London". */
    private boolean governs(int t) {
        int next = t + 1 < tokens.size() ? t + 1 : t;
        return classes.in("prepositions", lower(next))
                || next > t && (tag(next).equals("CD") || tag(next).equals("DT") || timexAt[next] != null);
    }

    boolean startsVerb(int t) {
        return t < tokens.size() && (tag(t).equals("MD") || tag(t).equals("VBD") || tag(t).equals("VBZ"));
    }

    /** Whether a token is a verb in the plural of the present: "there are rooms", "there have been talks". */
    boolean present(int t) {
        return t < tokens.size() && tag(t).equals("VBP");
    }

    /** Whether the sentence, or a part of it between stops, ends before a token. */
    boolean ends(int t) {
        return t >= tokens.size() || tag(t).equals(".") || tag(t).equals(":") || tag(t).equals("-RRB-");
    }

    /** Whether a name is a person's. */
    boolean person(int t) {
        return entityAt[t] != null && entityAt[t].kind() == EntityMention.Kind.PERSON;
    }

    /** "The" before a day that owns nothing: "on the Tuesday both of them were". */
    boolean articleOfDay(int t) {
        if (t + 1 >= tokens.size() || !plain(t) || !lower(t).equals("the") || !timed(t + 1)) {
            return false;
        }
        int end = timexEnd(t + 1);
        boolean owns = end < tokens.size() && tag(end).equals("POS");
        return !owns && (end >= tokens.size() || person(end) || !entity(end) && !nounAhead(end));
    }

    /** Whether "no longer" stands before a verb. */
    boolean noLonger(int t) {
        return t + 2 < tokens.size()
                && lower(t).equals("no")
                && lower(t + 1).equals("longer")
                && entityAt[t + 2] == null
                && tag(t + 2).startsWith("VB");
    }

    boolean verbAhead(int t) {
        if (t < tokens.size() && entityAt[t] != null) {
            return false;
        }
        if (noLonger(t)) {
            return true;
        }
        String tag = tag(t);
        if (tag.equals("MD") || tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VB")) {
            return true;
        }
        if (tag.equals("VBG") || tag.equals("VBN")) {
            boolean quoted = t > 0 && quote(t - 1) && quote(t + 1) && nounAhead(t + 2);
            boolean opening = t == 0
                    && tag.equals("VBN")
                    && t + 1 < tokens.size()
                    && tag(t + 1).startsWith("NN");
            boolean modifier = tag.equals("VBG") && classes.in("attributive-gerunds", lower(t)) && nounAhead(t + 1);
            return !(quoted
                    || modifier
                    || nounAhead(t + 1) && (nominalBefore(t) || opening && entityAt[t + 1] == null));
        }
        boolean not = tag.equals("RB") && classes.in("negations", lower(t));
        if (tag.equals("TO") || not && t + 1 < tokens.size() && tag(t + 1).equals("TO")) {
            int n = not ? t + 2 : t + 1;
            while (n < tokens.size() && tag(n).equals("RB")) {
                n++;
            }
            return n < tokens.size() && entityAt[n] == null && tag(n).equals("VB");
        }
        if (tag.equals("RB") && classes.in("negations", lower(t))) {
            return t + 1 < tokens.size() && tag(t + 1).startsWith("VB");
        }
        return false;
    }

    /** Whether a participle at a token stands inside a noun phrase ("the acting president"). */
    boolean nominalBefore(int t) {
        if (t == 0 || timexAt[t - 1] != null) {
            return false;
        }
        String before = tag(t - 1);
        return before.equals("DT")
                || before.equals("PRP$")
                || before.startsWith("JJ")
                || before.equals("POS")
                || before.equals("CD");
    }

    boolean hyphenated(int t) {
        return t > 0 && tokens.get(t).span().begin() == tokens.get(t - 1).span().end();
    }

    int entityEnd(int t) {
        int end = t + 1;
        while (end < tokens.size() && entityAt[end] != null && (entityAt[end] == entityAt[t] || hyphenated(end))) {
            end++;
        }
        return end;
    }

    int timexEnd(int t) {
        int end = t + 1;
        while (end < tokens.size() && timexAt[end] == timexAt[t]) {
            end++;
        }
        return end;
    }

    Span cover(int from, int to) {
        return tokens.get(from).span().cover(tokens.get(to - 1).span());
    }

    String tag(int t) {
        return tags[t];
    }

    String lower(int t) {
        return tokens.get(t).text().toLowerCase(Locale.ROOT);
    }

    String lemma(int t) {
        return lemmas.verb(tokens.get(t).text());
    }

    Span span(int t) {
        return tokens.get(t).span();
    }

    /** Whether a length of time stands at a token. */
    boolean lasting(int t) {
        return timed(t) && timex(t).type() == Timex.Type.DURATION;
    }

    /** Whether a length of time belongs to the noun behind it: "a two-day summit". */
    boolean attributive(int from, int end) {
        boolean hyphen = false;
        for (int t = from; t < end; t++) {
            hyphen |= lower(t).contains("-");
        }
        return hyphen && lasting(from) && nounAhead(end) && !entity(end);
    }
}
