package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;

/**
 * Words that part a name from the list or preposition to which it belongs: "Merkel and, for the first time as premier, Renzi",
 * "spoke with, among others, Kerry", "met Putin - and Medvedev", "Merkel, and with her Tusk, met", "none other than Putin".
 */
record ListAsides(WordClasses classes) {
    /** How many units an aside has at most. */
    private static final int ASIDE = 8;

    /** The units without such words; what tells a place or time stands before the preposition. */
    List<Unit> close(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        for (int i = 0; i + 1 < out.size(); i++) {
            Unit unit = out.get(i);
            if (unit.is(Unit.Kind.AND) && i > 1 && out.get(i - 1).is(Unit.Kind.COMMA) && company(out, i) > 0) {
                out.remove(--i);
            }
            if (unit.is(Unit.Kind.AND) && !unit.word("but") && name(out, i - 1)) {
                int next = Math.max(behind(out, i), company(out, i));
                if (next > 0 && name(out, next) && ends(out, next + 1)) {
                    out.subList(i + 1, next).clear();
                }
            } else if (dash(unit) && name(out, i - 1) && out.get(i + 1).is(Unit.Kind.AND) && name(out, i + 2)) {
                if (ends(out, i + 3)) {
                    out.remove(i);
                }
            } else if (unit.is(Unit.Kind.PREP) && classes.in("partner-prepositions", unit.head)) {
                int next = aside(out, i);
                if (next > 0 && name(out, next)) {
                    List<Unit> told = new ArrayList<>(out.subList(i + 2, next - 1));
                    out.subList(i + 1, next).clear();
                    out.addAll(i, told);
                    i += told.size();
                }
            } else if (other(out, i)) {
                out.subList(i, i + 3).clear();
            } else if (but(out, i) || others(out, i)) {
                out.subList(i, i + 2).clear();
            }
        }
        return out;
    }

    private static boolean name(List<Unit> units, int i) {
        return i >= 0
                && i < units.size()
                && units.get(i).is(Unit.Kind.NOMINAL)
                && units.get(i).names();
    }

    private boolean dash(Unit unit) {
        return unit.is(Unit.Kind.BREAK) && classes.in("dashes", unit.head);
    }

    /** Behind ", for the first time as premier,": what tells a time or names somebody is no mere aside. */
    private int behind(List<Unit> units, int and) {
        int next = aside(units, and);
        boolean plain = next > 0
                && units.subList(and + 1, next).stream()
                        .noneMatch(u -> u.is(Unit.Kind.TIME)
                                || u.is(Unit.Kind.NOMINAL)
                                        && u.names()
                                        && !units.get(units.indexOf(u) - 1).word("as")
                                || u.is(Unit.Kind.ADVERB) && classes.in("sequence-words", u.head));
        return plain ? next : -1;
    }

    /** Where the words behind an aside of phrases between commas begin; -1 where none stands there. */
    private static int aside(List<Unit> units, int before) {
        if (before + 1 >= units.size() || !units.get(before + 1).is(Unit.Kind.COMMA)) {
            return -1;
        }
        for (int i = before + 2; i < units.size() && i < before + 2 + ASIDE; i++) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.COMMA)) {
                return i > before + 2 ? i + 1 : -1;
            }
            boolean phrase = unit.is(Unit.Kind.PREP) || unit.is(Unit.Kind.NOMINAL) || unit.is(Unit.Kind.TIME);
            if (!phrase && !unit.is(Unit.Kind.ADVERB)) {
                return -1;
            }
        }
        return -1;
    }

    /** "And with him Hollande": in whose company. */
    private int company(List<Unit> units, int and) {
        boolean with = and + 3 < units.size()
                && units.get(and + 1).is(Unit.Kind.PREP)
                && classes.in("company-prepositions", units.get(and + 1).head)
                && units.get(and + 2).is(Unit.Kind.NOMINAL)
                && classes.in("object-pronouns", units.get(and + 2).head);
        return with ? and + 3 : -1;
    }

    /** "None other than Putin", "no other than Putin". */
    private boolean other(List<Unit> units, int i) {
        return i + 3 < units.size()
                && classes.in("nobodies", units.get(i).head)
                && units.get(i + 1).word("other")
                && units.get(i + 2).word("than")
                && name(units, i + 3);
    }

    /** "Nobody but Putin" behind its verb. */
    private boolean but(List<Unit> units, int i) {
        return i > 0
                && i + 2 < units.size()
                && classes.in("nobodies", units.get(i).head)
                && units.get(i + 1).word("but")
                && name(units, i + 2)
                && units.subList(0, i).stream().anyMatch(Unit::finite);
    }

    /** "Met among others Putin". */
    private boolean others(List<Unit> units, int i) {
        return i + 2 < units.size()
                && units.get(i).is(Unit.Kind.PREP)
                && classes.in("inclusion-prepositions", units.get(i).head)
                && classes.in("remainder-words", units.get(i + 1).form)
                && units.get(i + 1).is(Unit.Kind.NOMINAL)
                && !units.get(i + 1).names()
                && (name(units, i + 2) || units.get(i + 2).is(Unit.Kind.PREP));
    }

    /** Whether a list may end before a unit: no verb follows that has the name as its own subject. */
    private static boolean ends(List<Unit> units, int from) {
        int i = PhraseRun.end(units, from);
        if (i >= units.size()) {
            return true;
        }
        Unit unit = units.get(i);
        if (unit.is(Unit.Kind.COMMA) && i + 1 < units.size() && units.get(i + 1).is(Unit.Kind.REL)) {
            // "and, for the rebels, Borodai, who promised": of him alone
            return false;
        }
        boolean verb = unit.is(Unit.Kind.VERB) && unit.verb.finite();
        return !verb || units.subList(0, from).stream().noneMatch(Unit::finite);
    }
}
