package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.lexicon.WordClasses;

/**
 * Takes out of a sentence a clause that stands between a subject and its verb and is none of theirs: "Putin, and this surprised
 * nobody, came", "Putin, as had been rumoured, came"; or in brackets anywhere: "Putin came (nobody had expected it) to Riga".
 */
record Insertions(WordClasses classes, Interposition interposition) {
    /** How many units an insertion has at most. */
    private static final int LONGEST = 20;

    /** The sentence without the insertion, and the insertion, where there is one. */
    Optional<Interposition.Parts> of(List<Unit> units) {
        for (int open = 1; open + 3 < units.size(); open++) {
            int close = waits(units, open) || bracket(units.get(open)) ? close(units, open) : -1;
            if (close > 0) {
                return Optional.of(parts(units, open, close));
            }
        }
        return Optional.empty();
    }

    /** Whether a noun before a unit has no verb yet. */
    private static boolean waits(List<Unit> units, int open) {
        boolean noun =
                units.get(open - 1).is(Unit.Kind.NOMINAL) || units.get(open - 1).is(Unit.Kind.TIME);
        boolean subject = false;
        for (int i = open - 1; i >= 0 && noun; i--) {
            Unit unit = units.get(i);
            boolean governed = i > 0 && units.get(i - 1).is(Unit.Kind.PREP);
            subject |= unit.is(Unit.Kind.NOMINAL) && !governed;
            if (unit.is(Unit.Kind.VERB)) {
                return false;
            }
            if (unit.is(Unit.Kind.SUB)
                    || unit.is(Unit.Kind.REL)
                    || unit.is(Unit.Kind.BREAK)
                    || unit.is(Unit.Kind.QUOTE)
                    || subject && unit.is(Unit.Kind.COMMA)) {
                break;
            }
        }
        return subject;
    }

    /** The mark that closes an insertion, with the verb of the subject behind it; -1 where there is none. */
    private int close(List<Unit> units, int open) {
        Unit mark = units.get(open);
        Predicate<Unit> closes;
        boolean insertion;
        if (mark.is(Unit.Kind.COMMA)) {
            closes = u -> u.is(Unit.Kind.COMMA);
            insertion = remark(units, open + 1)
                    || impersonal(units, open + 1)
                    || interposition.saying(units, open + 1, mark) > 0;
        } else if (mark.is(Unit.Kind.BREAK) && classes.in("dashes", mark.head)) {
            closes = u -> u.is(Unit.Kind.BREAK) && u.word(mark.head);
            insertion = clause(units.get(open + 1));
        } else if (bracket(mark)) {
            closes = u -> u.is(Unit.Kind.BREAK) && classes.in("closing-brackets", u.head);
            insertion = clause(units.get(open + 1));
        } else {
            return -1;
        }
        boolean finite = false;
        for (int i = open + 1; insertion && i + 1 < units.size() && i - open < LONGEST; i++) {
            finite |= units.get(i).finite();
            if (finite && closes.test(units.get(i))) {
                boolean goesOn = bracket(mark) ? on(units.get(i + 1)) : verb(units, i + 1);
                if (goesOn || bracket(mark)) {
                    return goesOn ? i : -1;
                }
            }
        }
        return -1;
    }

    private boolean bracket(Unit unit) {
        return unit.is(Unit.Kind.BREAK) && classes.in("opening-brackets", unit.head);
    }

    /** Whether the sentence goes on with a unit. */
    private static boolean on(Unit unit) {
        return !unit.is(Unit.Kind.BREAK) && !unit.is(Unit.Kind.OTHER) && !unit.is(Unit.Kind.QUOTE);
    }

    /** What hangs on the noun before it, or makes it hang on a condition, is no insertion. */
    private boolean clause(Unit first) {
        return !first.is(Unit.Kind.REL)
                && !first.is(Unit.Kind.VERB)
                && !(first.is(Unit.Kind.SUB) && classes.in("if-words", first.head));
    }

    /** "And this surprised nobody". */
    private static boolean remark(List<Unit> units, int from) {
        return units.get(from).is(Unit.Kind.AND)
                && units.get(from + 1).is(Unit.Kind.NOMINAL)
                && !units.get(from + 1).person()
                && PhraseRun.end(units, from + 2) < units.size()
                && units.get(PhraseRun.end(units, from + 2)).finite();
    }

    /** "As had been rumoured", "as is his habit". */
    private static boolean impersonal(List<Unit> units, int from) {
        return units.get(from).word("as")
                && units.get(from + 1).finite()
                && !units.get(from + 2).word("by");
    }

    private static boolean verb(List<Unit> units, int from) {
        int i = from;
        while (i + 1 < units.size() && units.get(i).is(Unit.Kind.ADVERB)) {
            i++;
        }
        return units.get(i).finite();
    }

    private static Interposition.Parts parts(List<Unit> units, int open, int close) {
        List<Integer> outside = new ArrayList<>();
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (i < open || i > close) {
                outside.add(i);
            } else if (i > open && i < close && !units.get(open + 1).word("as")) {
                inside.add(i);
            }
        }
        return new Interposition.Parts(
                outside.stream().map(units::get).toList(),
                outside,
                inside.stream().map(units::get).toList(),
                inside);
    }
}
