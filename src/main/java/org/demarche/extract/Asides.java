package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;

/**
 * Clauses whose "be" is left unsaid: "Kerry, in Riyadh since Tuesday, called", "Kerry, due in Moscow on Friday, said",
 * "With Kerry on his way to Geneva, the ministry waited".
 */
final class Asides {
    private static final String WITH = "with";

    private final WordClasses classes;

    Asides(WordClasses classes) {
        this.classes = classes;
    }

    /** The clauses, each aside before the one that it stands in. */
    List<Clause> fill(List<Unit> units, List<Clause> clauses) {
        List<Clause> all = new ArrayList<>(clauses);
        for (int i = 0; i + 1 < units.size(); i++) {
            Unit who = units.get(i);
            if (!person(who)) {
                continue;
            }
            fronted(units, i, all);
            boolean absolute = absolute(units, i) && !partner(units.get(i), clauses);
            int from = absolute ? i + 1 : i + 2;
            if (!absolute && !bar(units.get(i + 1))) {
                continue;
            }
            int to = end(units, from);
            if (to > from && closed(units, to, absolute) && located(units, from, to)) {
                insert(units, who, from, to, absolute, all);
            }
        }
        return all;
    }

    /** "Back from Tehran, Bildt said", "Now in Minsk, Lavrov": what opens the sentence tells where its subject is. */
    private void fronted(List<Unit> units, int who, List<Clause> all) {
        int bar = who - 1;
        boolean subject = bar > 0
                && units.get(bar).is(Unit.Kind.COMMA)
                && all.stream()
                        .anyMatch(c -> c.relation == Clause.Relation.ROOT
                                && c.subject.filter(s -> s == units.get(who)).isPresent());
        int from = bar;
        while (subject
                && from > 0
                && !units.get(from - 1).is(Unit.Kind.BREAK)
                && !units.get(from - 1).is(Unit.Kind.QUOTE)) {
            from--;
        }
        boolean opens = subject && end(units, from) == bar && located(units, from, bar) && goes(units, from, bar);
        if (opens && !units.get(from).is(Unit.Kind.TIME)) {
            insert(units, units.get(who), from, bar, false, all);
        }
    }

    /** Whether it tells of coming and going, and not only where: "In Geneva today" is no journey. */
    private boolean goes(List<Unit> units, int from, int to) {
        int i = from;
        while (i < to && units.get(i).is(Unit.Kind.ADVERB) && introduces(units, i)) {
            i++;
        }
        Unit first = units.get(i);
        return !first.is(Unit.Kind.PREP) && !first.is(Unit.Kind.TIME)
                || first.is(Unit.Kind.PREP) && classes.in("journey-phrases", units.get(i + 1).form);
    }

    private static boolean person(Unit unit) {
        return unit.is(Unit.Kind.NOMINAL)
                && unit.names()
                && unit.entity
                        .filter(e -> e.kind() != EntityMention.Kind.COUNTRY && e.kind() != EntityMention.Kind.PLACE)
                        .isPresent();
    }

    /** "With Kerry in Moscow, the Kremlin waited". */
    private static boolean absolute(List<Unit> units, int i) {
        return i > 0
                && units.get(i - 1).is(Unit.Kind.PREP)
                && units.get(i - 1).word(WITH)
                && (i == 1 || units.get(i - 2).is(Unit.Kind.COMMA));
    }

    /** "Held talks, which took hours, with Kerry in Moscow": those who took part stand behind an aside. */
    private boolean partner(Unit who, List<Clause> clauses) {
        return clauses.stream()
                .filter(c -> c.verb.to <= who.from)
                .filter(c -> c.object
                        .filter(o -> o.to <= who.from && classes.in("talks", o.form))
                        .isPresent())
                .anyMatch(c -> c.phrases.stream().noneMatch(p -> p.prep().equals(WITH) && p.noun() != who));
    }

    /** The end of a run of phrases, times and predicates. */
    private static int end(List<Unit> units, int from) {
        int i = PhraseRun.end(units, from);
        while (i < units.size() && units.get(i).is(Unit.Kind.PREDICATE)) {
            i = PhraseRun.end(units, i + 1);
        }
        return i;
    }

    private static boolean bar(Unit unit) {
        return unit.is(Unit.Kind.COMMA) || unit.is(Unit.Kind.BREAK);
    }

    private static boolean closed(List<Unit> units, int to, boolean absolute) {
        if (to >= units.size()) {
            return absolute;
        }
        if (!bar(units.get(to))) {
            return absolute && units.get(to).is(Unit.Kind.OTHER);
        }
        int next = to + 1;
        while (next < units.size() && units.get(next).is(Unit.Kind.ADVERB)) {
            next++;
        }
        return absolute || next < units.size() && units.get(next).is(Unit.Kind.VERB);
    }

    /** Whether the aside opens with a place, a predicate of coming and going, or a phrase that tells of talks. */
    private boolean located(List<Unit> units, int from, int to) {
        int i = from;
        while (i < to && introduces(units, i)) {
            i += units.get(i).is(Unit.Kind.PREP) ? 2 : 1;
        }
        if (i >= to) {
            return false;
        }
        Unit first = units.get(i);
        if (first.is(Unit.Kind.PREDICATE) || first.is(Unit.Kind.ADVERB)) {
            return classes.in("aside-predicates", first.head) || classes.in("aside-adverbs", first.head);
        }
        return first.is(Unit.Kind.PREP) && classes.in("aside-prepositions", first.head) && tells(units.get(i + 1));
    }

    private boolean tells(Unit noun) {
        return noun.entity.flatMap(EntityMention::place).isPresent()
                || classes.in("aside-nouns", noun.head)
                || classes.in("talks-only", noun.form);
    }

    /** "Just", "by then" and the like before what the aside tells. */
    private boolean introduces(List<Unit> units, int i) {
        Unit unit = units.get(i);
        boolean when = unit.is(Unit.Kind.PREP) && units.get(i + 1).is(Unit.Kind.TIME);
        return when || unit.is(Unit.Kind.TIME) || unit.is(Unit.Kind.ADVERB) && !classes.in("aside-adverbs", unit.head);
    }

    private void insert(List<Unit> units, Unit who, int from, int to, boolean absolute, List<Clause> all) {
        Unit opening = units.get(from);
        Optional<Clause> main = all.stream()
                .filter(c -> c.verb.from >= units.get(to - 1).to)
                .filter(c -> c.group().finite())
                .findFirst()
                .or(() -> all.stream().filter(c -> c.group().finite()).reduce((a, b) -> b));
        Unit verb = new Unit(Unit.Kind.VERB, opening.from, opening.from, opening.span, "be");
        String particle = "";
        String predicate = "";
        List<Unit.Attached> phrases = new ArrayList<>();
        List<Unit> times = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.PREP)) {
                Unit noun = units.get(++i);
                if (noun.is(Unit.Kind.TIME)) {
                    times.add(noun);
                } else {
                    phrases.add(new Unit.Attached(unit.head, noun));
                }
            } else if (unit.is(Unit.Kind.TIME)) {
                times.add(unit);
            } else if (classes.in("aside-adverbs", unit.head)) {
                particle = unit.head;
            } else if (unit.is(Unit.Kind.PREDICATE) || classes.in("aside-predicates", unit.head)) {
                predicate = predicate.isEmpty() ? unit.head : predicate;
            }
        }
        boolean due = classes.in("planning-adjectives", predicate);
        boolean past = !due && main.filter(c -> c.group().past()).isPresent();
        verb.verb = new VerbGroup("be", particle, "", VerbGroup.Form.FINITE, past, false, false, false, false);
        Clause clause = new Clause(verb, Clause.Relation.RELATIVE, absolute ? WITH : "who", main);
        clause.subject = Optional.of(who);
        clause.shared = !absolute;
        clause.predicate = predicate;
        clause.phrases.addAll(phrases);
        clause.times.addAll(times);
        clause.first = from;
        clause.last = to - 1;
        all.forEach(c -> c.times.removeIf(times::contains));
        if (absolute) {
            all.forEach(c -> c.phrases.removeIf(p -> p.noun() == who && p.prep().equals(WITH)));
        }
        int at = main.map(all::indexOf).orElse(all.size());
        all.add(at, clause);
    }
}
