package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.ActorRef;
import org.demarche.model.EntityMention;

/**
 * Names that stand behind a description and all that qualifies it: "the sister of Kim Jong Un, Kim Yo Jong,", "Chad's
 * ambassador in Paris, Amine Abba Siddick,", "the men in charge of the file, Yun and Choe,", "the man who beat him in
 * March, Morgan Tsvangirai,".
 */
record NamesBehind(WordClasses classes) {
    /** The index of the comma that closes the names behind "of" which say who unit {@code i} is, or {@code i}. */
    int absorb(List<Unit> units, int i) {
        int name = i + 1 < units.size() && belongs(units.get(i + 1)) ? name(units, i) : -1;
        if (name < 0) {
            return i;
        }
        int last = last(units, i, name);
        call(units, i, name, last);
        return Coordination.comma(units, last + 1) ? last + 1 : last;
    }

    /** Gives "the envoy in Kyiv, Zurabov," its name; the name's own unit and commas go, where the envoy is stays. */
    List<Unit> behindPhrases(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        for (int i = 0; i + 4 < out.size(); i++) {
            boolean qualified = out.get(i + 1).is(Unit.Kind.PREP) && !belongs(out.get(i + 1));
            int name = qualified ? name(out, i) : -1;
            if (name > 0) {
                int last = last(out, i, name);
                call(out, i, name, last);
                // "a man with a beard, Londoño, who": nothing stands between him and what is told of him
                boolean who = last + 2 < out.size() && out.get(last + 2).is(Unit.Kind.REL);
                out.subList(who ? i + 1 : name - 1, Coordination.comma(out, last + 1) ? last + 2 : last + 1)
                        .clear();
            }
        }
        return out;
    }

    /** Whether a preposition tells whose or whence somebody is. */
    private static boolean belongs(Unit preposition) {
        return preposition.word("of") || preposition.word("from");
    }

    private static void call(List<Unit> units, int i, int name, int last) {
        units.get(i).entity = units.get(name).entity;
        if (last > name) {
            units.get(i).conjuncts.add(units.get(last));
        }
    }

    private int last(List<Unit> units, int i, int name) {
        return plural(units.get(i)) ? second(units, name) : name;
    }

    /** Where the first name stands that says who unit {@code i} is, behind phrases that qualify it, or -1. */
    private int name(List<Unit> units, int i) {
        Unit unit = units.get(i);
        if (!unit.is(Unit.Kind.NOMINAL) || !unit.entity.isEmpty() || !bearer(unit)) {
            return -1;
        }
        int end = qualified(units, i);
        int name = end + 2;
        if (end == i
                || name >= units.size()
                || !Coordination.comma(units, end + 1)
                || !units.get(name).names()) {
            return -1;
        }
        boolean named = belongs(units.get(i + 1)) && end == i + 2 || person(units.get(name));
        boolean repeats = units.get(end).names()
                && same(units.get(end).entity.get(), units.get(name).entity.get());
        int last = last(units, i, name);
        boolean list = last == name && listAhead(units, name + 1);
        return named && !repeats && !list && !attributed(units, i, name, last) && closed(units, last + 1) ? name : -1;
    }

    /** "According to two people in the room, Kerry, visibly angry,": who is named is told of, and not one of the two. */
    private boolean attributed(List<Unit> units, int i, int name, int last) {
        return i > 0
                && last == name
                && classes.in("attributing-prepositions", units.get(i - 1).head)
                && (plural(units.get(i))
                        || name + 2 < units.size() && !units.get(name + 2).is(Unit.Kind.NOMINAL));
    }

    /** Gives "the man who beat him in March, Morgan Tsvangirai, agreed" its name; the name's own unit and commas go. */
    List<Unit> behindRelatives(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        for (int i = 0; i + 5 < out.size(); i++) {
            Unit unit = out.get(i);
            boolean who = unit.is(Unit.Kind.NOMINAL)
                    && unit.entity.isEmpty()
                    && !plural(unit)
                    && bearer(unit)
                    && out.get(i + 1).is(Unit.Kind.REL)
                    && classes.in("personal-relatives", out.get(i + 1).head);
            int comma = who ? clauseEnd(out, i + 2) : -1;
            if (comma > 0
                    && comma + 2 < out.size()
                    && person(out.get(comma + 1))
                    && Coordination.comma(out, comma + 2)
                    && verbAhead(out, comma + 3)) {
                unit.entity = out.get(comma + 1).entity;
                out.subList(comma, comma + 3).clear();
            }
        }
        return out;
    }

    /** The first comma behind {@code from} if nothing but the words of one clause stands before it, or -1. */
    private static int clauseEnd(List<Unit> units, int from) {
        Set<Unit.Kind> others = Set.of(Unit.Kind.SUB, Unit.Kind.REL, Unit.Kind.BREAK, Unit.Kind.QUOTE);
        for (int i = from; i < units.size() && !others.contains(units.get(i).kind); i++) {
            if (units.get(i).is(Unit.Kind.COMMA)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean verbAhead(List<Unit> units, int from) {
        int at = from;
        while (at < units.size()
                && (units.get(at).is(Unit.Kind.TIME) || units.get(at).is(Unit.Kind.ADVERB))) {
            at++;
        }
        return at < units.size() && units.get(at).finite();
    }

    /** The last noun of the prepositional phrases behind {@code i}, or {@code i}. */
    private int qualified(List<Unit> units, int i) {
        int end = i;
        while (end + 2 < units.size()
                && (end > i || units.get(i + 1).word("of") || personal(units.get(i)))
                && units.get(end + 1).is(Unit.Kind.PREP)
                && units.get(end + 2).is(Unit.Kind.NOMINAL)) {
            end += 2;
        }
        return end;
    }

    private static int second(List<Unit> units, int name) {
        boolean two = name + 2 < units.size() && units.get(name + 1).is(Unit.Kind.AND) && person(units.get(name + 2));
        return two ? name + 2 : name;
    }

    private boolean bearer(Unit unit) {
        return classes.in("kin-nouns", unit.form) || personal(unit);
    }

    boolean personal(Unit unit) {
        String last = unit.words.isEmpty() ? "" : unit.words.get(unit.words.size() - 1) + " ";
        return classes.in("person-nouns", unit.head)
                || classes.in("person-nouns", unit.form)
                || classes.in("person-nouns", last + unit.form);
    }

    private boolean plural(Unit unit) {
        return !unit.form.equals(unit.head);
    }

    private static boolean closed(List<Unit> units, int i) {
        return i >= units.size() || Coordination.comma(units, i) || units.get(i).is(Unit.Kind.BREAK);
    }

    static boolean person(Unit unit) {
        return unit.is(Unit.Kind.NOMINAL) && unit.person();
    }

    /** Whether two mentions are of the same actors. */
    static boolean same(EntityMention a, EntityMention b) {
        return ids(a).equals(ids(b));
    }

    private static Set<String> ids(EntityMention e) {
        return e.actors().stream().map(ActorRef::id).collect(Collectors.toSet());
    }

    /** Whether a comma is followed by one more name and an "and": then it separates a list. */
    static boolean listAhead(List<Unit> units, int at) {
        return at + 2 < units.size()
                && units.get(at).is(Unit.Kind.COMMA)
                && units.get(at + 1).is(Unit.Kind.NOMINAL)
                && units.get(at + 2).is(Unit.Kind.AND);
    }
}
