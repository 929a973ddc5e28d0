package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;
import org.demarche.model.Span;
import org.demarche.model.Timex;
import org.demarche.model.Token;

/** Groups the tokens of a sentence, with entity and time mentions as they are, into units. */
final class UnitFinder {
    private static final Set<String> NOUN_TAGS = Set.of("NN", "NNS", "NNP", "NNPS");
    private static final Set<String> BEFORE_NOUN =
            Set.of("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "$", "#", "FW", "RBS");

    private final WordClasses classes;
    private final Lemmas lemmas;

    UnitFinder(WordClasses classes, Lemmas lemmas) {
        this.classes = classes;
        this.lemmas = lemmas;
    }

    List<Unit> find(Sentence sentence, List<EntityMention> entities, List<Timex> timexes) {
        return new Run(sentence, entities, timexes).all();
    }

    /** One sentence's walk from left to right. */
    private final class Run {
        private final List<Token> tokens;
        private final EntityMention[] entityAt;
        private final List<List<EntityMention>> inside = new ArrayList<>();
        private final Timex[] timexAt;
        private final String[] tags;
        private final List<Unit> units = new ArrayList<>();
        private int i;

        Run(Sentence sentence, List<EntityMention> entities, List<Timex> timexes) {
            tokens = sentence.tokens();
            entityAt = new EntityMention[tokens.size()];
            timexAt = new Timex[tokens.size()];
            tags = new String[tokens.size()];
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
            for (int t = 0; t < tokens.size(); t++) {
                tags[t] = retagged(t);
            }
        }

        /** The tag, mended where taggers often fail: a past tense after a name ("Moldova initialled accords"). */
        private String retagged(int t) {
            String tag = tokens.get(t).pos();
            boolean nameBefore = t > 0 && entityAt[t - 1] != null && entityAt[t] == null;
            boolean past = lower(t).endsWith("ed") && lemmas.known(lower(t));
            boolean more = t + 1 < tokens.size()
                            && !NOUN_TAGS.contains(tokens.get(t + 1).pos())
                    || t + 1 < tokens.size() && entityAt[t + 1] != null;
            if (nameBefore && past && more && (tag.startsWith("JJ") || tag.equals("NN") || tag.equals("NNP"))) {
                return "VBD";
            }
            return tag;
        }

        List<Unit> all() {
            while (i < tokens.size()) {
                int before = i;
                Unit unit = next();
                units.add(unit);
                if (i <= before) {
                    throw new IllegalStateException("no progress at token " + before);
                }
            }
            return units;
        }

        private Unit next() {
            if (timexAt[i] != null) {
                int end = timexEnd(i);
                boolean owner = end < tokens.size()
                        && (tag(end).equals("POS")
                                || classes.in("event-nouns", lower(end)) && end == i + 1
                                || attributive(i, end));
                return owner ? nominal() : time(end);
            }
            if (entityAt[i] != null) {
                return nominal();
            }
            String tag = tag(i);
            String word = lower(i);
            if (i == 0 && word.equals("should") && tag.equals("MD")) {
                Unit unit = new Unit(Unit.Kind.SUB, 0, 1, tokens.get(0).span(), "if");
                i++;
                return unit;
            }
            if (classes.in("deictic-places", word)
                    && (tag.startsWith("RB") || tag.equals("EX"))
                    && !startsVerb(i + 1)) {
                return single(Unit.Kind.ADVERB);
            }
            if (classes.in("quotes", word)) {
                return single(Unit.Kind.QUOTE);
            }
            if (word.equals(",")) {
                return single(Unit.Kind.COMMA);
            }
            if (classes.in("breaks", word)) {
                return single(Unit.Kind.BREAK);
            }
            Optional<Unit> phrase = multiword();
            if (phrase.isPresent()) {
                return phrase.get();
            }
            if (tag.equals("CC") || classes.in("and-words", word)) {
                return single(Unit.Kind.AND);
            }
            if (verbAhead(i)) {
                return verb();
            }
            if (tag.startsWith("W") && !(tag.equals("WRB") && !classes.in("relative-words", word))) {
                return single(classes.in("relative-words", word) ? Unit.Kind.REL : Unit.Kind.OTHER);
            }
            if (classes.in("subordinators", word) && (tag.equals("IN") || tag.equals("WRB") || tag.equals("RB"))) {
                return subordinatorOrPreposition(word);
            }
            if (tag.equals("IN") || tag.equals("TO") || classes.in("prepositions", word)) {
                return single(Unit.Kind.PREP);
            }
            if (BEFORE_NOUN.contains(tag) || (tag.equals("VBG") || tag.equals("VBN")) && nounAhead(i + 1)) {
                return nominal();
            }
            if (tag.equals("PRP") || tag.equals("EX")) {
                return nominal();
            }
            if (tag.startsWith("RB") || tag.equals("RP") || tag.equals("UH")) {
                return single(Unit.Kind.ADVERB);
            }
            if (tag.startsWith("JJ")) {
                return single(Unit.Kind.PREDICATE);
            }
            return single(Unit.Kind.OTHER);
        }

        /** "A two-day summit": the length of time belongs to the noun. */
        private boolean attributive(int from, int end) {
            boolean hyphen = false;
            for (int t = from; t < end; t++) {
                hyphen |= lower(t).contains("-");
            }
            return hyphen && timexAt[from].type() == Timex.Type.DURATION && nounAhead(end) && entityAt[end] == null;
        }

        /** "After the vote" is a phrase, "after Kerry met Lavrov" a clause. */
        private Unit subordinatorOrPreposition(String word) {
            if (!classes.in("prepositions", word)) {
                return single(Unit.Kind.SUB);
            }
            for (int j = i + 1; j < tokens.size(); j++) {
                String w = lower(j);
                if (w.equals(",") || classes.in("breaks", w) || tag(j).equals("CC")) {
                    break;
                }
                if (entityAt[j] == null && timexAt[j] == null && verbAhead(j)) {
                    String t = tag(j);
                    boolean gerund = t.equals("VBG");
                    boolean reduced = t.equals("VBN");
                    boolean infinitive = t.equals("TO");
                    if (gerund && j == i + 1) {
                        return single(Unit.Kind.PREP);
                    }
                    if (gerund || reduced || infinitive) {
                        continue;
                    }
                    return single(Unit.Kind.SUB);
                }
                if (classes.in("relative-words", w)) {
                    break;
                }
            }
            return single(Unit.Kind.PREP);
        }

        /** Prepositions and conjunctions of several words, "according to", "as well as". */
        private Optional<Unit> multiword() {
            for (int n = 4; n > 1; n--) {
                if (i + n > tokens.size()) {
                    continue;
                }
                StringBuilder text = new StringBuilder(lower(i));
                for (int j = i + 1; j < i + n; j++) {
                    text.append(' ').append(lower(j));
                }
                String phrase = text.toString();
                Unit.Kind kind = classes.in("multiword-prepositions", phrase)
                        ? Unit.Kind.PREP
                        : classes.in("multiword-and", phrase)
                                ? Unit.Kind.AND
                                : classes.in("multiword-subordinators", phrase) ? Unit.Kind.SUB : null;
                if (kind != null && entityAt[i] == null) {
                    Unit unit = new Unit(kind, i, i + n, cover(i, i + n), phrase);
                    i += n;
                    return Optional.of(unit);
                }
            }
            return Optional.empty();
        }

        private Unit time(int end) {
            Unit unit = new Unit(Unit.Kind.TIME, i, end, cover(i, end), timexAt[i].value());
            unit.timex = Optional.of(timexAt[i]);
            i = end;
            return unit;
        }

        private Unit single(Unit.Kind kind) {
            Unit unit = new Unit(kind, i, i + 1, tokens.get(i).span(), lower(i));
            i++;
            return unit;
        }

        /** A noun phrase: determiners, possessors, modifiers and a head, which may be an entity. */
        private Unit nominal() {
            int start = i;
            List<EntityMention> modifiers = new ArrayList<>();
            List<Timex> times = new ArrayList<>();
            List<String> words = new ArrayList<>();
            Optional<Unit> possessor = Optional.empty();
            EntityMention headEntity = null;
            int headToken = -1;
            int possessorFrom = start;
            while (i < tokens.size()) {
                if (timexAt[i] != null) {
                    int end = timexEnd(i);
                    boolean owns = end < tokens.size() && tag(end).equals("POS");
                    boolean name = end < tokens.size() && entityAt[end] != null;
                    if (headToken < 0 && possessor.isPresent() && words.isEmpty() && !owns && !nounAhead(end)) {
                        // "their six hours in London"
                        headToken = end - 1;
                        i = end;
                        break;
                    }
                    if (headToken >= 0 || headEntity != null || !(owns || name || nounAhead(end))) {
                        break;
                    }
                    times.add(timexAt[i]);
                    i = owns ? end + 1 : end;
                    continue;
                }
                if (entityAt[i] != null) {
                    if (headEntity != null || headToken >= 0 && !(hyphenated(i))) {
                        if (headToken >= 0 && headEntity == null && title(headToken)) {
                            // "foreign minister Lavrov": a common noun before a name is its title
                            words.add(lower(headToken));
                            headToken = -1;
                        } else {
                            break;
                        }
                    }
                    int end = entityEnd(i);
                    List<EntityMention> here = new ArrayList<>();
                    for (int t = i; t < end; t++) {
                        inside.get(t).stream().filter(e -> !here.contains(e)).forEach(here::add);
                    }
                    boolean pronounOwner = tag(i).equals("PRP$");
                    if (end < tokens.size() && tag(end).equals("POS") || pronounOwner) {
                        int stop = pronounOwner ? end : end + 1;
                        Unit owner = new Unit(Unit.Kind.NOMINAL, possessorFrom, stop, cover(i, end), "");
                        owner.entity = Optional.of(here.get(here.size() - 1));
                        possessor = Optional.of(owner);
                        i = stop;
                        if (!nounAhead(i)) {
                            break;
                        }
                        continue;
                    }
                    i = end;
                    boolean amount = end < tokens.size() && (tag(end).equals("CD") || tag(end).equals("$"));
                    if (nounAhead(end) && !startsVerb(end) && !amount || here.size() > 1) {
                        modifiers.addAll(here);
                        if (!nounAhead(end)) {
                            headEntity = here.get(here.size() - 1);
                            break;
                        }
                        continue;
                    }
                    headEntity = here.get(0);
                    continue;
                }
                String tag = tag(i);
                if (headEntity != null) {
                    break;
                }
                if (tag.equals("POS") && headToken >= 0) {
                    // "the alliance's headquarters": the noun owns what follows
                    words.add(lower(headToken));
                    Unit owner = new Unit(Unit.Kind.NOMINAL, start, i, cover(start, i), lower(headToken));
                    owner.modifiers.addAll(modifiers);
                    possessor = Optional.of(owner);
                    headToken = -1;
                    i++;
                    continue;
                }
                if (NOUN_TAGS.contains(tag)
                        || tag.equals("CD")
                        || tag.equals("FW")
                        || (tag.equals("VBG") && headToken < 0 && i > start && !nounAhead(i + 1))) {
                    if (headToken >= 0) {
                        words.add(lower(headToken));
                    }
                    headToken = i++;
                    continue;
                }
                boolean modifier = BEFORE_NOUN.contains(tag)
                        || (tag.equals("VBG") || tag.equals("VBN")) && nounAhead(i + 1)
                        || tag.startsWith("RB")
                                && i + 1 < tokens.size()
                                && tag(i + 1).startsWith("JJ");
                boolean opens = tag.equals("DT") || tag.equals("PDT") || tag.equals("PRP$");
                if (headToken >= 0 && (opens || !NOUN_TAGS.contains(tag))) {
                    break;
                }
                if (!modifier) {
                    if ((tag.equals("PRP") || tag.equals("EX")) && i == start) {
                        headToken = i++;
                    }
                    break;
                }
                if (opens && i > start && !words.isEmpty() && possessor.isEmpty()) {
                    break;
                }
                words.add(lower(i));
                i++;
            }
            return nominal(start, headEntity, headToken, possessor, modifiers, times, words);
        }

        private Unit nominal(
                int start,
                EntityMention headEntity,
                int headToken,
                Optional<Unit> possessor,
                List<EntityMention> modifiers,
                List<Timex> times,
                List<String> words) {
            if (i == start) {
                return single(Unit.Kind.OTHER);
            }
            if (headEntity == null && headToken < 0 && possessor.isEmpty() && modifiers.isEmpty() && times.isEmpty()) {
                boolean that = words.size() == 1 && words.get(0).equals("that");
                Unit.Kind kind = that ? Unit.Kind.SUB : adjectival(start) ? Unit.Kind.PREDICATE : Unit.Kind.NOMINAL;
                Unit unit = new Unit(kind, start, i, cover(start, i), lower(i - 1));
                unit.form = lower(i - 1);
                return unit;
            }
            String form = headToken >= 0 ? lower(headToken) : lower(i - 1);
            boolean phoned = words.stream().anyMatch(w -> classes.in("phone-words", w));
            if (phoned && classes.in("phoned-talks", form)) {
                form = "phonecall";
            }
            Unit unit = new Unit(Unit.Kind.NOMINAL, start, i, cover(start, i), Lemmas.noun(form));
            unit.form = form;
            if (headEntity == null && headToken < 0 && possessor.isPresent()) {
                unit.entity = possessor.get().entity;
            } else {
                unit.entity = Optional.ofNullable(headEntity);
                unit.possessor = possessor;
            }
            unit.modifiers.addAll(modifiers);
            unit.times.addAll(times);
            unit.words.addAll(words);
            return unit;
        }

        private boolean adjectival(int from) {
            for (int t = from; t < i; t++) {
                if (!tag(t).startsWith("JJ") && !tag(t).startsWith("RB")) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a noun or number before a name belongs to it: "foreign minister Lavrov", "20 Ukrainian officials". */
        private boolean title(int t) {
            return tag(t).equals("CD")
                    || tag(t).startsWith("NNP")
                    || classes.in("person-nouns", lower(t))
                    || classes.in("collective-nouns", lower(t));
        }

        private boolean hyphenated(int t) {
            return t > 0
                    && tokens.get(t).span().begin() == tokens.get(t - 1).span().end();
        }

        /** Whether a noun phrase goes on at a token: nouns, perhaps after adjectives. */
        private boolean nounAhead(int from) {
            for (int t = from; t < tokens.size() && t < from + 6; t++) {
                if (entityAt[t] != null || timexAt[t] != null) {
                    return t > from;
                }
                String tag = tag(t);
                if (NOUN_TAGS.contains(tag)) {
                    return true;
                }
                boolean goes = tag.startsWith("JJ")
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
                if (tag.equals("VBG")
                        && t == from
                        && classes.in("prepositions", lower(t + 1 < tokens.size() ? t + 1 : t))) {
                    return false;
                }
            }
            return false;
        }

        private boolean startsVerb(int t) {
            return t < tokens.size() && (tag(t).equals("MD") || tag(t).equals("VBD") || tag(t).equals("VBZ"));
        }

        private boolean verbAhead(int t) {
            if (t < tokens.size() && entityAt[t] != null) {
                return false;
            }
            String tag = tag(t);
            if (tag.equals("MD") || tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VB")) {
                return true;
            }
            if (tag.equals("VBG") || tag.equals("VBN")) {
                return !(nounAhead(t + 1) && nominalBefore(t));
            }
            if (tag.equals("TO")) {
                int n = t + 1;
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
        private boolean nominalBefore(int t) {
            if (t == 0) {
                return false;
            }
            String before = tag(t - 1);
            return before.equals("DT")
                    || before.equals("PRP$")
                    || before.startsWith("JJ")
                    || before.equals("POS")
                    || before.equals("CD");
        }

        private Unit verb() {
            int start = i;
            String modal = "";
            boolean negated = false;
            boolean infinitive = false;
            boolean be = false;
            boolean have = false;
            boolean finite = false;
            boolean past = false;
            int main = -1;
            while (i < tokens.size() && entityAt[i] == null && timexAt[i] == null) {
                String tag = tag(i);
                String word = lower(i);
                if (tag.equals("MD")) {
                    modal = classes.in("short-modals", word)
                            ? word.replace("'ll", "will").replace("'d", "would")
                            : word;
                    finite = true;
                    if (main >= 0) {
                        break;
                    }
                } else if (tag.equals("TO") && main < 0 && !finite) {
                    infinitive = true;
                } else if (tag.startsWith("RB") && (main < 0 || auxiliary(main)) && verbSoon(i + 1)
                        || classes.in("negations", word)) {
                    negated |= classes.in("negations", word);
                } else if (tag.startsWith("VB")) {
                    if (main >= 0) {
                        String previous = lemmas.verb(tokens.get(main).text());
                        boolean auxiliary = previous.equals("be")
                                || previous.equals("have") && (tag.equals("VBN") || word.equals("had"))
                                || previous.equals("do") && tag.equals("VB")
                                || previous.equals("get") && tag.equals("VBN");
                        if (!auxiliary) {
                            break;
                        }
                        be |= previous.equals("be") || previous.equals("get");
                        have |= previous.equals("have");
                    }
                    if (main < 0 && (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP"))) {
                        finite = true;
                        past = tag.equals("VBD");
                    }
                    main = i;
                } else {
                    break;
                }
                i++;
            }
            if (main < 0) {
                i = Math.max(i, start + 1);
                main = i - 1;
            }
            String last = tag(main);
            if (modal.equals("would") && last.equals("VBN") && !have && !be) {
                // "'d gone" is "had gone"
                modal = "";
                have = true;
                finite = true;
                past = true;
            }
            boolean passive = last.equals("VBN") && be;
            boolean progressive = last.equals("VBG") && be;
            VerbGroup.Form form = finite || !modal.isEmpty()
                    ? VerbGroup.Form.FINITE
                    : infinitive
                            ? VerbGroup.Form.INFINITIVE
                            : last.equals("VBG")
                                    ? VerbGroup.Form.GERUND
                                    : last.equals("VBN")
                                            ? have ? VerbGroup.Form.GERUND : VerbGroup.Form.PARTICIPLE
                                            : last.equals("VB") ? VerbGroup.Form.INFINITIVE : VerbGroup.Form.FINITE;
            if (tag(start).equals("VBG") && main > start) {
                form = VerbGroup.Form.GERUND;
            }
            if (form == VerbGroup.Form.PARTICIPLE && !have) {
                passive = true;
            }
            String particle = "";
            if (i < tokens.size() && entityAt[i] == null && classes.in("particles", lower(i))) {
                boolean timeNext = i + 1 < tokens.size() && timexAt[i + 1] != null;
                boolean adverbial = tag(i).equals("RP") || tag(i).equals("RB") || lonely(i);
                if (classes.in("true-particles", lower(i)) || adverbial && !timeNext || lonely(i)) {
                    particle = lower(i);
                    i++;
                }
            }
            String lemma = lemmas.verb(tokens.get(main).text());
            Unit unit = new Unit(Unit.Kind.VERB, start, i, cover(start, i), lemma);
            unit.form = lower(main);
            unit.verb = new VerbGroup(lemma, particle, modal, form, past, passive, negated, progressive, have);
            return unit;
        }

        /** Whether a preposition has nothing to govern, as in "flew in with a plan", "flew in yesterday". */
        private boolean lonely(int t) {
            if (!lower(t).equals("in") || t + 1 >= tokens.size()) {
                return false;
            }
            boolean adverbialTime =
                    timexAt[t + 1] != null && tag(t + 1).equals("NN") && classes.in("day-adverbs", lower(t + 1));
            return adverbialTime
                    || entityAt[t + 1] == null
                            && timexAt[t + 1] == null
                            && (tag(t + 1).equals("IN")
                                    || tag(t + 1).equals(".")
                                    || tag(t + 1).equals(","));
        }

        private boolean auxiliary(int token) {
            return classes.in("auxiliaries", lemmas.verb(tokens.get(token).text()));
        }

        private boolean verbSoon(int from) {
            for (int t = from; t < tokens.size() && t < from + 3; t++) {
                if (entityAt[t] != null || timexAt[t] != null) {
                    return false;
                }
                if (tag(t).startsWith("VB")) {
                    return true;
                }
                if (!tag(t).startsWith("RB")) {
                    return false;
                }
            }
            return false;
        }

        private int entityEnd(int t) {
            int end = t + 1;
            while (end < tokens.size() && entityAt[end] != null && (entityAt[end] == entityAt[t] || hyphenated(end))) {
                end++;
            }
            return end;
        }

        private int timexEnd(int t) {
            int end = t + 1;
            while (end < tokens.size() && timexAt[end] == timexAt[t]) {
                end++;
            }
            return end;
        }

        private Span cover(int from, int to) {
            return tokens.get(from).span().cover(tokens.get(to - 1).span());
        }

        private String tag(int t) {
            return tags[t];
        }

        private String lower(int t) {
            return tokens.get(t).text().toLowerCase(Locale.ROOT);
        }
    }
}
