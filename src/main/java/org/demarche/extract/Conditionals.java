package org.demarche.extract;

import java.util.List;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.Span;

/**
 * Reads a verb before its subject as the "if" that it stands for ("should Russia fail", "were Turkey to attack"), and a
 * bare form behind its subject as the present tense.
 */
final class Conditionals {
    private final WordClasses classes;

    Conditionals(WordClasses classes) {
        this.classes = classes;
    }

    void apply(List<Unit> units) {
        bare(units);
        demanded(units);
        for (int i = 0; i + 2 < units.size(); i++) {
            Unit first = units.get(i);
            if (!first.is(Unit.Kind.VERB)
                    || !units.get(i + 1).is(Unit.Kind.NOMINAL)
                    || !units.get(i + 2).is(Unit.Kind.VERB)) {
                continue;
            }
            Unit verb = units.get(i + 2);
            VerbGroup.Form form = verb.verb.form();
            // "should the talks fail": after a plural the bare form passes for a present tense
            boolean plain = form == VerbGroup.Form.FINITE && !verb.verb.past() && verb.to - verb.from == 1;
            boolean should = first.verb.lemma().equals("should")
                    && (form == VerbGroup.Form.INFINITIVE || plain)
                    && (i == 0 || !asks(units.get(i - 1)));
            boolean were = first.form.equals("were") && form == VerbGroup.Form.INFINITIVE && opens(units, i);
            boolean had = first.form.equals("had") && form == VerbGroup.Form.PARTICIPLE && opens(units, i);
            if (should || were || had) {
                units.set(i, new Unit(Unit.Kind.SUB, first.from, first.to, first.span, "if"));
                verb.verb = verb.verb.withForm(VerbGroup.Form.FINITE);
            }
        }
    }

    /** "Insisted Russia withdraw": a bare form behind a verb of demanding and a name opens a clause without "that". */
    private void demanded(List<Unit> units) {
        for (int i = 0; i + 2 < units.size(); i++) {
            boolean open = units.get(i).is(Unit.Kind.VERB)
                    && classes.in("zero-that-verbs", units.get(i).verb.lemma())
                    && units.get(i + 1).is(Unit.Kind.NOMINAL)
                    && units.get(i + 1).names()
                    && units.get(i + 2).is(Unit.Kind.VERB)
                    && units.get(i + 2).verb.form() == VerbGroup.Form.INFINITIVE
                    && !units.get(i + 2).words.contains("to");
            if (open) {
                Unit subject = units.get(i + 1);
                Span none = new Span(subject.span.begin(), subject.span.begin());
                units.add(i + 1, new Unit(Unit.Kind.SUB, subject.from, subject.from, none, "that"));
                VerbGroup verb = units.get(i + 3).verb;
                units.get(i + 3).verb = verb.withForm(VerbGroup.Form.FINITE);
            }
        }
    }

    /** "The ministers undertake to act": a bare form behind the noun that opens a sentence is its present tense. */
    private void bare(List<Unit> units) {
        int i = 0;
        while (i < units.size() && !units.get(i).is(Unit.Kind.NOMINAL)) {
            Unit unit = units.get(i);
            boolean front = unit.is(Unit.Kind.AND) || unit.is(Unit.Kind.ADVERB) || unit.is(Unit.Kind.TIME);
            if (!front && !unit.is(Unit.Kind.COMMA) && !unit.is(Unit.Kind.QUOTE) && !unit.is(Unit.Kind.OTHER)) {
                return;
            }
            i++;
        }
        if (i + 1 < units.size() && units.get(i + 1).is(Unit.Kind.VERB)) {
            Unit verb = units.get(i + 1);
            if (verb.verb.form() == VerbGroup.Form.INFINITIVE && !verb.words.contains("to")) {
                verb.verb = verb.verb.withForm(VerbGroup.Form.FINITE);
            }
        }
    }

    private static boolean opens(List<Unit> units, int i) {
        return i == 0
                || units.get(i - 1).is(Unit.Kind.COMMA)
                || units.get(i - 1).is(Unit.Kind.QUOTE)
                || units.get(i - 1).is(Unit.Kind.AND);
    }

    private boolean asks(Unit before) {
        return before.is(Unit.Kind.SUB) || before.is(Unit.Kind.REL) || classes.in("question-words", before.head);
    }
}
