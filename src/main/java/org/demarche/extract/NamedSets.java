package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.lexicon.Lemmas;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Sentence;

/**
 * Nameless people whose names stand behind what they are of, or in brackets: "the two leaders of the opposition in Kenya,
 * Odinga and Musyoka,", "met the opposition (Odinga, Musyoka)".
 */
record NamedSets(WordClasses classes) {
    /** The units, with names in place of those who are nameless. */
    List<Unit> apply(Sentence sentence, List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        for (int i = 0; i < out.size(); i++) {
            Unit people = out.get(i);
            if (people.is(Unit.Kind.NOMINAL) && nameless(people, noun(sentence, people)) && !listed(out, people, i)) {
                name(out, people, i);
            }
        }
        return out;
    }

    /** The noun that a phrase tells people by, in small letters: "leaders" in "the leaders of the G7". */
    static String noun(Sentence sentence, Unit unit) {
        for (int i = unit.from + 1; i < unit.to; i++) {
            if (sentence.tokens().get(i).text().equals("of")) {
                return sentence.tokens().get(i - 1).text().toLowerCase(Locale.ROOT);
            }
        }
        return unit.form;
    }

    private void name(List<Unit> units, Unit people, int at) {
        int from = behindPhrases(units, at);
        boolean bracket = from < units.size() && bracket(units.get(from), "opening-brackets");
        boolean direct = from == at + 1;
        boolean uncounted = single(people) && counted(people) == 0;
        if (from + 3 >= units.size()
                || !bracket
                        && (direct && !single(people) || uncounted && !direct || !Coordination.comma(units, from))) {
            return;
        }
        List<Unit> names = new ArrayList<>();
        int i = from + 1;
        boolean and = false;
        boolean comma = false;
        while (i < units.size() && NamesBehind.person(units.get(i)) && !and) {
            names.add(units.get(i));
            int next = behindPhrases(units, i);
            boolean parted = Coordination.comma(units, next);
            int then = parted ? next + 1 : next;
            and = then < units.size() && units.get(then).is(Unit.Kind.AND);
            if (and && then + 1 < units.size() && NamesBehind.person(units.get(then + 1))) {
                names.add(units.get(then + 1));
                comma = parted;
                i = behindPhrases(units, then + 1);
            } else {
                and = false;
                i = parted && then < units.size() && NamesBehind.person(units.get(then)) ? then : next;
            }
        }
        boolean closed = bracket
                ? i < units.size() && bracket(units.get(i), "closing-brackets")
                : i >= units.size()
                        || Coordination.comma(units, i)
                        || units.get(i).is(Unit.Kind.BREAK);
        if (uncounted && !bracket && !Coordination.comma(units, i)) {
            // "leaders of the G7, Putin and Xi met"
            return;
        }
        if (names.size() < 2 || !closed || !bracket && !(and && fits(people, names.size(), comma))) {
            return;
        }
        people.entity = names.get(0).entity;
        people.conjuncts.addAll(names.subList(1, names.size()));
        boolean goesOn = i + 1 < units.size()
                && (units.get(i + 1).is(Unit.Kind.AND) || units.get(i + 1).names());
        boolean keep = i >= units.size() || units.get(i).is(Unit.Kind.BREAK) && !bracket || !bracket && goesOn;
        units.subList(from, keep ? Math.min(i, units.size()) : i + 1).clear();
    }

    /** "Had three visitors on Friday: A, B and C.": as many as were counted, named at the end of the sentence behind a colon. */
    private boolean listed(List<Unit> units, Unit people, int at) {
        int colon = at + 1;
        while (colon < units.size() && !opens(units.get(colon))) {
            colon++;
        }
        List<Unit> names = new ArrayList<>();
        boolean open = counted(people) > 1 && colon < units.size();
        for (int i = colon + 1; open && i < units.size(); i++) {
            Unit unit = units.get(i);
            if (NamesBehind.person(unit)) {
                names.add(unit);
                names.addAll(unit.conjuncts);
            }
            open = NamesBehind.person(unit)
                    || unit.is(Unit.Kind.AND)
                    || unit.is(Unit.Kind.COMMA)
                    || unit.is(Unit.Kind.OTHER) && i + 1 == units.size();
        }
        if (!open || names.size() != counted(people)) {
            return false;
        }
        people.entity = names.get(0).entity;
        people.conjuncts.addAll(names.subList(1, names.size()));
        units.subList(colon, units.size()).removeIf(u -> NamesBehind.person(u) || !u.is(Unit.Kind.OTHER));
        return true;
    }

    private boolean opens(Unit unit) {
        return unit.is(Unit.Kind.BREAK) && classes.in("list-openers", unit.head);
    }

    /** Whether as many are named as were counted; of people not counted, a list is no mere pair after "Putin, and Xi". */
    private boolean fits(Unit people, int named, boolean comma) {
        int counted = counted(people);
        return counted == named || counted == 0 && (named > 2 || !comma);
    }

    /** "The two leaders" are two; 0 where nobody counts. */
    private int counted(Unit people) {
        return Instances.numbers(people, classes).findFirst().orElse(0);
    }

    /** "The leaders of the Quad" taken for that body, which only brackets or a number replace. */
    private static boolean single(Unit unit) {
        return unit.entity.filter(e -> e.actors().size() == 1).isPresent();
    }

    /** Several people whom no name tells, or whom a guess about "the two" does. */
    private boolean nameless(Unit unit, String noun) {
        boolean guessed = unit.entity
                .filter(e -> e.kind() == EntityMention.Kind.DESCRIPTION)
                .isPresent();
        String one = Lemmas.noun(noun);
        boolean several = !noun.equals(one) || classes.in("opposing-groups", noun);
        boolean people = classes.in("person-nouns", one)
                || classes.in("person-nouns", noun)
                || classes.in("opposing-groups", noun);
        return (unit.entity.isEmpty() || guessed) && unit.conjuncts.isEmpty() && several && people;
    }

    /** The index behind "of the opposition in Kenya". */
    private static int behindPhrases(List<Unit> units, int at) {
        int i = at + 1;
        while (i + 1 < units.size()
                && units.get(i).is(Unit.Kind.PREP)
                && units.get(i + 1).is(Unit.Kind.NOMINAL)
                && !NamesBehind.person(units.get(i + 1))) {
            i += 2;
        }
        return i;
    }

    private boolean bracket(Unit unit, String name) {
        return unit.is(Unit.Kind.BREAK) && classes.in(name, unit.head);
    }
}
