package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Timex;

/**
 * Takes out what only explains or measures a noun phrase: "Lavrov, the Russian foreign minister,", "five hours of talks",
 * "the EU, but not Switzerland,".
 */
final class Appositions {
    private final WordClasses classes;
    private final NamesBehind names;

    Appositions(WordClasses classes) {
        this.classes = classes;
        this.names = new NamesBehind(classes);
    }

    /** The units without those that belong to another. */
    List<Unit> absorb(List<Unit> units) {
        return appositions(names.behindPhrases(names.behindRelatives(related(measured(withoutBrackets(units))))));
    }

    /** "Kerry (United States) and Zarif (Iran)", "met (separately)": what brackets add to a name or verb. */
    private static List<Unit> withoutBrackets(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            boolean inside = i + 2 < units.size()
                    && units.get(i).is(Unit.Kind.BREAK)
                    && units.get(i).word("(")
                    && units.get(i + 2).is(Unit.Kind.BREAK)
                    && units.get(i + 2).word(")")
                    && !units.get(i + 1).is(Unit.Kind.VERB);
            if (inside && i > 0) {
                i += 2;
            } else {
                out.add(units.get(i));
            }
        }
        return out;
    }

    /** "A second day of talks", "five hours of talks", "the last of three meetings": what is measured stands for the whole. */
    private List<Unit> measured(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean of = i + 2 < units.size()
                    && units.get(i + 1).is(Unit.Kind.PREP)
                    && units.get(i + 1).word("of");
            boolean measure = unit.is(Unit.Kind.TIME)
                    || unit.is(Unit.Kind.NOMINAL)
                            && unit.entity.isEmpty()
                            && unit.possessor.isEmpty()
                            && (classes.in("measure-nouns", unit.head) || classes.in("one-of-several", unit.form));
            boolean some = of && units.get(i + 2).is(Unit.Kind.NOMINAL) && fraction(unit, units.get(i + 2));
            if (some || of && measure && eventNoun(units.get(i + 2))) {
                units.get(i + 2).words.addAll(0, unit.words);
                unit.timex.filter(x -> x.type() == Timex.Type.DURATION).ifPresent(units.get(i + 2).times::add);
                i += 2;
            }
            if (some) {
                i--;
                continue;
            }
            out.add(units.get(i));
        }
        return out;
    }

    /** "France and its neighbour Germany": the name that says who it is stands for both. */
    private List<Unit> related(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean named = i + 1 < units.size()
                    && unit.is(Unit.Kind.NOMINAL)
                    && unit.entity.isEmpty()
                    && classes.in("relation-nouns", unit.form)
                    && units.get(i + 1).is(Unit.Kind.NOMINAL)
                    && units.get(i + 1).names()
                    && units.get(i + 1).from == unit.to;
            if (!named) {
                out.add(unit);
            }
        }
        return out;
    }

    /** "61 percent of Greeks", "columns of tanks": what counts or groups stands for what it is of. */
    private boolean fraction(Unit unit, Unit whole) {
        boolean crowd = classes.in("crowd-nouns", unit.form);
        boolean counted = List.of("army", "voters", "missile", "vehicles", "names", "diplomats", "crowd-nouns").stream()
                .anyMatch(c -> classes.in(c, whole.form) || classes.in(c, whole.head));
        return unit.is(Unit.Kind.NOMINAL)
                && unit.entity.isEmpty()
                && unit.possessor.isEmpty()
                && unit.modifiers.isEmpty()
                && (classes.in("fraction-nouns", unit.form)
                        || counted && (crowd || classes.in("some-of-words", unit.form)));
    }

    private boolean eventNoun(Unit unit) {
        return unit.is(Unit.Kind.NOMINAL)
                && unit.entity.isEmpty()
                && (classes.in("event-nouns", unit.form)
                        || classes.in("event-nouns", unit.head)
                        || classes.in("counted-nouns", unit.form));
    }

    /** Removes ", apposition ," and gives a nameless noun the name that explains it. */
    private List<Unit> appositions(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            out.add(unit);
            if (!unit.is(Unit.Kind.NOMINAL)) {
                continue;
            }
            int end = exception(units, i);
            if (end > i) {
                i = end;
                continue;
            }
            end = names.absorb(units, i);
            if (end > i) {
                i = end;
                continue;
            }
            end = bearers(units, i, out);
            if (end > i) {
                i = listGoesOn(units, end) ? end - 1 : end;
                continue;
            }
            end = apposition(units, i);
            if (end > i) {
                Unit inner = units.get(i + 2);
                if (unit.entity.isEmpty() && inner.is(Unit.Kind.NOMINAL) && inner.names()) {
                    unit.entity = inner.entity;
                }
                i = listGoesOn(units, end) ? end - 1 : end;
            }
        }
        return out;
    }

    /** Whether the comma that closes an apposition also parts two members of a list: "A, the president, B and C". */
    private static boolean listGoesOn(List<Unit> units, int closing) {
        int next = closing + 1;
        if (!Coordination.comma(units, closing) || next >= units.size()) {
            return false;
        }
        return units.get(next).names()
                || units.get(next).is(Unit.Kind.AND)
                        && next + 1 < units.size()
                        && units.get(next + 1).names();
    }

    /**
     * "The presidents of Russia and Ukraine, Putin and Poroshenko,": as many names as countries stand for the phrase. The
     * index of the closing comma or of the last name.
     */
    private int bearers(List<Unit> units, int i, List<Unit> out) {
        Unit unit = units.get(i);
        boolean nameless = unit.entity.isEmpty() && !unit.modifiers.isEmpty() && names.personal(unit) && half(out);
        int count = unit.entity
                .filter(e -> e.kind() == EntityMention.Kind.DESCRIPTION)
                .map(e -> e.actors().size())
                .orElse(nameless ? 2 : 0);
        if (count < 2 || !Coordination.comma(units, i + 1)) {
            return i;
        }
        List<Unit> names = new ArrayList<>();
        int at = i + 2;
        boolean and = false;
        while (at < units.size() && names.size() < count && NamesBehind.person(units.get(at))) {
            names.add(units.get(at));
            at++;
            if (names.size() < count) {
                at += Coordination.comma(units, at) ? 1 : 0;
                and = at < units.size() && units.get(at).is(Unit.Kind.AND);
                at += and ? 1 : 0;
            }
        }
        if (names.size() < count || !and) {
            return i;
        }
        if (nameless) {
            out.subList(out.size() - 3, out.size() - 1).clear();
        }
        unit.entity = names.get(0).entity;
        unit.conjuncts.addAll(names.subList(1, count));
        return Coordination.comma(units, at) ? at : at - 1;
    }

    /** Whether the phrase read last is the second half of "his French and British counterparts". */
    private static boolean half(List<Unit> out) {
        int last = out.size() - 1;
        return last >= 2
                && out.get(last - 1).is(Unit.Kind.AND)
                && out.get(last - 2).is(Unit.Kind.NOMINAL)
                && out.get(last - 2).entity.isEmpty()
                && out.get(last - 2).proper;
    }

    /** The index of the last unit of ", but not Switzerland," after {@code i}, or {@code i}. */
    private int exception(List<Unit> units, int i) {
        int at = Coordination.comma(units, i + 1) ? i + 2 : i + 1;
        boolean but = at + 2 < units.size()
                && units.get(at).is(Unit.Kind.AND)
                && units.get(at).word("but")
                && classes.in("negations", units.get(at + 1).head)
                && units.get(at + 2).is(Unit.Kind.NOMINAL);
        if (!but) {
            return i;
        }
        return Coordination.comma(units, at + 3) ? at + 3 : at + 2;
    }

    /** "He received a visitor, Mark Rutte.": the name of one person ends the sentence. */
    private static boolean last(List<Unit> units, Unit person, Unit name, int stop) {
        return stop + 1 == units.size()
                && units.get(stop).is(Unit.Kind.OTHER)
                && person.form.equals(person.head)
                && NamesBehind.person(name);
    }

    private boolean kin(Unit unit) {
        return classes.in("kin-nouns", unit.form) || names.personal(unit);
    }

    /** The index of the last unit of an apposition that begins after {@code i}, or {@code i}. */
    private int apposition(List<Unit> units, int i) {
        int begin = i + 2 < units.size() && units.get(i + 2).is(Unit.Kind.ADVERB) ? i + 3 : i + 2;
        if (begin >= units.size()
                || !Coordination.comma(units, i + 1)
                || !units.get(begin).is(Unit.Kind.NOMINAL)) {
            return i;
        }
        Unit unit = units.get(i);
        Unit inner = units.get(begin);
        int end = begin;
        boolean around = inner.entity.map(EntityMention::foundBy).orElse("").equals("place-apposition");
        while (!around
                && end + 2 < units.size()
                && units.get(end + 1).is(Unit.Kind.PREP)
                && units.get(end + 2).is(Unit.Kind.NOMINAL)) {
            end += 2;
        }
        boolean closed = end + 1 >= units.size()
                || Coordination.comma(units, end + 1)
                || units.get(end + 1).is(Unit.Kind.BREAK)
                || units.get(end + 1).is(Unit.Kind.QUOTE)
                || last(units, unit, inner, end + 1);
        if (!closed) {
            return i;
        }
        boolean sameActor = unit.names() && inner.names() && NamesBehind.same(unit.entity.get(), inner.entity.get());
        boolean flagged = inner.entity.map(EntityMention::foundBy).orElse("").contains("apposition");
        boolean described = unit.names()
                && inner.entity.isEmpty()
                && names.personal(inner)
                && !NamesBehind.listAhead(units, end + 1);
        // "Kissinger, a lawyer by training, was received": the verb of the first noun is next
        boolean parted = unit.names()
                && inner.entity.isEmpty()
                && inner.possessor.isEmpty()
                && Coordination.comma(units, end + 1)
                && end + 2 < units.size()
                && units.get(end + 2).is(Unit.Kind.VERB)
                && units.get(end + 2).verb.finite();
        if (begin > i + 2 && !parted) {
            return i;
        }
        boolean named = unit.entity.isEmpty()
                && inner.names()
                && (kin(unit) || group(unit, inner.entity.get()))
                && !NamesBehind.listAhead(units, end + 1);
        if (sameActor || flagged || described || parted || named) {
            return end + 1 < units.size() && Coordination.comma(units, end + 1) ? end + 1 : end;
        }
        return i;
    }

    /** "His party, the Greens,": a group that its name behind the comma tells. */
    private boolean group(Unit unit, EntityMention inner) {
        boolean body = inner.kind() == EntityMention.Kind.GROUP || inner.kind() == EntityMention.Kind.ORGANISATION;
        return body && (classes.in("collective-nouns", unit.form) || classes.in("group-heads", unit.form));
    }
}
