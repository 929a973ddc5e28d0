package org.demarche.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.lexicon.WordClasses;
import org.demarche.model.EntityMention;
import org.demarche.model.Span;

/**
 * Commas that writers leave out where the main clause begins: "While the talks were going on Clinton was in Amman", "When
 * they were over he left", "Speaking in Oslo on Monday the minister accused".
 */
record LostCommas(WordClasses classes) {
    /** Those behind a gerund that opens the sentence; lists are joined already. */
    List<Unit> set(List<Unit> units) {
        int subject = behindGerund(units);
        if (subject < 0) {
            return units;
        }
        List<Unit> out = new ArrayList<>(units);
        out.add(subject, comma(units.get(subject)));
        return out;
    }

    /** Those behind a particle that looks like a preposition; lists are not joined yet. */
    List<Unit> particles(List<Unit> units) {
        List<Unit> out = new ArrayList<>(units.size() + 1);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            int verb = behindList(units, i);
            boolean subject = i > 0
                    && unit.is(Unit.Kind.NOMINAL)
                    && verb < units.size()
                    && finite(units.get(verb))
                    && afterParticle(units, i);
            if (subject) {
                particle(out);
                out.add(comma(unit));
            }
            out.add(unit);
        }
        return out;
    }

    /** What stands behind "Bush and Blair". */
    private static int behindList(List<Unit> units, int first) {
        int i = first + 1;
        while (i + 1 < units.size()
                && units.get(i).is(Unit.Kind.AND)
                && units.get(i + 1).is(Unit.Kind.NOMINAL)) {
            i += 2;
        }
        return i;
    }

    private static boolean finite(Unit unit) {
        return unit.is(Unit.Kind.VERB) && unit.verb.finite();
    }

    /** A comma without width, before a unit. */
    private static Unit comma(Unit before) {
        Span none = new Span(before.span.begin(), before.span.begin());
        return new Unit(Unit.Kind.COMMA, before.from, before.from, none, ",");
    }

    /** "Were over he": a preposition that governs nothing, between a verb and a second subject. */
    private boolean afterParticle(List<Unit> units, int i) {
        Unit prep = units.get(i - 1);
        if (!prep.is(Unit.Kind.PREP) || !classes.in("particles", prep.head)) {
            return false;
        }
        Unit subject = units.get(i);
        if (classes.in("subject-pronouns", subject.head) && subject.to - subject.from == 1) {
            return true;
        }
        boolean person = subject.entity
                .filter(e -> e.kind() == EntityMention.Kind.PERSON || e.kind() == EntityMention.Kind.DESCRIPTION)
                .isPresent();
        return person && i > 2 && finite(units.get(i - 2)) && subordinate(units, i - 2);
    }

    /** Whether a verb is the only one of a clause that opens the sentence behind "while" or "when". */
    private static boolean subordinate(List<Unit> units, int verb) {
        for (int i = verb - 1; i >= 0; i--) {
            Unit unit = units.get(i);
            if (unit.is(Unit.Kind.SUB)) {
                return i < verb - 1 && (i == 0 || units.subList(0, i).stream().noneMatch(u -> u.is(Unit.Kind.VERB)));
            }
            if (!within(unit)) {
                return false;
            }
        }
        return false;
    }

    /** The preposition read last becomes the particle of its verb. */
    private static void particle(List<Unit> out) {
        Unit prep = out.remove(out.size() - 1);
        Optional<Unit> verb = Optional.ofNullable(out.isEmpty() ? null : out.get(out.size() - 1))
                .filter(u -> u.is(Unit.Kind.VERB) && u.verb.particle().isEmpty());
        verb.ifPresent(v -> v.verb = v.verb.withParticle(prep.head));
        if (verb.isEmpty()) {
            out.add(new Unit(Unit.Kind.ADVERB, prep.from, prep.to, prep.span, prep.head));
        }
    }

    /** Where the subject stands behind a gerund that opens the sentence, or -1. */
    private int behindGerund(List<Unit> units) {
        int gerund = 0;
        while (gerund < units.size()
                && (units.get(gerund).is(Unit.Kind.QUOTE) || units.get(gerund).is(Unit.Kind.ADVERB))) {
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
        return verb.lemma().equals("be") && !verb.passive() && !verb.progressive()
                || !verb.modal().isEmpty();
    }

    private boolean person(Unit unit) {
        return unit.to - unit.from == 1 && classes.in("subject-pronouns", unit.head)
                || unit.names() && classes.in("honorifics", unit.words.isEmpty() ? "" : unit.words.get(0))
                || unit.person();
    }

    private static boolean within(Unit unit) {
        return unit.is(Unit.Kind.NOMINAL)
                || unit.is(Unit.Kind.PREP)
                || unit.is(Unit.Kind.TIME)
                || unit.is(Unit.Kind.ADVERB);
    }

    private static boolean verb(List<Unit> units, int i, VerbGroup.Form form) {
        return i < units.size()
                && units.get(i).is(Unit.Kind.VERB)
                && units.get(i).verb.form() == form;
    }
}
