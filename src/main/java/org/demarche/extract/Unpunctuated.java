package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/**
 * Puts the comma that a writer left out behind what opens a sentence: "Speaking in Prague on Monday | Obama accused",
 * "when the talks were over | Putin promised"; and reads "than they needed" as a clause.
 */
final class Unpunctuated {
    private final WordClasses classes;

    Unpunctuated(WordClasses classes) {
        this.classes = classes;
    }

    List<Unit> punctuate(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units);
        int subject = behindGerund(out);
        if (subject > 0) {
            out.add(subject, comma(out.get(subject)));
        }
        for (int i = 0; i + 2 < out.size(); i++) {
            if (compared(out, i)) {
                Unit than = out.get(i);
                out.set(i, new Unit(Unit.Kind.SUB, than.from, than.to, than.span, than.head));
            }
        }
        for (int i = 0; i + 5 < out.size(); i++) {
            if (over(out, i)) {
                Unit over = out.get(i + 3);
                out.set(i + 3, new Unit(Unit.Kind.PREDICATE, over.from, over.to, over.span, over.head));
                out.add(i + 4, comma(out.get(i + 4)));
            }
        }
        return out;
    }

    /** Where the subject stands behind a gerund that opens the sentence, or -1. */
    private int behindGerund(List<Unit> units) {
        int gerund = 0;
        while (gerund < units.size() && (units.get(gerund).is(Unit.Kind.QUOTE) || units.get(gerund).is(Unit.Kind.ADVERB))) {
            gerund++;
        }
        if (!verb(units, gerund, VerbGroup.Form.GERUND)) {
            return -1;
        }
        int i = gerund + 1;
        while (i < units.size() && within(units.get(i))) {
            i++;
        }
        if (!verb(units, i, VerbGroup.Form.FINITE) || act(units.get(i).verb)) {
            return -1;
        }
        int subject = i - 1;
        while (subject > gerund && !units.get(subject).is(Unit.Kind.NOMINAL)) {
            subject--;
        }
        boolean plain = subject > gerund + 1
                && (units.get(subject - 1).is(Unit.Kind.TIME)
                        || units.get(subject - 1).is(Unit.Kind.ADVERB)
                        || units.get(subject - 1).is(Unit.Kind.NOMINAL) && person(units.get(subject)));
        return plain && units.subList(subject + 1, i).stream().noneMatch(u -> u.is(Unit.Kind.PREP)) ? subject : -1;
    }

    /** "Sending Ukraine weapons would be a mistake": of such verbs the gerund itself may be the subject. */
    private static boolean act(VerbGroup verb) {
        return verb.lemma().equals("be") && !verb.passive() && !verb.progressive() || !verb.modal().isEmpty();
    }

    private boolean person(Unit unit) {
        return unit.to - unit.from == 1 && classes.in("subject-pronouns", unit.head)
                || unit.names() && classes.in("honorifics", unit.words.isEmpty() ? "" : unit.words.get(0))
                || unit.entity
                        .filter(e -> e.kind() == EntityMention.Kind.PERSON)
                        .isPresent();
    }

    /** "Seven more than they needed": a clause of its own. */
    private boolean compared(List<Unit> units, int i) {
        Unit subject = units.get(i + 1);
        boolean pronoun = subject.to - subject.from == 1 && classes.in("subject-pronouns", subject.head);
        return units.get(i).is(Unit.Kind.PREP)
                && units.get(i).word("than")
                && subject.is(Unit.Kind.NOMINAL)
                && (pronoun || subject.names())
                && verb(units, i + 2, VerbGroup.Form.FINITE);
    }

    /** "When the talks were over Putin promised": what is over has no object. */
    private static boolean over(List<Unit> units, int i) {
        return units.get(i).is(Unit.Kind.SUB)
                && units.get(i + 1).is(Unit.Kind.NOMINAL)
                && verb(units, i + 2, VerbGroup.Form.FINITE)
                && units.get(i + 2).verb.lemma().equals("be")
                && units.get(i + 3).is(Unit.Kind.PREP)
                && units.get(i + 3).word("over")
                && units.get(i + 4).is(Unit.Kind.NOMINAL)
                && verb(units, i + 5, VerbGroup.Form.FINITE);
    }

    private static boolean within(Unit unit) {
        return unit.is(Unit.Kind.NOMINAL)
                || unit.is(Unit.Kind.PREP)
                || unit.is(Unit.Kind.TIME)
                || unit.is(Unit.Kind.ADVERB);
    }

    private static boolean verb(List<Unit> units, int i, VerbGroup.Form form) {
        return i < units.size() && units.get(i).is(Unit.Kind.VERB) && units.get(i).verb.form() == form;
    }

    /** A comma without width, before a unit. */
    private static Unit comma(Unit before) {
        Span none = new Span(before.span.begin(), before.span.begin());
        return new Unit(Unit.Kind.COMMA, before.from, before.from, none, ",");
    }
}
