package org.demarche.extract;

import java.util.Optional;
import org.demarche.lexicon.WordClasses;

/** A verb left out: in "met Lavrov in London on Friday and again in Rome last week" they met twice. */
final class Ellipsis {
    private final WordClasses classes;
    private final WalkState at;
    private boolean again;
    private boolean place;
    private boolean time;

    Ellipsis(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.at = at;
    }

    /** The clause that an "and" at a unit repeats with another place or time, if it does. */
    Optional<Clause> at(int and) {
        Clause told = at.current;
        boolean act = told != null
                && !at.boundary
                && told.group().finite()
                && told.group().past();
        if (!act || and + 1 >= at.all.size() || !closed(end(and + 1))) {
            return Optional.empty();
        }
        boolean another = place && time && located(told) && !told.times.isEmpty() || again && (place || time);
        return another ? Optional.of(repeated(told, at.all.get(and + 1), and)) : Optional.empty();
    }

    /** Reads adverbs, times and phrases of place; the index of what follows. */
    private int end(int from) {
        int i = from;
        while (i < at.all.size()) {
            Unit unit = at.all.get(i);
            Unit next = i + 1 < at.all.size() ? at.all.get(i + 1) : unit;
            if (unit.is(Unit.Kind.ADVERB)) {
                again |= classes.in("again-words", unit.head);
            } else if (unit.is(Unit.Kind.TIME)) {
                time = true;
            } else if (unit.is(Unit.Kind.PREP) && next.is(Unit.Kind.TIME)) {
                time = true;
                i++;
            } else if (unit.is(Unit.Kind.PREP) && next.is(Unit.Kind.NOMINAL) && where(next)) {
                place = true;
                i++;
            } else {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean closed(int end) {
        return end >= at.all.size()
                || switch (at.all.get(end).kind) {
                    case COMMA, BREAK, SUB, OTHER, AND -> true;
                    default -> false;
                };
    }

    private static boolean where(Unit unit) {
        return unit.entity.flatMap(e -> e.place()).isPresent();
    }

    private static boolean located(Clause clause) {
        return clause.phrases.stream().anyMatch(p -> where(p.noun()));
    }

    private static Clause repeated(Clause told, Unit word, int at) {
        Unit verb = new Unit(Unit.Kind.VERB, word.from, word.to, word.span, told.verb.head);
        verb.form = told.verb.form;
        verb.verb = told.verb.verb;
        Clause clause = new Clause(verb, Clause.Relation.CONJOINED, "", Optional.of(told));
        clause.subject = told.subject;
        clause.object = told.object;
        clause.secondObject = told.secondObject;
        clause.shared = true;
        told.phrases.stream()
                .filter(p -> !where(p.noun()) || p.noun().names() && !located(p))
                .forEach(clause.phrases::add);
        clause.first = at;
        clause.last = at;
        return clause;
    }

    private static boolean located(Unit.Attached phrase) {
        return phrase.prep().equals("in")
                || phrase.prep().equals("at")
                || phrase.prep().equals("near");
    }
}
