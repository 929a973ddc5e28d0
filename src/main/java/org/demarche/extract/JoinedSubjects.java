package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;

/** Names behind "and" that open a clause of their own: "Kerry met Lavrov and Hague said". */
record JoinedSubjects(WordClasses classes) {
    /** How many units stand between the commas of an aside at most. */
    private static final int ASIDE = 14;

    /** In "Kerry met Lavrov and Hague said" the last name opens a clause of its own. */
    boolean opens(List<Unit> units, int from, int member) {
        int next = member + 1;
        while (next + 1 < units.size()
                && (units.get(next).is(Unit.Kind.PREP) && units.get(next + 1).is(Unit.Kind.NOMINAL)
                        || units.get(next).is(Unit.Kind.ADVERB)
                        || units.get(next).is(Unit.Kind.TIME))) {
            next += units.get(next).is(Unit.Kind.PREP) ? 2 : 1;
        }
        int last = next;
        while (next + 1 < units.size()
                && (units.get(next).is(Unit.Kind.AND) || Coordination.comma(units, next))
                && units.get(next + 1).is(Unit.Kind.NOMINAL)) {
            // "landed in Haiti, and Russia, China and Iran signed"
            last = units.get(next).is(Unit.Kind.AND) ? next + 2 : last;
            next += 2;
        }
        next = behindRelative(units, behindAside(units, last));
        boolean verbAfter =
                next < units.size() && (units.get(next).finite() || next > member + 1 && misread(units, next));
        if (!verbAfter) {
            return false;
        }
        if (begins(units, from - 1)) {
            // "before the game began, Merkel and Putin conferred": the first name begins the clause
            return false;
        }
        if (from >= 2
                && units.get(from - 2).is(Unit.Kind.NOMINAL)
                && classes.in("adverbial-nouns", units.get(from - 2).form)) {
            // "the first time Merkel and Putin had met": the names open a clause without "that"
            return false;
        }
        if (from >= 2
                && units.get(from - 2).is(Unit.Kind.PREP)
                && units.get(from - 2).word("between")
                && units.get(from - 1).conjuncts.isEmpty()) {
            return false;
        }
        boolean comma = member >= 2 && units.get(member - 1).is(Unit.Kind.AND) && Coordination.comma(units, member - 2);
        return finiteBefore(units, from - 1, comma);
    }

    /** Whether a comma or "and" stands before a name, or before a phrase ahead of it: ", and on Friday in Aqaba Jordan". */
    private static boolean begins(List<Unit> units, int name) {
        int at = name - 1;
        while (at >= 1
                && (units.get(at).is(Unit.Kind.TIME)
                        || units.get(at).is(Unit.Kind.NOMINAL)
                                && units.get(at - 1).is(Unit.Kind.PREP))) {
            at -= units.get(at - 1).is(Unit.Kind.PREP) ? 2 : 1;
        }
        return at >= 0 && (units.get(at).is(Unit.Kind.COMMA) || units.get(at).is(Unit.Kind.AND));
    }

    /** A past participle with an object, or with what is said: a past tense that the tagger misread. */
    private static boolean misread(List<Unit> units, int i) {
        return units.get(i).is(Unit.Kind.VERB)
                && units.get(i).verb.form() == VerbGroup.Form.PARTICIPLE
                && i + 1 < units.size()
                && (units.get(i + 1).is(Unit.Kind.NOMINAL)
                        || units.get(i + 1).is(Unit.Kind.SUB)
                                && units.get(i + 1).word("that"));
    }

    /** "And talks which were due this month have been called off": where the second verb stands that has no subject of its own. */
    private static int behindRelative(List<Unit> units, int from) {
        if (from >= units.size() || !units.get(from).is(Unit.Kind.REL)) {
            return from;
        }
        boolean first = false;
        for (int i = from + 1; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.finite()) {
                if (first) {
                    return units.get(i - 1).is(Unit.Kind.AND) ? from : i;
                }
                first = true;
            }
            boolean closes = first && unit.is(Unit.Kind.COMMA) && i + 1 < units.size();
            if (closes && (units.get(i + 1).finite() || misread(units, i + 1))) {
                // "and Humala, who had flown home, accused"
                return i + 1;
            }
            if (unit.is(Unit.Kind.COMMA) || unit.is(Unit.Kind.BREAK) || unit.is(Unit.Kind.SUB)) {
                return from;
            }
        }
        return from;
    }

    /** "And Cheney, in Amman on a tour, met": where the verb stands behind words between commas. */
    private static int behindAside(List<Unit> units, int from) {
        if (!Coordination.comma(units, from)
                || from + 1 < units.size() && units.get(from + 1).is(Unit.Kind.AND)) {
            return from;
        }
        for (int i = from + 1; i + 1 < units.size() && i < from + ASIDE; i++) {
            if (units.get(i).is(Unit.Kind.BREAK)) {
                return from;
            }
            if (Coordination.comma(units, i) && (units.get(i + 1).finite() || misread(units, i + 1))) {
                return i + 1;
            }
        }
        return from;
    }

    /**
     * Whether the clause that runs at a noun phrase has its verb already. In "a truce agreed by Russia and Turkey went"
     * it has not, and in "said Lavrov and Kerry had" the names open the clause that is reported.
     */
    private boolean finiteBefore(List<Unit> units, int head, boolean parted) {
        // "warned Kiev, and Moscow and Minsk agreed" is no report
        boolean direct = !parted;
        boolean comma = false;
        for (int i = head - 1; i >= 0; i--) {
            Unit unit = units.get(i);
            boolean zeroRelative = i > 1
                    && units.get(i - 1).names()
                    && units.get(i - 2).is(Unit.Kind.NOMINAL)
                    && !units.get(i + 1).is(Unit.Kind.NOMINAL);
            if (unit.finite() && !zeroRelative) {
                // "watched Santos and Londoño put their names to it"
                return !(direct
                                && (classes.in("reporting-verbs", unit.verb.lemma())
                                        || classes.in("bare-control-verbs", unit.verb.lemma())))
                        && !classes.in("clause-only-verbs", unit.verb.lemma())
                        && !(comma && fronted(units, i));
            }
            comma |= unit.is(Unit.Kind.COMMA);
            direct &= unit.is(Unit.Kind.ADVERB) || unit.is(Unit.Kind.TIME);
            boolean deadline = unit.is(Unit.Kind.SUB) && units.get(i + 1).is(Unit.Kind.TIME);
            if (unit.is(Unit.Kind.SUB) && !deadline || unit.is(Unit.Kind.REL) || unit.is(Unit.Kind.BREAK)) {
                return false;
            }
        }
        return false;
    }

    /** "While prices fell, the leaders of ...": a verb of a clause that stands before the main one. */
    private static boolean fronted(List<Unit> units, int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            Unit unit = units.get(i);
            if (unit.finite() || unit.is(Unit.Kind.BREAK)) {
                return false;
            }
            if (unit.is(Unit.Kind.SUB) || unit.is(Unit.Kind.REL)) {
                return units.subList(0, i).stream().noneMatch(u -> u.is(Unit.Kind.VERB));
            }
        }
        return false;
    }
}
