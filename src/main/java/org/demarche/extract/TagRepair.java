package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
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
    private final TagDraft draft;

    TagRepair(WordClasses classes, Lemmas lemmas, List<Token> tokens, EntityMention[] entityAt, Timex[] timexAt) {
        String[] tags = tokens.stream().map(Token::pos).toArray(String[]::new);
        this.draft = new TagDraft(classes, lemmas, tokens, entityAt, timexAt, tags);
    }

    String[] tags() {
        String[] tags = draft.tags();
        NeighbourRepair neighbours = new NeighbourRepair(draft);
        Homeward homeward = new Homeward(draft);
        ParticipleRepair participles = new ParticipleRepair(draft);
        QuantityRepair quantities = new QuantityRepair(draft);
        JoinedInfinitive joined = new JoinedInfinitive(draft);
        FrontedRepair fronted = new FrontedRepair(draft);
        Homonyms homonyms = new Homonyms(draft);
        InversionRepair inverted = new InversionRepair(draft);
        AsideRepair asides = new AsideRepair(draft);
        NounRepair nouns = new NounRepair(draft);
        VerbRepair verbs = new VerbRepair(draft);
        PerceptionRepair perceived = new PerceptionRepair(draft);
        for (int t = 0; t < tags.length; t++) {
            tags[t] = symbol(t) ? ":" : opening(t) || manner(t) ? "RB" : name(t) ? "NNP" : neighbours.alone(t);
            tags[t] = homeward.tag(t);
            tags[t] = participles.tag(t);
            tags[t] = quantities.tag(t);
            tags[t] = joined.tag(t);
            tags[t] = fronted.tag(t);
            tags[t] = homonyms.tag(t);
            tags[t] = inverted.tag(t);
            tags[t] = asides.tag(t);
            tags[t] = nouns.tag(t);
            tags[t] = verbs.tag(t);
            tags[t] = perceived.tag(t);
        }
        ClauseRepair clauses = new ClauseRepair(draft);
        for (int from = 0; from < tags.length; ) {
            int to = from + 1;
            boolean subordinate = draft.classes().in("subordinators", draft.lower(from));
            while (to < tags.length && !boundary(to) && !(subordinate && tags[to].equals(","))) {
                to++;
            }
            clauses.segment(from, to);
            from = to;
        }
        return tags;
    }

    /** A bullet, dash or "2." that was taken for a word. */
    private boolean symbol(int t) {
        String word = draft.lower(t);
        boolean number = word.chars().noneMatch(Character::isLetter)
                && (draft.tags()[t].startsWith("VB") || t == 0 && word.endsWith("."));
        return Character.isLetter(draft.tags()[t].charAt(0))
                && draft.plain(t)
                && (number || draft.classes().in("breaks", word));
    }

    /** A name of one word that was taken for a preposition or verb: "Gazprom". */
    private boolean name(int t) {
        EntityMention mention = draft.entityAt()[t];
        return mention != null
                && (draft.tags()[t].equals("IN") || draft.tags()[t].startsWith("VB"))
                && Character.isUpperCase(draft.tokens().get(t).text().charAt(0))
                && mention.span().equals(draft.tokens().get(t).span());
    }

    /** "So the Council met": an adverb, where "so that he might" is none. */
    private boolean opening(int t) {
        return draft.tags()[t].equals("IN")
                && draft.classes().in("opening-adverbs", draft.lower(t))
                && (t == 0
                        || draft.classes().in("breaks", draft.lower(t - 1))
                        || draft.lower(t - 1).equals(",")
                        || draft.tags()[t - 1].equals("CC")
                        || draft.classes().in("quotes", draft.lower(t - 1)))
                && t + 1 < draft.tags().length
                && !draft.lower(t + 1).equals("that");
    }

    /** "Met briefly in Rome": an adverb that was taken for a noun. */
    private boolean manner(int t) {
        String word = draft.tokens().get(t).text();
        return draft.tags()[t].equals("NN")
                && draft.plain(t)
                && word.endsWith("ly")
                && Character.isLowerCase(word.charAt(0))
                && !draft.classes().in("ly-nouns", word);
    }

    private boolean boundary(int t) {
        String word = draft.lower(t);
        return draft.plain(t)
                && (draft.classes().in("breaks", word)
                        || draft.classes().in("quotes", word)
                        || draft.classes().in("relative-words", word)
                        || draft.classes().in("subordinators", word)
                                && !draft.classes().in("prepositions", word));
    }
}
