package org.demarche.extract;

import java.util.List;
import java.util.Optional;

/**
 * Several who share a verb though an aside parts them: "Shoigu, who is in Ankara, and Akar signed", "Modi, in Moscow for two
 * days, and Putin met".
 */
record Rows(WalkState at) {
    /** Takes those whom an aside parted from the last of them off what waits; the frame of the first. */
    Optional<WalkState.Frame> take(Unit last, Unit verb) {
        WalkState.Frame frame = at.suspended.peek();
        if (frame == null || frame.pending().filter(h -> row(h, last, verb)).isEmpty()) {
            return Optional.empty();
        }
        at.suspended.pop();
        Unit both = joint(frame.pending().get(), last);
        WalkState.Frame first = take(both, verb)
                .orElse(new WalkState.Frame(
                        Optional.of(both), frame.current(), frame.opener(), frame.phrases(), frame.times()));
        return Optional.of(first);
    }

    /** Who waits for a verb with an aside behind, and who is named with "and" right before that verb. */
    Unit behind(Unit unit, int i) {
        int head = at.pendingFrom;
        boolean aside = at.pending.isPresent()
                && at.boundary
                && head + 2 < i
                && at.all.get(head) == at.pending.get()
                && at.all.get(head + 1).is(Unit.Kind.COMMA)
                && (at.all.get(head + 2).is(Unit.Kind.PREP)
                        || at.all.get(head + 2).is(Unit.Kind.TIME)
                        || at.all.get(head + 2).is(Unit.Kind.ADVERB));
        return aside && before(i).is(Unit.Kind.AND) && row(at.pending.get(), unit, unit)
                ? joint(at.pending.get(), unit)
                : unit;
    }

    private Unit before(int i) {
        return at.all.get(i - 1);
    }

    /** Whether one goes on with the row that another began, and the verb is not that of the last alone. */
    private boolean row(Unit head, Unit last, Unit verb) {
        int first = position(head);
        int next = position(last);
        if (first < 0 || next < first + 3 || !opens(first + 1)) {
            return false;
        }
        boolean comma = before(next).is(Unit.Kind.COMMA) && !last.conjuncts.isEmpty();
        boolean and = before(next).is(Unit.Kind.AND)
                && before(next).word("and")
                && before(next - 1).is(Unit.Kind.COMMA);
        return (comma || and) && alike(head, last) && !ownVerb(at.all.indexOf(verb));
    }

    /** Whether an aside opens, perhaps behind "of Germany". */
    private boolean opens(int from) {
        int i = from;
        while (i + 1 < at.all.size()
                && at.all.get(i).is(Unit.Kind.PREP)
                && at.all.get(i + 1).is(Unit.Kind.NOMINAL)) {
            i += 2;
        }
        if (i + 1 < at.all.size() && at.all.get(i).is(Unit.Kind.COMMA)) {
            return !at.all.get(i + 1).is(Unit.Kind.NOMINAL);
        }
        return i < at.all.size() && at.all.get(i).is(Unit.Kind.REL);
    }

    /** Where a unit stands, or the first of those joined. */
    private int position(Unit unit) {
        for (int i = 0; i < at.all.size(); i++) {
            if (at.all.get(i).from == unit.from && at.all.get(i).is(Unit.Kind.NOMINAL)) {
                return i;
            }
        }
        return -1;
    }

    /** "Zarif, who said Kerry had called, and Lavrov had agreed, left": a verb right behind a later comma is that of the first. */
    private boolean ownVerb(int from) {
        List<Unit> all = at.all;
        for (int i = from + 1; i + 1 < all.size() && !all.get(i).is(Unit.Kind.BREAK); i++) {
            Unit next = all.get(i + 1);
            boolean past = next.is(Unit.Kind.VERB)
                    && (next.verb.finite()
                            || next.verb.form() == VerbGroup.Form.PARTICIPLE
                                    && i + 2 < all.size()
                                    && all.get(i + 2).is(Unit.Kind.NOMINAL));
            if (all.get(i).is(Unit.Kind.COMMA) && past) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(Unit head, Unit last) {
        return head.names() && last.names() && Coordination.person(head) == Coordination.person(last);
    }

    private static Unit joint(Unit head, Unit last) {
        Unit both = head.alone();
        both.conjuncts.addAll(head.conjuncts);
        both.conjuncts.addAll(last.members());
        return both;
    }
}
