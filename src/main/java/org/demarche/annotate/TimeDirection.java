package org.demarche.annotate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.lexicon.TimeLexicon;

/**
 * Decides on which side of the publication day a weekday, month or holiday lies: by words of schedule before it, by the
 * thing it belongs to ("Thursday's ruling"), and by the tense of its verb.
 */
final class TimeDirection {
    private static final Verdict AHEAD = new Verdict(Side.FUTURE, true);
    private static final Verdict BEHIND = new Verdict(Side.PAST, true);
    private static final int FAR = 330;
    private static final int NEAR = 35;

    private final TimeLexicon lexicon;
    private final TimeVerbs verbs;
    private final TimeCues cues;

    TimeDirection(TimeLexicon lexicon) {
        this.lexicon = lexicon;
        this.verbs = new TimeVerbs(lexicon);
        this.cues = new TimeCues(lexicon);
    }

    enum Side {
        PAST,
        FUTURE,
        /** Of something that is told beforehand; the rest of the text may tell. */
        DOUBT,
        UNKNOWN
    }

    /** A side, and whether the words near it leave no doubt. */
    record Verdict(Side side, boolean sure) {}

    Side of(TimexMatch match) {
        return judge(match).side();
    }

    Verdict judge(TimexMatch match) {
        TimeRun run = match.run();
        if (lexicon.tense("CUEBEHIND").contains(match.before())) {
            return BEHIND;
        }
        if (cues.ahead(run, match.begin())) {
            return AHEAD;
        }
        Optional<String> thing = thing(match);
        if (thing.isPresent() && lexicon.tense("RETROSPECT").contains(thing.get())) {
            return BEHIND;
        }
        if (thing.isPresent() && lexicon.tense("PROSPECT").contains(thing.get())) {
            return prospect(match);
        }
        boolean deadline = lexicon.tense("CUEAHEAD").contains(match.before());
        Verdict byVerb = ofPlan(match, byVerb(match));
        boolean reached = byVerb.side() == Side.PAST && (isFronted(match) || isReached(match));
        return deadline && !reached ? AHEAD : reached && deadline ? BEHIND : byVerb;
    }

    /** "Would not recognise the referendum on March 16": whatever the tense, the thing before the time may be to come. */
    private Verdict ofPlan(TimexMatch match, Verdict byVerb) {
        int before = opening(match.run(), match.begin() - 1);
        boolean prospect = lexicon.tense("PROSPECT").contains(match.run().word(before));
        return byVerb.side() == Side.PAST && prospect ? new Verdict(Side.PAST, false) : byVerb;
    }

    /** "Did not meet until Sunday", "not until Sunday did they meet": the day has come. */
    private boolean isReached(TimexMatch match) {
        TimeRun run = match.run();
        if (!lexicon.tense("TILL").contains(match.before())) {
            return false;
        }
        for (int at = match.begin() - 2; at >= 0 && !lexicon.tense("CLAUSE").contains(run.word(at)); at--) {
            if (lexicon.tense("DELAY").contains(run.word(at))) {
                return true;
            }
        }
        return false;
    }

    /**
     * "Arrived on Friday for a meeting on Saturday", "met him on Friday before flying home on Saturday", "from Friday until
     * Monday": a later day.
     */
    boolean isPurpose(TimexMatch match) {
        TimeRun run = match.run();
        boolean from = "from".equals(run.word(match.begin() - 3));
        if (from && lexicon.tense("TILL").contains(match.before()) && run.isKind(match.begin() - 2, "WEEKDAY")) {
            return true;
        }
        boolean thing = false;
        for (int at = match.begin() - 1; at > 1 && !lexicon.tense("CLAUSE").contains(run.word(at)); at--) {
            boolean next = run.pos(at).equals("VBG") && run.word(at - 1).equals("before");
            if (next) {
                return run.isKind(at - 2, "WEEKDAY");
            }
            if (run.pos(at).startsWith("VB")
                    || ",".equals(run.word(at))
                    || run.word(at).equals("and")) {
                return false;
            }
            thing |= lexicon.tense("PROSPECT").contains(run.word(at));
            if (thing && run.word(at).equals("for")) {
                return run.isKind(at - 1, "WEEKDAY") || run.isKind(at - 2, "WEEKDAY");
            }
        }
        return false;
    }

    /** What the time belongs to: "Sunday's | referendum", "the Friday | explosions". */
    private static Optional<String> thing(TimexMatch match) {
        TimeRun run = match.run();
        boolean possessive = "'s".equals(match.after());
        List<String> nouns = TimeEvents.nouns(run, possessive ? match.end() + 1 : match.end());
        if (possessive) {
            return nouns.isEmpty() ? Optional.of(run.word(match.end() + 1)) : Optional.of(nouns.get(nouns.size() - 1));
        }
        int at = match.end();
        while (run.pos(at).startsWith("JJ")) {
            at++;
        }
        boolean noun = run.pos(at).startsWith("NN") && !run.atom(at).capital();
        return noun && !nouns.isEmpty() ? Optional.of(nouns.get(nouns.size() - 1)) : Optional.empty();
    }

    /** Something that is told beforehand: a future verb beside it puts it ahead, any other leaves a doubt. */
    private Verdict prospect(TimexMatch match) {
        Verdict after = verbs.after(match.run(), match.end());
        Verdict before = verbs.before(match.run(), match.begin());
        if (before.side() == Side.UNKNOWN || isFronted(match)) {
            return after.side() == Side.UNKNOWN ? new Verdict(Side.DOUBT, false) : after;
        }
        if (lexicon.tense("ENDS").contains(match.before())) {
            // "won Sunday's election"
            return BEHIND;
        }
        return before.side() == Side.FUTURE ? before : new Verdict(Side.DOUBT, false);
    }

    private Verdict byVerb(TimexMatch match) {
        if (isFronted(match)) {
            Verdict after = verbs.after(match.run(), match.end());
            if (after.side() != Side.UNKNOWN) {
                return after;
            }
        }
        Verdict before = verbs.before(match.run(), match.begin());
        if (before.side() == Side.FUTURE && !before.sure() && verbs.isPast(match.run(), match.end())) {
            return BEHIND;
        }
        return before.side() != Side.UNKNOWN ? before : verbs.after(match.run(), match.end());
    }

    /** Whether the time opens its clause: "On Sunday, …", "…, and on Sunday …", "For a week until Sunday …". */
    private boolean isFronted(TimexMatch match) {
        int at = opening(match.run(), match.begin() - 1);
        if (match.run().isUnit(at) && lexicon.tense("TILL").contains(match.before())) {
            at = opening(match.run(), match.run().beforeLength(at));
        }
        String before = match.run().word(at);
        boolean pair =
                at == match.begin() - 1 && "and".equals(before) && match.run().isKind(at - 1, "WEEKDAY");
        if (pair) {
            // "on Wednesday and Thursday"
            return false;
        }
        return at < 0
                || lexicon.tense("CLAUSE").contains(before)
                || lexicon.tense("RELATIVE").contains(before)
                || ",".equals(before)
                || "and".equals(before);
    }

    /** The word before the prepositions that end at an atom. */
    private int opening(TimeRun run, int last) {
        int at = last;
        while (at >= 0 && lexicon.tense("PREPOSITION").contains(run.word(at))) {
            at--;
        }
        return at;
    }

    /** The side that "last" (-1), "this" (0) or "next" (1) points to. */
    static Verdict side(String shift) {
        return new Verdict(shift.startsWith("-") ? Side.PAST : "0".equals(shift) ? Side.UNKNOWN : Side.FUTURE, false);
    }

    /**
     * The one of several yearly dates that is meant. The one that holds the day itself comes first, except after "last"
     * and "next"; an almost full year's distance is not believed when the other side is near: of a day, which would be
     * told with its year, and of a longer time where the words leave a doubt.
     */
    static <T> T nearest(
            List<T> candidates,
            LocalDate day,
            TimexMatch match,
            Verdict verdict,
            Function<T, LocalDate> begin,
            Function<T, LocalDate> end) {
        Optional<String> dei = match.any("DEI", "ANC").map(TimeCapture::value);
        Optional<T> past =
                candidates.stream().filter(c -> end.apply(c).isBefore(day)).max(Comparator.comparing(end));
        Optional<T> future =
                candidates.stream().filter(c -> begin.apply(c).isAfter(day)).min(Comparator.comparing(begin));
        Optional<T> now = candidates.stream()
                .filter(c -> !begin.apply(c).isAfter(day) && !end.apply(c).isBefore(day))
                .findFirst();
        Optional<T> thisYear = candidates.stream()
                .filter(c -> begin.apply(c).getYear() == day.getYear())
                .findFirst();
        if (thisYear.isPresent() && dei.filter("0"::equals).isPresent()) {
            return thisYear.get();
        }
        boolean moved = dei.isPresent() && !"0".equals(dei.get());
        if (now.isPresent() && !moved) {
            return now.get();
        }
        if (past.isEmpty() || future.isEmpty()) {
            return past.or(() -> future).orElseGet(() -> candidates.get(0));
        }
        long back = day.toEpochDay() - end.apply(past.get()).toEpochDay();
        long ahead = begin.apply(future.get()).toEpochDay() - day.toEpochDay();
        boolean single = begin.apply(future.get()).equals(end.apply(future.get()));
        int near = verdict.sure() && !single ? 0 : NEAR;
        return isAhead(verdict.side(), back, ahead, moved, near) ? future.get() : past.get();
    }

    private static boolean isAhead(Side side, long back, long ahead, boolean moved, int near) {
        return switch (side) {
            case PAST -> !moved && back > FAR && ahead < near;
            case FUTURE -> moved || !(ahead > FAR && back < NEAR);
            case UNKNOWN, DOUBT -> ahead * 6 < back;
        };
    }
}
