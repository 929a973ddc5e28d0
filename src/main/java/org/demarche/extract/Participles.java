package org.demarche.extract;

import org.demarche.lexicon.WordClasses;

/** Tells a past tense from a participle where the form is the same: "Blair, received by Putin, said", "Blair received Putin". */
final class Participles {
    private final WordClasses classes;
    private final WalkState at;

    Participles(WordClasses classes, WalkState at) {
        this.classes = classes;
        this.at = at;
    }

    /** "Blair, received in the Kremlin by Putin, spoke": a past tense between commas, before the verb of the subject, is none. */
    void reduce(Unit unit, int i) {
        VerbGroup group = unit.verb;
        boolean plain = group.finite()
                && group.past()
                && group.modal().isEmpty()
                && !group.passive()
                && !group.perfect()
                && !group.negated()
                && !group.progressive();
        boolean waits = at.boundary && at.afterComma && at.pending.isPresent() && at.opener.isEmpty();
        if (plain && waits && unit.to - unit.from == 1 && behindPhrase(i) && verbBehindComma(i)) {
            unit.verb = group.withForm(VerbGroup.Form.PARTICIPLE);
        } else if (plain && unit.to - unit.from == (group.particle().isEmpty() ? 1 : 2) && describes(i)) {
            unit.verb = group.withForm(VerbGroup.Form.PARTICIPLE);
        }
        if (plain && unit.to - unit.from == 1 && made(unit, i)) {
            unit.verb = group.withForm(VerbGroup.Form.PARTICIPLE);
        }
    }

    /** "The result was a treaty, signed in Beijing on Thursday": what was made of the text before the comma. */
    private boolean made(Unit unit, int i) {
        boolean behind = at.afterComma
                && !at.joined
                && !at.boundary
                && at.opener.isEmpty()
                && at.suspended.stream().allMatch(f -> f.pending().isEmpty())
                && at.current != null
                && at.current.lemma().equals("be")
                && classes.in("event-making-verbs", unit.verb.lemma());
        return behind
                && at.current
                        .object
                        .filter(o -> classes.in("accord-text", o.form) || classes.in("event-nouns", o.form))
                        .isPresent()
                && behindPhrase(i);
    }

    /** "Called on the parties concerned to", "called on the men holed up in the city": the clause has its verb already. */
    private boolean describes(int i) {
        boolean complete = at.current != null
                && at.current.group().finite()
                && !at.boundary
                && !at.afterComma
                && !at.joined
                && at.opener.isEmpty()
                && classes.in("asking-verbs", at.current.lemma());
        return complete
                && i > 0
                && at.all.get(i - 1).is(Unit.Kind.NOMINAL)
                && at.current.phrases.stream().anyMatch(p -> p.noun() == at.all.get(i - 1))
                && (i + 1 == at.all.size() || !at.all.get(i + 1).is(Unit.Kind.NOMINAL));
    }

    /** Whether a phrase, and no object, follows. */
    private boolean behindPhrase(int i) {
        return i + 1 < at.all.size() && at.all.get(i + 1).is(Unit.Kind.PREP);
    }

    /** Whether "and" and phrases between commas stand before a verb. */
    boolean behindAside(int i) {
        int comma = i - 2;
        while (comma > 0
                && (at.all.get(comma).is(Unit.Kind.PREP)
                        || at.all.get(comma).is(Unit.Kind.NOMINAL)
                        || at.all.get(comma).is(Unit.Kind.TIME)
                        || at.all.get(comma).is(Unit.Kind.ADVERB))) {
            comma--;
        }
        return comma > 0
                && comma < i - 2
                && at.all.get(i - 1).is(Unit.Kind.COMMA)
                && at.all.get(comma).is(Unit.Kind.COMMA)
                && at.all.get(comma - 1).is(Unit.Kind.AND);
    }

    /** A lone past participle between a subject and its object is a past tense that the tagger misread. */
    boolean finite(int i) {
        boolean verbLater = false;
        for (int j = i + 1; j < at.all.size(); j++) {
            Unit next = at.all.get(j);
            if (next.is(Unit.Kind.VERB)
                    && next.verb.finite()
                    && !at.all.get(j - 1).is(Unit.Kind.AND)) {
                verbLater = true;
            }
            if (next.is(Unit.Kind.BREAK) || next.is(Unit.Kind.SUB) || next.is(Unit.Kind.REL)) {
                break;
            }
        }
        Unit next = i + 1 < at.all.size() ? at.all.get(i + 1) : null;
        boolean by = next != null && next.is(Unit.Kind.PREP) && next.word("by") && !counted(i + 2);
        if (at.afterComma && next != null && !next.is(Unit.Kind.NOMINAL) && verbBehindComma(i)) {
            // "the text, adopted after talks in Geneva, curbs": the verb of the subject is yet to come
            return false;
        }
        boolean relative = !at.opener.isEmpty() && at.antecedent.isPresent();
        boolean pronoun = i > 0
                && (at.all.get(i - 1).is(Unit.Kind.REL) || at.all.get(i - 1).is(Unit.Kind.SUB));
        if (relative && pronoun) {
            // "a rebuke that arrived by letter": no participle follows a relative pronoun
            return true;
        }
        boolean goesOn =
                at.joined && !at.boundary && at.commaJoined == at.all.get(i - 1).is(Unit.Kind.COMMA);
        boolean object = next != null
                && next.is(Unit.Kind.NOMINAL)
                && (next.names() || goesOn)
                && !classes.in("two-object-verbs", at.all.get(i).verb.lemma());
        return !by && (relative || object || !verbLater);
    }

    /** "Signed an accord, prolonged another and undertook to": the second of three things that a subject does. */
    boolean listed(int i) {
        boolean object = i + 1 < at.all.size() && at.all.get(i + 1).is(Unit.Kind.NOMINAL);
        boolean above = at.current.group().finite()
                && (at.current.group().past() || classes.in("invariable-participles", at.current.lemma()));
        for (int j = i + 2; object && above && j + 1 < at.all.size(); j++) {
            Unit unit = at.all.get(j);
            if (unit.is(Unit.Kind.AND)) {
                int verb = at.all.get(j + 1).is(Unit.Kind.ADVERB) ? j + 2 : j + 1;
                return verb < at.all.size()
                        && at.all.get(verb).finite()
                        && at.all.get(verb).verb.past();
            }
            if (!unit.is(Unit.Kind.PREP) && !unit.is(Unit.Kind.NOMINAL) && !unit.is(Unit.Kind.TIME)) {
                return false;
            }
        }
        return false;
    }

    /** "Passed by 100 votes": a count, not who did it. */
    private boolean counted(int i) {
        return i < at.all.size()
                && (classes.in("votes", at.all.get(i).head) || classes.in("votes", at.all.get(i).form));
    }

    private boolean verbBehindComma(int i) {
        for (int j = i + 1; j + 1 < at.all.size(); j++) {
            Unit verb = at.all.get(j + 1);
            if (at.all.get(j).is(Unit.Kind.BREAK)) {
                return false;
            }
            if (at.all.get(j).is(Unit.Kind.COMMA)) {
                return verb.is(Unit.Kind.VERB) && verb.verb.finite();
            }
        }
        return false;
    }
}
