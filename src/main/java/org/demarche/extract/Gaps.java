package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/**
 * Clauses whose verb is left out because it was just said: "met Netanyahu on Sunday and Abbas on Monday", "flew to Kiev on
 * Monday and to Moscow on Tuesday".
 */
final class Gaps {
    private final WordClasses classes;

    Gaps(WordClasses classes) {
        this.classes = classes;
    }

    /** The clauses with those whose verb is to be supplied, each behind the one that says it. */
    List<Clause> fill(List<Unit> units, List<Clause> clauses) {
        List<Clause> all = new ArrayList<>();
        for (Clause clause : clauses) {
            all.add(clause);
            if (classes.in("repeatable-verbs", clause.lemma())) {
                gapped(units, clause, clauses).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Clause> gapped(List<Unit> units, Clause clause, List<Clause> clauses) {
        int i = behindObject(units, clause);
        Optional<Part> first = part(units, i, true);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = sequence(units, first.get().end);
        int joint = joint(units, first.get().end + (ordered ? 1 : 0));
        if (joint < 0) {
            return Optional.empty();
        }
        boolean plain = !first.get().timed && first.get().where.isEmpty();
        boolean told = units.subList(first.get().end, joint).stream()
                .anyMatch(u -> u.is(Unit.Kind.ADVERB) || u.is(Unit.Kind.TIME));
        if (plain && !ordered && !told) {
            return Optional.empty();
        }
        Optional<Part> second = part(units, joint, true);
        boolean joined = units.subList(first.get().end, joint).stream().anyMatch(u -> !u.is(Unit.Kind.COMMA));
        if (!joined && second.filter(s -> s.alike(first.get())).isEmpty()) {
            return Optional.empty();
        }
        if (second.isEmpty() || !ends(units, second.get().end + (sequence(units, second.get().end) ? 1 : 0))) {
            return Optional.empty();
        }
        Part said = first.get();
        Part left = second.get();
        boolean bare = left.what.isEmpty();
        boolean alike =
                bare ? said.what.isEmpty() && !left.where.isEmpty() : said.what.isPresent() && alike(said, left);
        boolean taken = clauses.stream().anyMatch(c -> c.first > clause.first && c.first < left.end);
        return alike && !taken ? Optional.of(supplied(units, clause, said, left, joint)) : Optional.empty();
    }

    /** Where the arguments begin that may be said again: behind "held talks", "spoke by telephone". */
    private static int behindObject(List<Unit> units, Clause clause) {
        int i = clause.first + 1;
        boolean means = i + 1 < units.size()
                && units.get(i).is(Unit.Kind.PREP)
                && units.get(i + 1).is(Unit.Kind.NOMINAL)
                && units.get(i + 1).entity.isEmpty();
        boolean object = i < units.size()
                && clause.object.filter(units.get(i)::equals).isPresent()
                && units.get(i).entity.isEmpty();
        int behind = means ? i + 2 : object ? i + 1 : i;
        return behind < units.size() && units.get(behind).is(Unit.Kind.PREP) ? behind : i;
    }

    /** Arguments in a row: one name, as object or behind a preposition, and places and times. */
    private record Part(
            Optional<Unit.Attached> what, List<Unit.Attached> where, List<Unit> when, boolean timed, int end) {
        /** "On Monday, Hollande on Tuesday": both have a time, or both a place, and a name. */
        boolean alike(Part other) {
            boolean both = timed && other.timed || !where.isEmpty() && !other.where.isEmpty();
            return both && what.isPresent() && other.what.isPresent();
        }
    }

    private Optional<Part> part(List<Unit> units, int from, boolean named) {
        Optional<Unit.Attached> what = Optional.empty();
        List<Unit.Attached> where = new ArrayList<>();
        List<Unit> when = new ArrayList<>();
        boolean parted = false;
        int i = from;
        while (i < units.size()) {
            Unit unit = units.get(i);
            boolean preposition = unit.is(Unit.Kind.PREP) && i + 1 < units.size();
            Unit noun = preposition ? units.get(i + 1) : unit;
            String prep = preposition ? unit.head : "";
            boolean part = preposition && noun.entity.isEmpty() && classes.in("day-parts", noun.form);
            if (part || unit.is(Unit.Kind.TIME) || preposition && noun.is(Unit.Kind.TIME)) {
                if (!part) {
                    when.add(noun);
                }
                parted |= part;
            } else if (!noun.is(Unit.Kind.NOMINAL)) {
                break;
            } else if (preposition && classes.in("place-prepositions", prep) && place(noun) && !prep.equals("to")) {
                where.add(new Unit.Attached(prep, noun));
            } else if (named && what.isEmpty() && where.isEmpty() && (noun.names() || place(noun))) {
                what = Optional.of(new Unit.Attached(prep, noun));
            } else {
                break;
            }
            i += preposition ? 2 : 1;
        }
        return i == from ? Optional.empty() : Optional.of(new Part(what, where, when, parted || !when.isEmpty(), i));
    }

    /** "Rang Merkel first and Cameron afterwards". */
    private boolean sequence(List<Unit> units, int at) {
        return at < units.size()
                && units.get(at).is(Unit.Kind.ADVERB)
                && classes.in("order-adverbs", units.get(at).head);
    }

    private static boolean place(Unit unit) {
        return unit.entity.flatMap(e -> e.place()).isPresent();
    }

    /** Behind "and", ", then", "and again", "and, later in the day,", or a comma; -1 where nothing joins. */
    private int joint(List<Unit> units, int from) {
        int i = from;
        boolean comma = false;
        boolean joined = false;
        while (i < units.size()) {
            Unit unit = units.get(i);
            boolean then = unit.is(Unit.Kind.ADVERB)
                    && (classes.in("sequence-words", unit.head) || classes.in("again-words", unit.head));
            if (unit.is(Unit.Kind.COMMA)) {
                comma = true;
            } else if (unit.is(Unit.Kind.AND) && !unit.word("or")) {
                joined = true;
            } else if (then && (comma || joined)) {
                joined = true;
            } else if (!(joined && comma && unit.is(Unit.Kind.TIME))) {
                break;
            }
            i++;
        }
        return (joined || comma) && i < units.size() ? i : -1;
    }

    /** Whether a clause may end before a unit: no verb follows that would take the name as its subject. */
    private static boolean ends(List<Unit> units, int at) {
        if (at >= units.size()) {
            return true;
        }
        Unit unit = units.get(at);
        return unit.is(Unit.Kind.COMMA)
                || unit.is(Unit.Kind.BREAK)
                || unit.is(Unit.Kind.QUOTE)
                || unit.is(Unit.Kind.SUB)
                || unit.is(Unit.Kind.PREP)
                || unit.is(Unit.Kind.OTHER)
                || unit.is(Unit.Kind.AND);
    }

    /** Whether both parts name people, or both places, in the same way. */
    private static boolean alike(Part said, Part left) {
        Unit.Attached a = said.what.get();
        Unit.Attached b = left.what.get();
        boolean places = place(a.noun()) && place(b.noun());
        boolean actors = !place(a.noun())
                && !place(b.noun())
                && a.noun().names()
                && b.noun().names();
        return (places || actors) && (b.prep().isEmpty() || b.prep().equals(a.prep()));
    }

    private static Clause supplied(List<Unit> units, Clause clause, Part said, Part left, int joint) {
        Unit before = units.get(joint);
        Unit verb = new Unit(Unit.Kind.VERB, before.from, before.to, before.span, clause.lemma());
        verb.form = clause.verb.form;
        verb.verb = clause.group();
        Clause gap = new Clause(verb, Clause.Relation.CONJOINED, "", Optional.of(clause));
        gap.subject = clause.subject;
        gap.shared = true;
        gap.first = joint;
        gap.last = left.end - 1;
        clause.phrases.removeIf(p -> units.indexOf(p.noun()) >= joint);
        clause.times.removeIf(t -> units.indexOf(t) >= joint);
        if (clause.object.filter(o -> units.indexOf(o) >= joint).isPresent()) {
            clause.object = Optional.empty();
        }
        if (clause.secondObject.filter(o -> units.indexOf(o) >= joint).isPresent()) {
            clause.secondObject = Optional.empty();
        }
        Optional<Unit.Attached> what = left.what.isPresent() ? left.what : said.what;
        String prep = said.what.map(Unit.Attached::prep).orElse("");
        if (what.isPresent() && prep.isEmpty()) {
            gap.object = what.map(Unit.Attached::noun);
        } else {
            what.ifPresent(w -> gap.phrases.add(new Unit.Attached(prep, w.noun())));
            clause.object.ifPresent(o -> o.attached.removeIf(p -> units.indexOf(p.noun()) >= joint));
            gap.object = clause.object.map(o -> again(o, before));
            said.what.ifPresent(w -> gap.phrases.addAll(clause.phrases.stream()
                    .filter(p -> p.noun().entity.isEmpty() && p.noun().from < w.noun().from)
                    .toList()));
        }
        gap.phrases.addAll(left.where);
        gap.times.addAll(left.when);
        return gap;
    }

    /** The same nameless noun, said again without words where the gap is. */
    private static Unit again(Unit noun, Unit where) {
        Unit copy = new Unit(Unit.Kind.NOMINAL, where.from, where.to, where.span, noun.head);
        copy.form = noun.form;
        copy.words.addAll(noun.words);
        copy.modifiers.addAll(noun.modifiers);
        return copy;
    }
}
