package org.demarche.annotate;

import org.demarche.annotate.TimeDirection.Side;
import org.demarche.annotate.TimeDirection.Verdict;
import org.demarche.lexicon.TimeLexicon;

/** Reads the tense of the verb nearest to a time, by parts of speech where they are given, else by word lists. */
final class TimeVerbs {
    private static final Verdict AHEAD = new Verdict(Side.FUTURE, true);
    private static final Verdict MAYBE_AHEAD = new Verdict(Side.FUTURE, false);
    private static final Verdict BEHIND = new Verdict(Side.PAST, true);
    private static final Verdict MAYBE_BEHIND = new Verdict(Side.PAST, false);
    private static final Verdict OPEN = new Verdict(Side.UNKNOWN, false);
    private static final int GOVERNOR = 5;
    /** So many words a remark by the way has at most. */
    private static final int REMARK = 9;

    private final TimeLexicon lexicon;

    TimeVerbs(TimeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The verb before an atom, in its clause. */
    Verdict before(TimeRun run, int begin) {
        for (int at = opening(run, begin - 1); at >= 0 && !isBorder(run, at); at = opening(run, at - 1)) {
            Verdict verdict = isVerb(run, at) ? ending(run, at) : OPEN;
            if (verdict.side() != Side.UNKNOWN) {
                return verdict;
            }
        }
        return OPEN;
    }

    /** The verb after an atom, in its clause. */
    Verdict after(TimeRun run, int end) {
        for (int at = end; at < run.size() && (!isClause(run, at) || in("DASH", run.word(at))); at++) {
            at = in("DASH", run.word(at)) ? inserted(run, at) : closing(run, at);
            at = in("RELATIVE", run.word(at)) ? related(run, at) : at;
            Verdict verdict = isVerb(run, at) ? beginning(run, at) : OPEN;
            if (verdict.side() != Side.UNKNOWN) {
                return verdict;
            }
        }
        return OPEN;
    }

    /** The mark that opens what closes at a mark, if it is a remark by the way: "met him, as expected, on Friday"; else the mark. */
    private int opening(TimeRun run, int mark) {
        String close = run.word(mark);
        String open = ")".equals(close) ? "(" : close;
        boolean dash = in("DASH", close) && !"-".equals(close);
        if (!dash && !",".equals(close) && !")".equals(close)) {
            return mark;
        }
        for (int at = mark - 2; at > 0 && mark - at <= REMARK; at--) {
            if (open.equals(run.word(at))) {
                return !",".equals(open) || in("REMARK", run.word(at + 1)) ? at : mark;
            }
        }
        return mark;
    }

    /** The mark that closes what opens at a mark, if it is a remark by the way; else the mark. */
    private int closing(TimeRun run, int mark) {
        for (int at = mark + 2;
                at < run.size() && at - mark <= REMARK && run.word(mark).equals(",");
                at++) {
            if (run.word(at).equals(",")) {
                return in("REMARK", run.word(mark + 1)) ? at : mark;
            }
        }
        return mark;
    }

    /** The dash that ends what a dash opens, or the dash itself: "the members -- that is, those of the euro -- agreed". */
    private int inserted(TimeRun run, int dash) {
        for (int at = dash + 2; at < run.size(); at++) {
            if (run.word(at).equals(run.word(dash)) && !run.word(at - 1).equals(run.word(dash))) {
                return at;
            }
        }
        return dash;
    }

    /** The comma that ends a clause before the main verb, or where it begins: "the hall that they keep for it, …". */
    private int related(TimeRun run, int relative) {
        for (int at = relative + 1; at < run.size() && !isClause(run, at); at++) {
            if (",".equals(run.word(at))) {
                return at;
            }
        }
        return relative;
    }

    /** Whether the word at an atom is a finite past form. */
    boolean isPast(TimeRun run, int at) {
        return run.pos(at).equals("VBD") || in("BEPAST", run.word(at));
    }

    private boolean isClause(TimeRun run, int at) {
        return in("CLAUSE", run.word(at));
    }

    private boolean isBorder(TimeRun run, int at) {
        return isClause(run, at) || in("RELATIVE", run.word(at));
    }

    private boolean isVerb(TimeRun run, int at) {
        String pos = run.pos(at);
        if (!pos.isEmpty()) {
            return (pos.startsWith("VB") || pos.equals("MD") || isMistaken(run, at))
                            && !isInName(run, at)
                            && !isMonth(run, at)
                    || isGoing(run, at);
        }
        String word = run.word(at);
        return in("PAST", word)
                || in("FINITE", word)
                || in("FUTURE", word)
                || in("BEPAST", word)
                || "to".equals(run.word(at - 1))
                        && run.atom(at).isWord()
                        && !run.atom(at).capital()
                || in("FUTURE", run.word(at - 1))
                || word.length() > 4 && word.endsWith("ed");
    }

    /** "The leaders deliberated in Brussels", "talks with the Commission resume in Brussels": taken for adjective or noun. */
    private boolean isMistaken(TimeRun run, int at) {
        boolean participle = run.pos(at).equals("JJ") && run.word(at).endsWith("ed");
        boolean plural = run.pos(at).equals("NN") && in("PLURAL", run.word(at));
        return (participle || plural)
                && run.pos(at + 1).equals("IN")
                && (run.pos(at - 1).startsWith("NN") || run.pos(at - 1).equals("CD"));
    }

    /** "The chamber votes on Tuesday", "she visits Rome": a present form behind a name that is taken for a plural. */
    private boolean isGoing(TimeRun run, int at) {
        return run.pos(at).equals("NNS")
                && in("FINITE", run.word(at))
                && !run.atom(at).capital()
                && run.pos(at - 1).equals("NNP")
                && (run.pos(at + 1).matches("IN|TO|RB|RP|DT") || run.pos(at + 1).startsWith("NNP"));
    }

    /** "Between 17 March and 12 May it …". */
    private static boolean isMonth(TimeRun run, int at) {
        return at > 0 && run.atom(at).capital() && run.isKind(at, "MONTH");
    }

    /** "Dar es Salaam": a short word between two capitals that taggers take for a verb. */
    private boolean isInName(TimeRun run, int at) {
        String word = run.word(at);
        return word.length() == 2
                && at > 0
                && at + 1 < run.size()
                && run.atom(at - 1).capital()
                && run.atom(at + 1).capital()
                && !in("BE", word)
                && !in("BEPAST", word);
    }

    /** The tense of the verb group that ends at an atom. */
    private Verdict ending(TimeRun run, int at) {
        String word = run.word(at);
        if (in("FUTURE", word)) {
            return AHEAD;
        }
        int helper = at - 1;
        while (helper >= 0 && in("ADVERB", run.word(helper))) {
            helper--;
        }
        String help = run.word(helper);
        if (in("FUTURE", help)) {
            return AHEAD;
        }
        if (in("COULD", help)) {
            return could(run, helper, at);
        }
        if ("to".equals(help)) {
            return infinitive(run, helper);
        }
        if (isAwaited(run, at)) {
            return MAYBE_AHEAD;
        }
        if (in("HAVE", help)) {
            return in("SCHEDULED", word) ? MAYBE_AHEAD : BEHIND;
        }
        if (in("BEPAST", help)) {
            return in("SCHEDULED", word) ? MAYBE_AHEAD : BEHIND;
        }
        if (in("BE", help)) {
            return isPos(run, at, "VBN") && !in("SCHEDULED", word) ? MAYBE_BEHIND : AHEAD;
        }
        return alone(run, at, word);
    }

    /** "An election could be held in October", but "could not agree on Friday", "could see the smoke on Friday". */
    private Verdict could(TimeRun run, int could, int verb) {
        boolean hindered = in("SENSES", run.word(verb));
        for (int at = could + 1; at < verb; at++) {
            hindered |= in("HINDERED", run.word(at));
        }
        return hindered ? BEHIND : MAYBE_AHEAD;
    }

    /** "Was due there on Friday", "were to meet on Friday": what lay ahead then. */
    private boolean isAwaited(TimeRun run, int at) {
        int next = at + 1;
        while (in("ADVERB", run.word(next))) {
            next++;
        }
        boolean toBe = in("BE", run.word(at)) || in("BEPAST", run.word(at)) || "been".equals(run.word(at));
        return toBe && in("SCHEDULED", run.word(next)) && !isVerb(run, next);
    }

    private static boolean isPos(TimeRun run, int at, String pos) {
        return run.pos(at).equals(pos);
    }

    private Verdict alone(TimeRun run, int at, String word) {
        String pos = run.pos(at);
        boolean bare = pos.equals("VB") || pos.equals("VBP");
        if (bare && (run.pos(at - 1).equals("VBD") || run.pos(at - 1).equals("VBN"))) {
            // "made do", "let go", "helped build"
            return BEHIND;
        }
        if (pos.equals("VBG") || pos.equals("VB")) {
            return in("AFTERWARDS", run.word(at - 1)) ? MAYBE_BEHIND : OPEN;
        }
        if (in("PLANS", word) && pos.equals("VBN")) {
            // "the elections planned in May offered a way out": the verb behind is that of the clause around
            return AHEAD;
        }
        if (in("PLANS", word)) {
            return MAYBE_AHEAD;
        }
        if (in("SAYS", word) || in("HAVE", word)) {
            return BEHIND;
        }
        if (pos.equals("VBZ") || pos.equals("VBP") || in("BE", word)) {
            return MAYBE_AHEAD;
        }
        boolean past =
                pos.equals("VBD") || in("PAST", word) || in("BEPAST", word) || word.endsWith("ed") || pos.equals("VBN");
        return past ? BEHIND : MAYBE_AHEAD;
    }

    /** "Plans to meet" lies ahead; "flew to meet" follows its own verb. */
    private Verdict infinitive(TimeRun run, int to) {
        for (int at = to - 1; at >= Math.max(0, to - GOVERNOR) && !isBorder(run, at); at--) {
            if (in("AHEAD", run.word(at))) {
                return AHEAD;
            }
        }
        Verdict upper = before(run, to);
        return upper.side() == Side.PAST ? MAYBE_BEHIND : upper.side() == Side.FUTURE ? upper : MAYBE_AHEAD;
    }

    /** The tense of the verb group that begins at an atom. */
    private Verdict beginning(TimeRun run, int at) {
        String word = run.word(at);
        if (in("FUTURE", word)) {
            return AHEAD;
        }
        if ("to".equals(run.word(at - 1)) || isPos(run, at, "VBG")) {
            return OPEN;
        }
        int next = at + 1;
        while (in("ADVERB", run.word(next))) {
            next++;
        }
        boolean toBe = in("BE", word) || in("BEPAST", word);
        if (toBe && ("to".equals(run.word(next)) || in("SCHEDULED", run.word(next)))) {
            return AHEAD;
        }
        return alone(run, at, word);
    }

    private boolean in(String set, String word) {
        return lexicon.tense(set).contains(word);
    }
}
