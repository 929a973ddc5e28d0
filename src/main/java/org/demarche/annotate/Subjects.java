package org.demarche.annotate;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.demarche.lexicon.WordTable;

/** The head words of the subjects of a sentence's finite verbs; a noun behind a preposition is none. */
final class Subjects {
    private static final int LONGEST_ASIDE = 24;

    private static final Set<String> INVERTED = WordTable.keys("subject-behind.tsv");
    private static final Set<String> AUXILIARIES = WordTable.keys("auxiliaries.tsv");

    private final List<Word> words;
    private final CueWords cues;
    private final BitSet heads = new BitSet();
    private final BitSet several = new BitSet();

    Subjects(List<Word> words, CueWords cues) {
        this.words = words;
        this.cues = cues;
        for (int verb = 0; verb < words.size(); verb++) {
            if (finite(verb) && (inverted(verb) || asked(verb))) {
                follow(verb);
            } else if (finite(verb)) {
                before(verb);
                behind(verb);
            }
        }
    }

    /** Whether one of the words from {@code first} to before {@code last} is the head of a subject. */
    boolean in(int first, int last) {
        int next = heads.nextSetBit(first);
        return next >= 0 && next < last;
    }

    /** Indices of the head words. */
    BitSet heads() {
        return (BitSet) heads.clone();
    }

    /** Whether the subject with this head is one of several joined by "and". */
    boolean joined(int head) {
        return several.get(head);
    }

    private boolean finite(int i) {
        return switch (words.get(i).pos()) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            case "POS" -> i > 0 && words.get(i - 1).pos().equals("PRP");
            default -> false;
        };
    }

    /** The subject before its verb, over adverbs, a quotation mark and what stands between commas. */
    private void before(int verb) {
        int i = verb - 1;
        while (i >= 0
                && (words.get(i).pos().equals("RB")
                        || words.get(i).is("both")
                        || words.get(i).is("\""))) {
            i--;
        }
        if (i > 0 && words.get(i).is(",")) {
            aside(i);
        } else {
            phrase(i, true);
        }
    }

    /** The subject before the comma that opens an aside; {@code close} is the comma that ends it. */
    private void aside(int close) {
        boolean found = false;
        for (int open = close - 2; open > 0 && close - open < LONGEST_ASIDE && !found; open--) {
            found = words.get(open).is(",") && phrase(open - 1, false);
            if (found) {
                described(open - 1);
            }
        }
    }

    /** "General Tchiani, the head of the guard, who had seized power, tried": the name before the description. */
    private void described(int end) {
        int start = start(end);
        while (start > 2 && preposition(start - 1) && noun(start - 2)) {
            start = start(start - 2);
        }
        boolean described = start > 1
                && words.get(start).is("the")
                && words.get(start - 1).is(",")
                && words.get(start - 2).pos().startsWith("NNP");
        if (described) {
            phrase(start - 2, false);
        }
    }

    /**
     * Marks the noun phrase that ends at {@code end}, or the one that it depends on.
     *
     * @param bare whether a noun phrase behind a preposition that depends on no noun counts ("In Kiev Kerry said")
     */
    private boolean phrase(int end, boolean bare) {
        int last = end;
        int found = -1;
        while (last >= 0 && noun(last)) {
            int start = start(last);
            boolean governed = start > 0 && preposition(start - 1);
            boolean noun = start > 1 && noun(start - 2);
            if (governed && !noun && found < 0 && !bare) {
                return false;
            }
            found = last;
            if (!governed || !noun) {
                break;
            }
            last = start - 2;
        }
        if (found >= 0) {
            heads.set(found);
            members(found);
        }
        return found >= 0;
    }

    /** "A, B and C said": all are subjects. */
    private void members(int head) {
        int last = head;
        while (last >= 0) {
            int start = start(last);
            boolean and = start > 1
                    && (words.get(start - 1).is("and")
                            || several.get(head) && words.get(start - 1).is(","));
            int next = and && words.get(start - 2).is(",") ? start - 3 : start - 2;
            if (!and || next < 0 || !noun(next)) {
                return;
            }
            several.set(head);
            several.set(next);
            heads.set(next);
            last = next;
        }
    }

    /** "..., said the minister": the subject behind a verb of speech. */
    private void behind(int verb) {
        boolean opens = verb == 0
                || !Character.isLetterOrDigit(words.get(verb - 1).text().charAt(0));
        if (!opens || !cues.speechVerb(words.get(verb).folded())) {
            return;
        }
        follow(verb);
    }

    /** Marks the head of the noun phrase right behind a verb. */
    private void follow(int verb) {
        int last = verb;
        while (last + 1 < words.size() && inside(last + 1)) {
            last++;
        }
        if (last == verb && last + 1 < words.size() && words.get(last + 1).pos().equals("PRP")) {
            last++;
        }
        if (last > verb && noun(last)) {
            heads.set(last);
        }
    }

    /** "Between them stood Steinmeier": the subject stands behind the verb. */
    private boolean inverted(int verb) {
        return verb > 1
                && verb + 1 < words.size()
                && INVERTED.contains(words.get(verb).folded())
                && words.get(0).pos().equals("IN")
                && words.get(verb + 1).pos().matches("NNPS?|DT")
                && words.subList(1, verb).stream().allMatch(w -> w.pos().matches("DT|JJ.?|NNS?|PRP\\$?|CD|POS"));
    }

    /** "When did Blair arrive?": the subject stands behind the auxiliary. */
    private boolean asked(int verb) {
        boolean opens = verb == 0
                || words.get(verb - 1).pos().matches("W.*|CC|:|,|``")
                || verb > 1 && words.get(verb - 2).pos().matches("WRB|WDT|WP\\$");
        return opens
                && AUXILIARIES.contains(words.get(verb).folded())
                && words.get(words.size() - 1).is("?")
                && verb + 1 < words.size()
                && words.get(verb + 1).pos().matches("NNPS?|DT|PRP|PRP\\$");
    }

    /** The first word of the noun phrase with this head. */
    private int start(int head) {
        int start = head;
        while (start > 0 && inside(start - 1) && !determiner(start)) {
            start--;
        }
        return start;
    }

    private boolean determiner(int i) {
        String pos = words.get(i).pos();
        return pos.equals("DT") || pos.equals("PRP$");
    }

    private boolean noun(int i) {
        String pos = words.get(i).pos();
        return pos.startsWith("NN") || pos.equals("PRP") || pos.equals("CD");
    }

    private boolean inside(int i) {
        Word w = words.get(i);
        return switch (w.pos()) {
            case "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "VBN", "VBG" ->
                !w.is(",");
            default -> w.possessive();
        };
    }

    private boolean preposition(int i) {
        Word w = words.get(i);
        return (w.pos().equals("IN") || w.pos().equals("TO")) && cues.preposition(w.folded());
    }
}
