package org.demarche.annotate;

import java.util.Optional;
import org.demarche.lexicon.TimeLexicon;

/** Tells months, weekdays, years and lengths from names, verbs and plain numbers. */
final class TimexGuards {
    private final TimeLexicon lexicon;

    TimexGuards(TimeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "in March" is a month; "march", "May" and "the March on Washington" need not be. */
    boolean isMonth(TimexMatch match) {
        if (match.has("DEI") || match.has("MOD")) {
            return true;
        }
        if (match.has("MON") && !".".equals(match.run().word(match.end() - 1))) {
            return false;
        }
        boolean name = match.run().isKind(match.begin(), "AMBIGUOUS") || match.has("MON");
        if (!name) {
            return !isPersonal(match);
        }
        String before = match.before();
        if (in("MONTHBEFORE", before)) {
            return !(isCapital(match, match.end()) && in("MONTHNAME", before));
        }
        return in("MONTHDET", before) && !in("MONTHAFTER", match.after());
    }

    /** Whether a capital word glued by sense to a month makes it a person ("April O'Neil said"). */
    private boolean isPersonal(TimexMatch match) {
        return isCapital(match, match.begin() - 1)
                && match.begin() > 1
                && match.run().word(match.begin() - 1).length() > 1
                && !match.run().isKind(match.begin() - 1, "WEEKDAY")
                && in("TITLES", match.before());
    }

    /** "Friday Harbor" and "Black Friday" are no Fridays. */
    boolean isWeekday(TimexMatch match) {
        boolean tail = in("DAYNAME", match.after());
        boolean head = isCapital(match, match.begin() - 1) && in("DAYADJ", match.before());
        return !tail && !head;
    }

    /** "USA Today" is a newspaper. */
    boolean isDayWord(TimexMatch match) {
        return !(isCapital(match, match.begin())
                && isCapital(match, match.begin() - 1)
                && in("TODAYNAME", match.before()));
    }

    /** "in 2014" is a year; "2014 troops", "Resolution 1973" and "$1998" are not. */
    boolean isYear(TimexMatch match, int value) {
        int at = match.any("YEAR").orElseThrow().begin();
        String before = match.run().word(at - 1);
        String after = match.after();
        if (match.has("MOD") || "year".equals(before)) {
            return true;
        }
        boolean preposition = in("YEARPREP", before);
        if ((value < 1900 || value > 2060) && !preposition) {
            return false;
        }
        if (in("NUMBERBEFORE", before) || isNumber(match, at - 1) || isGlued(match, at) || in("NUMBERAFTER", after)) {
            return false;
        }
        boolean counted = match.run().pos(match.end()).equals("NNS");
        return preposition || in("YEARDET", before) || !counted;
    }

    private static boolean isNumber(TimexMatch match, int at) {
        return at >= 0 && match.run().atom(at).isNumber() && !match.run().isKind(at, "DAY");
    }

    /** Whether the number is the tail of something like "F-2000" or "12:2014". */
    private boolean isGlued(TimexMatch match, int at) {
        if (!match.run().atom(at).glued()) {
            return glueAfter(match);
        }
        String before = match.run().word(at - 1);
        boolean prefix = "-".equals(before)
                && at > 1
                && match.run().atom(at - 1).glued()
                && !in("YEARPREFIX", match.run().word(at - 2));
        return prefix || ".:/".contains(before) || match.run().atom(at - 1).isWord() || glueAfter(match);
    }

    /** Whether letters or a decimal follow without a space. */
    private static boolean glueAfter(TimexMatch match) {
        int end = match.end();
        return end < match.run().size()
                && match.run().atom(end).glued()
                && (match.run().atom(end).isWord() || ":/".contains(match.run().word(end)));
    }

    /** "A week" is a length; "a second", "a quarter of" and "two years old" are not. */
    boolean isLength(TimexMatch match) {
        Optional<String> unit = match.any("UNIT", "UNITS").map(TimeCapture::value);
        boolean one = match.has("A") && !match.has("HALF");
        boolean vagueUnit = one
                && unit.map(u -> u.equals("TS") || u.equals("Q") || u.equals("WE"))
                        .orElse(false);
        boolean quarters = unit.map("Q"::equals).orElse(false)
                && "of".equals(match.after())
                && !match.says("consecutive")
                && !match.says("straight");
        boolean adjective = one
                && unit.map("TM"::equals).orElse(false)
                && match.run().pos(match.end()).startsWith("NN");
        return !vagueUnit && !quarters && !adjective && !isAge(match);
    }

    private boolean isAge(TimexMatch match) {
        String after = match.after();
        return in("OLD", after) && (!"-".equals(after) || in("OLD", match.run().word(match.end() + 1)));
    }

    boolean isReference(TimexMatch match) {
        boolean noun = "the".equals(match.run().word(match.begin())) && match.says("past");
        boolean modifier = "the".equals(match.run().word(match.begin()))
                && match.run().pos(match.end()).startsWith("NN");
        return !modifier && (!noun || in("REFBEFORE", match.before())) && !in("REFAFTER", match.after());
    }

    private static boolean isCapital(TimexMatch match, int at) {
        return at >= 0 && at < match.run().size() && match.run().atom(at).capital();
    }

    boolean in(String set, String word) {
        return lexicon.set(set).contains(word);
    }
}
