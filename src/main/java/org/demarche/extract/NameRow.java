package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** Names behind "since" or "after" that a verb follows: "quiet since Egypt, Jordan and Kuwait cut their ties". */
record NameRow(WordClasses classes, TaggedWords words) {
    /** Names that make a row: two could be the end of a phrase and the subject of what comes. */
    private static final int ROW = 3;

    /** Whether the word between a verb and a row of names opens a clause of which they are the subject. */
    boolean acts(int opener) {
        if (!told(opener)) {
            return false;
        }
        int names = 0;
        int t = opener + 1;
        while (t < words.size()) {
            int end = name(t);
            if (end == t) {
                return false;
            }
            names++;
            t = end;
            boolean comma = is(t, ",");
            if (comma) {
                t++;
            }
            if (t < words.size() && words.tag(t).equals("CC")) {
                int last = name(t + 1);
                return last > t + 1 && names + 1 >= ROW && finite(last);
            }
            if (!comma) {
                return false;
            }
        }
        return false;
    }

    private boolean is(int t, String word) {
        return t < words.size() && words.lower(t).equals(word);
    }

    /** Where the name that begins at a word ends; there, if none does. */
    private int name(int from) {
        int t = from;
        while (t < words.size() && words.tag(t).equals("DT")) {
            t++;
        }
        int first = t;
        while (t < words.size()
                && words.entity(t)
                && !words.lower(t).equals(",")
                && !words.tag(t).equals("CC")) {
            t++;
        }
        return t > first ? t : from;
    }

    private boolean finite(int t) {
        return t < words.size() && words.verbAhead(t) && words.tag(t).matches("VBD|VBZ|VBP|MD");
    }

    /** Whether the clause before has its verb. */
    private boolean told(int opener) {
        for (int t = opener - 1; t >= 0 && !classes.in("breaks", words.lower(t)); t--) {
            if (words.tag(t).matches("VBD|VBZ|VBP|MD")) {
                return true;
            }
        }
        return false;
    }
}
